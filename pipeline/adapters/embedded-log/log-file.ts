import { PipelineError } from '../../domain/errors.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { Store, StoreReader, StoreSchema } from '../../sqlite.ts';
import type { Wake } from '../../wake.ts';
import { appendedTimes } from '../migrations/log/0002-appended-times.ts';
import { topicsAndBatches } from '../migrations/log/0001-topics-and-batches.ts';
import type { LogTables, TopicRow } from './tables.ts';

/** Rows are as large as a batch: each of their pages is a call of the system where it is written, moved into the file and read. */
export const logPageBytes = 16384;

export const logSchema: StoreSchema = {
  applicationId: 0x56474c47,
  pageBytes: logPageBytes,
  migrations: [topicsAndBatches, appendedTimes],
};

/** What reading the log needs. */
export interface LogReading {
  readonly store: StoreReader;
  readonly tables: LogTables;
}

/** What the log's operations share. */
export interface LogFile extends LogReading {
  /** Commits are on the disk when they return. */
  readonly store: Store;
  /** Commits are ordered, but not synced: for what may roll back (positions, trimming). It never checkpoints. */
  readonly relaxed: Store;
  /** The tables as `relaxed` sees them, within its transactions too. */
  readonly relaxedTables: LogTables;
  readonly wake: Wake;
  nowMs(): number;
  /** Aborts when the log is closed. */
  readonly closed: AbortSignal;
}

export function requireTopic(tables: LogTables, name: TopicName): TopicRow {
  const topic = tables.topic(name);
  if (topic) return topic;
  throw new PipelineError(
    'topic-changed',
    `The log has no topic ${name}: it was made anew, or the stage that makes it has not run yet.`,
    {
      details: { topic: name },
    },
  );
}
