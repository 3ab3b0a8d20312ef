import {
  MongoBulkWriteError,
  MongoServerError,
  type AnyBulkWriteOperation,
  type Collection,
  type Db,
  type MongoClient,
} from 'mongodb';
import { z } from 'zod';
import type { MongodbConfig } from '../../domain/connections.ts';
import type { CleanPosition } from '../../ports.ts';
import { createClient, hostsOf } from './connect.ts';
import { toMongodbError } from './classify.ts';
import {
  collections,
  documentSchema,
  idOf,
  partitionSchema,
  type AggregateDocument,
  type PartitionDocument,
  type StoredDocument,
} from './documents.ts';
import type { RowName } from './marks.ts';
import { pause } from './pause.ts';
import { prepareDatabase, type Made } from './prepare.ts';

interface Stored {
  _id: string;
}
interface StoredPartition {
  _id: number;
}

/** The documents of one database. Every call rejects with a `PipelineError`. */
export interface RemoteAggregates {
  /** Makes what is missing, and says what it made. */
  prepare(): Promise<Made>;
  partitions(): Promise<readonly PartitionDocument[]>;
  /** All of them, or those of a partition that were written at this clean offset or a greater one. */
  documents(of?: { readonly partition: number; readonly from: number }): Promise<readonly StoredDocument[]>;
  /** Rows of the partition that are not empty. */
  existing(partition: number): Promise<readonly RowName[]>;
  /** Writes them all; resolves with the clean offsets of those that were written at a greater one, which stay. */
  write(documents: readonly AggregateDocument[]): Promise<ReadonlyMap<string, number>>;
  writePartition(of: PartitionDocument): Promise<void>;
  /** How far the partitions' documents are by now; each one's `base` stays. */
  advance(positions: ReadonlyMap<number, CleanPosition>): Promise<void>;
  /** Calls `changed` after a partition's document changed. Resolves when the signal aborts, or where the server tells nobody. */
  listen(changed: () => void, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

const duplicateKey = 11_000;

export interface Connected {
  readonly client: MongoClient;
  readonly database: Db;
  attempt<T>(work: () => Promise<T>): Promise<T>;
}

export function connectTo(config: MongodbConfig, password: string | null): Connected {
  const client = createClient(config, password);
  const context = { hosts: hostsOf(config), withTls: config.tls !== null };
  return {
    client,
    database: client.db(config.database, { writeConcern: { w: 'majority' } }),
    async attempt(work) {
      try {
        return await work();
      } catch (error) {
        throw toMongodbError(error, context);
      }
    },
  };
}

export function openRemote({ client, database, attempt }: Connected): RemoteAggregates {
  const primary = { readPreference: 'primary' } as const;
  const aggregates: Collection<Stored> = database.collection(collections.aggregates);
  const partitions: Collection<StoredPartition> = database.collection(collections.partitions);
  return {
    prepare: () => attempt(() => prepareDatabase(database)),
    partitions: () => attempt(async () => z.array(partitionSchema).parse(await partitions.find({}, primary).toArray())),
    documents: (of) =>
      attempt(async () => {
        const wanted = of ? { partition: of.partition, cleanOffset: { $gte: of.from } } : {};
        return z.array(documentSchema).parse(await aggregates.find(wanted).toArray());
      }),
    existing: (partition) =>
      attempt(async () => {
        const found = await aggregates.find({ partition, n: { $ne: 0 } }, primary).toArray();
        return z.array(documentSchema).parse(found);
      }),
    write: (documents) => attempt(() => write(aggregates, documents)),
    writePartition: ({ partition, topicId, base, cleanOffset }) =>
      attempt(async () => {
        const notAfter = [{ topicId: { $ne: topicId } }, { base: { $lte: base } }];
        await unlessGreater(() =>
          partitions.updateOne(
            { _id: partition, $or: notAfter },
            { $set: { topicId, base, cleanOffset, updatedAt: new Date() } },
            { upsert: true },
          ),
        );
      }),
    advance: (positions) =>
      attempt(async () => {
        const updatedAt = new Date();
        const operations = Array.from(
          positions,
          ([partition, { topicId, offset }]): AnyBulkWriteOperation<StoredPartition> => ({
            updateOne: {
              filter: { _id: partition, topicId, cleanOffset: { $lt: offset } },
              update: { $set: { cleanOffset: offset, updatedAt } },
            },
          }),
        );
        if (operations.length > 0) await partitions.bulkWrite(operations, { ordered: false });
      }),
    listen: (changed, signal) => listenTo(partitions, changed, signal),
    close: () => client.close(),
  };
}

/** A server is asked to wait for the next change before it says that there is none; not every one does. */
const emptyMs = 100;

async function listenTo(
  partitions: Collection<StoredPartition>,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  const stream = partitions.watch([], { maxAwaitTimeMS: 1000 });
  const close = (): void => void stream.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    while (!signal.aborted) {
      if ((await stream.tryNext()) !== null) changed();
      else await pause(emptyMs, signal);
    }
  } catch {
    // Closed; or the server has none (it is no replica set), or the right lacks: whoever listens asks by the clock, too.
  } finally {
    signal.removeEventListener('abort', close);
    await stream.close();
  }
}

/** An upsert whose document is there, but greater, tries to insert a second one of the same id. */
async function unlessGreater(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
  }
}

async function write(
  aggregates: Collection<Stored>,
  documents: readonly AggregateDocument[],
): Promise<ReadonlyMap<string, number>> {
  const refused = new Map<string, number>();
  let left = new Map(documents.map((document) => [idOf(document), document]));
  /** What to write over: nothing newer of our own topic, or what is there of another one. */
  let over = new Map<string, StoredDocument>();
  while (left.size > 0) {
    const clashed = await upsert(aggregates, [...left.values()], over);
    if (clashed.length === 0) break;
    const found = await aggregates.find({ _id: { $in: clashed } }, { readPreference: 'primary' }).toArray();
    over = new Map(
      z
        .array(documentSchema)
        .parse(found)
        .map((document) => [idOf(document), document]),
    );
    // What clashed and is not greater is of another topic, or was inserted by another writer at this very moment.
    left = new Map(clashed.map((id) => [id, left.get(id)!]));
    for (const [id, theirs] of over) {
      const ours = left.get(id);
      if (theirs.topicId !== ours?.topicId || theirs.cleanOffset <= ours.cleanOffset) continue;
      refused.set(id, theirs.cleanOffset);
      left.delete(id);
    }
  }
  return refused;
}

/** Resolves with the ids of those that clashed with a document of the same id. */
async function upsert(
  aggregates: Collection<Stored>,
  documents: readonly AggregateDocument[],
  over: ReadonlyMap<string, StoredDocument>,
): Promise<string[]> {
  const updatedAt = new Date();
  const operations = documents.map((document): AnyBulkWriteOperation<Stored> => {
    const { topicId, cleanOffset } = document;
    const theirs = over.get(idOf(document))?.topicId ?? topicId;
    const guard = theirs === topicId ? { topicId, cleanOffset: { $lte: cleanOffset } } : { topicId: theirs };
    const filter = { _id: idOf(document), ...guard };
    return { updateOne: { filter, update: { $set: { ...document, updatedAt } }, upsert: true } };
  });
  try {
    await aggregates.bulkWrite(operations, { ordered: false });
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.length === 0 || failures.some(({ code }) => code !== duplicateKey)) throw error;
    return failures.map(({ index }) => idOf(documents[index]!));
  }
}
