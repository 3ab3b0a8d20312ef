import { consumerGroups, type TopicName } from '../domain/topics.ts';
import type { TopicClock } from '../erasure-ports.ts';
import type { Commit, Log, TopicDescription } from '../ports.ts';
import { openStore, openStoreReader } from '../sqlite.ts';
import type { LogReader } from '../store-readers.ts';
import { createWakeMemory, openWake } from '../wake.ts';
import { measureBacklog } from './embedded-log/backlog.ts';
import { clearBytes } from './clear-bytes.ts';
import { erase, toClearing } from './embedded-log/erase.ts';
import { logPageBytes, logSchema, requireTopic, type LogFile, type LogReading } from './embedded-log/log-file.ts';
import { observeLog } from './embedded-log/observe.ts';
import { appendedMsAt, offsetsFrom } from './embedded-log/places.ts';
import { readOld } from './embedded-log/read-old.ts';
import { createPublish } from './embedded-log/publish.ts';
import { scrubLog } from './embedded-log/scrub.ts';
import { createCommitPositions, readTopic, subscribe } from './embedded-log/subscribe.ts';
import { whileStill } from './embedded-log/while-still.ts';
import { openLogTables } from './embedded-log/tables.ts';
import { describeTopic, ensureTopic } from './embedded-log/topics.ts';
import { trim } from './embedded-log/trim.ts';

export interface EmbeddedLogOptions {
  readonly path: string;
  /** The process's shared memory (`createWakeMemory`); null where no other thread uses the file. */
  readonly wake: SharedArrayBuffer | null;
  /** Where the disk counts as full, at the latest; without it, where it is. */
  readonly maxFileBytes?: number;
  /** What batches say of when they were appended; the system's time where it is left out. */
  readonly nowMs?: () => number;
}

export interface EmbeddedLog extends Log, Pick<LogReader, 'appendedMs'> {
  /** `startOffsets`: where a topic that is made now begins; for one that replaces a lost log. */
  ensureTopic(
    topic: TopicName,
    partitions: number,
    startOffsets?: ReadonlyMap<number, number>,
  ): Promise<TopicDescription>;
}

const rewriting: TopicClock = {
  policy: 'rewrite',
  retentionMs: null,
  compactionLagMs: null,
  deleteRetentionMs: null,
};
const groups = Object.values(consumerGroups);
const writerCacheBytes = 4 * 1024 ** 2;
const positionsCacheBytes = 1024 ** 2;
/** Small: each one stalls the publisher, 2 MiB for about 10 ms. */
const checkpointBytes = 2 * 1024 ** 2;

/** The log in one SQLite file: a row per batch of records, as the semantics of the log's port ask. */
export function openEmbeddedLog(options: EmbeddedLogOptions): EmbeddedLog {
  const closing = new AbortController();
  const log = openFile(options, closing.signal);
  const commitPositions = createCommitPositions(log, log.relaxed);
  const resetPositions = createCommitPositions(log, log.store);
  const publish = createPublish(log);
  return {
    ...readingOf(log),
    ensureTopic: async (name, partitions, startOffsets = new Map()) =>
      ensureTopic(log, { name, partitions, startOffsets }),
    publish: async (batches) => publish(batches),
    subscribe: (wanted) => subscribe(log, commitPositions, wanted),
    resetCommits: async (topic, group, commits) => resetPositions(requireTopic(log.tables, topic), group, commits),
    erase: async (topic, matches, wanted) => erase(log, { ...wanted, topic: requireTopic(log.tables, topic), matches }),
    clearBytes: (values, signal) => clearBytes(toClearing(log), values, AbortSignal.any([signal, log.closed])),
    whileStill: (topic, work) => whileStill(log, requireTopic(log.tables, topic), work),
    trim: (wanted) => trim(log, wanted),
    setRetention: async () => undefined,
    async close() {
      closing.abort();
      log.relaxed.close();
      log.store.close();
    },
  };
}

/** For whoever reads beside the owner: it has no way to write. */
export function openEmbeddedLogReader({ path }: { readonly path: string }): LogReader {
  const store = openStoreReader({ path, schema: logSchema });
  return readingOf({ store, tables: openLogTables(store) });
}

function openFile(options: EmbeddedLogOptions, closed: AbortSignal): LogFile {
  const { path, wake, maxFileBytes, nowMs = Date.now } = options;
  const store = openStore({
    path,
    schema: logSchema,
    synchronous: 'FULL',
    cacheBytes: writerCacheBytes,
    checkpointBytes,
  });
  try {
    if (maxFileBytes) store.exec(`PRAGMA max_page_count = ${Math.ceil(maxFileBytes / logPageBytes)}`);
    const relaxed = openStore({
      path,
      schema: logSchema,
      synchronous: 'NORMAL',
      cacheBytes: positionsCacheBytes,
      checkpointBytes: 0,
    });
    const tables = openLogTables(store);
    return {
      store,
      relaxed,
      tables,
      relaxedTables: openLogTables(relaxed),
      wake: openWake(wake ?? createWakeMemory()),
      nowMs,
      closed,
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function readingOf(reading: LogReading): LogReader {
  const { tables, store } = reading;
  return {
    async committed(topic, group): Promise<ReadonlyMap<number, Commit>> {
      const row = tables.topic(topic);
      return row ? tables.positions(row, group) : new Map();
    },
    async describe(topic) {
      const row = tables.topic(topic);
      return row ? describeTopic(tables, row) : null;
    },
    offsetsFrom: async (topic, timeMs) => offsetsFrom(reading, requireTopic(tables, topic), timeMs),
    clock: async (topic) => (tables.topic(topic) ? rewriting : null),
    read: (topic, from, signal) => readTopic(reading, requireTopic(tables, topic), { from, signal }),
    readOld: (topic, wanted) => readOld(reading, requireTopic(tables, topic), wanted),
    async backlog(topic, group) {
      const row = tables.topic(topic);
      return row ? measureBacklog(reading, row, group) : { records: 0, bytes: 0, oldestMs: null };
    },
    appendedMs: async (topic, place) => appendedMsAt(reading, requireTopic(tables, topic), place),
    observe: () => observeLog(reading),
    scrub: (signal) => scrubLog(reading, groups, signal),
    async close() {
      store.close();
    },
  };
}
