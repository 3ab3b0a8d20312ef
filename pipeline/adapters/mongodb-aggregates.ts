import type { MongodbConfig } from '../domain/connections.ts';
import { PipelineError, toPipelineError } from '../domain/errors.ts';
import type { AggregateStore } from '../ports.ts';
import type { AggregateReader } from '../store-readers.ts';
import type { StoreNotice } from './catalogue.ts';
import { openEmbeddedAggregates, openEmbeddedAggregatesReader } from './embedded-aggregates.ts';
import { isStoreThere } from './embedded-files.ts';
import { connectTo, openRemote, type RemoteAggregates } from './mongodb-aggregates/collection.ts';
import { hostsOf } from './mongodb-aggregates/connect.ts';
import { createMarks, type Marks } from './mongodb-aggregates/marks.ts';
import { createPush } from './mongodb-aggregates/push.ts';
import { createReadDocuments, watchDocuments } from './mongodb-aggregates/watch.ts';

export interface MongodbAggregatesOptions {
  readonly config: MongodbConfig;
  readonly password: string | null;
  /** The file of the local state: the ledger of facts, the rows of this machine's partitions, and what MongoDB lacks of them. */
  readonly path: string;
  readonly onNotice?: ((notice: StoreNotice) => void) | undefined;
}

/** What has not reached MongoDB by then is written at the next start. */
const longestCloseMs = 5000;

/**
 * Aggregates that live in a file of this machine, as the embedded ones do, and are written to MongoDB as absolute values
 * (P-MON-1). MongoDB is connected to by the first `settle`.
 */
export function openMongodbAggregates(options: MongodbAggregatesOptions): AggregateStore {
  let marks!: Marks;
  const local = openEmbeddedAggregates({ path: options.path, also: (store) => (marks = createMarks(store)) });
  const remote = openRemote(connectTo(options.config, options.password));
  const push = createPush(marks, remote);
  let touched = false;
  let ready: Promise<void> | null = null;
  let running: Promise<void> | null = null;
  let closed: Promise<void> | null = null;

  async function settle(): Promise<void> {
    // One that is under way may have begun before the last commit.
    await running?.catch(() => undefined);
    running ??= run().finally(() => (running = null));
    await running;
  }

  async function run(): Promise<void> {
    ready ??= meet(options, marks, remote);
    try {
      await ready;
    } catch (error) {
      ready = null;
      throw error;
    }
    await push();
  }

  async function close(): Promise<void> {
    if (touched && !marks.isEmpty()) await settleInTime(settle, options);
    await remote.close();
    await local.close();
  }

  return {
    ...local,
    settle,
    commit(change) {
      touched = true;
      return local.commit(change);
    },
    close: () => (closed ??= close()),
  };
}

/** Makes what is missing in MongoDB; a partition that it does not have as this file last left it is written anew. */
async function meet(
  { config, onNotice }: MongodbAggregatesOptions,
  marks: Marks,
  remote: RemoteAggregates,
): Promise<void> {
  for (const collection of await remote.prepare())
    onNotice?.({ level: 'info', code: 'collection-made', fields: { collection, database: config.database } });
  const target = `${hostsOf(config)}/${config.database}`;
  const there = new Map((await remote.partitions()).map((of) => [of.partition, of.topicId]));
  const isElsewhere = marks.target() !== target;
  for (const [partition, { topicId }] of marks.positions())
    if (isElsewhere || there.get(partition) !== topicId) marks.requestRewrite(partition);
  if (isElsewhere) marks.setTarget(target);
}

async function settleInTime(
  settle: () => Promise<void>,
  { config, onNotice }: MongodbAggregatesOptions,
): Promise<void> {
  const timer = new AbortController();
  const late = new Promise<PipelineError>((resolve) => {
    const error = new PipelineError('store-unreachable', `no answer in ${longestCloseMs} ms`);
    const timeout = setTimeout(() => resolve(error), longestCloseMs);
    timer.signal.addEventListener('abort', () => clearTimeout(timeout));
  });
  const failed = settle().then(
    () => null,
    (error: unknown) => toPipelineError(error),
  );
  const lost = await Promise.race([failed, late]);
  timer.abort();
  if (lost === null) return;
  const said = { message: lost.message, error: lost.code };
  onNotice?.({ level: 'warn', code: 'store-lost', fields: { store: 'MongoDB', servers: hostsOf(config), ...said } });
}

/**
 * What MongoDB has, of all machines; what is known of single persons is in the file of this one, where it has any. A pinned
 * one reads that file alone: nobody can hold MongoDB still.
 */
export function openMongodbAggregatesReader({ config, password, path }: MongodbAggregatesOptions): AggregateReader {
  const local = isStoreThere(path) ? openEmbeddedAggregatesReader({ path }) : null;
  const remote = openRemote(connectTo(config, password));
  let pinned = false;
  return {
    async rows() {
      if (pinned) return (await local?.rows()) ?? [];
      const read = createReadDocuments(remote);
      await read.refresh(0);
      return read.rows();
    },
    watch: (signal) => watchDocuments(remote, signal),
    async positions() {
      if (pinned) return (await local?.positions()) ?? new Map();
      const told = await remote.partitions();
      return new Map(
        told.map(({ partition, topicId, cleanOffset: offset }) => [partition, { topicId, offset, atEndMs: null }]),
      );
    },
    earlier: async (ids) => (await local?.earlier(ids)) ?? new Map(),
    async *scrub(signal) {
      if (local) yield* local.scrub(signal);
    },
    pin() {
      pinned = true;
      local?.pin();
    },
    async close() {
      await remote.close();
      await local?.close();
    },
  };
}
