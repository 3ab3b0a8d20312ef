import { z } from 'zod';
import { paceSchema, stageNames } from './config.ts';
import { edgeNames } from './edges.ts';
import { pipelineErrorCodes } from './errors.ts';
import { rejectionCodes } from './rejection.ts';
import { sourceProgressSchema } from './source-progress.ts';

const count = z.number().int().nonnegative();
const ms = z.number().nonnegative();

export const stageStates = ['stopped', 'starting', 'running', 'draining', 'failed'] as const;
export type StageState = (typeof stageStates)[number];

/** What a stage waits for while it is running; null when it is simply at work or has nothing to do. */
export const waitReasons = [
  'back-pressure',
  'disk-full',
  'store-busy',
  'store-unreachable',
  'io-failed',
  'source-unreachable',
  'source-refused',
  'source-pause',
] as const;
export type WaitReason = (typeof waitReasons)[number];

export const errorViewSchema = z.object({
  code: z.enum(pipelineErrorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  atMs: ms,
});
export type ErrorView = z.infer<typeof errorViewSchema>;

export const latencySchema = z.object({ p50Ms: ms, p95Ms: ms, p99Ms: ms, maxMs: ms });
export type Latency = z.infer<typeof latencySchema>;

export const edgeErrorsSchema = z.partialRecord(z.enum(edgeNames), count);

/** The time of every rate of a snapshot, which ends a little before it. */
export const rateSpanMs = 3000;

export const stageSnapshotSchema = z.object({
  state: z.enum(stageStates),
  sinceMs: ms,
  wait: z.object({ reason: z.enum(waitReasons), sinceMs: ms, retryAtMs: ms.nullable() }).nullable(),
  /** Records in this run of the worker, and per second over `rateSpanMs`. */
  records: count,
  recordsPerSecond: ms,
  /** Of these, what the transformer rejected. */
  rejectedPerSecond: ms,
  /** What is before this stage and not yet done: messages of its topic, bytes, and seconds since the oldest was created. */
  lagRecords: count,
  lagBytes: count,
  lagSeconds: ms,
  /** What its writes into its store take, over the last ten seconds: the producer's into the log, the others' into theirs. */
  writes: latencySchema.nullable(),
  restarts: count,
  /** All of them since somebody started it, and of these the ones that happened on an edge. */
  errors: count,
  edgeErrors: edgeErrorsSchema,
  lastError: errorViewSchema.nullable(),
});
export type StageSnapshot = z.infer<typeof stageSnapshotSchema>;

export const tableViewSchema = z.object({
  name: z.string(),
  /** Persons in the table, whatever the rows that are shown. */
  persons: count,
  keys: count,
  /** At most `maxRowsInSnapshot`, the greatest first, or in the aggregation's own order. */
  rows: z.array(z.object({ key: z.string(), n: count, sum: z.number() })),
});
export type TableView = z.infer<typeof tableViewSchema>;

export const maxRowsInSnapshot = 60;

/** Set where the store could not be read, and no stage has said it since: its figures are then none (P-STA-1). */
const unread = z.literal(true).optional();

export const aggregatesViewSchema = z.object({
  atMs: ms,
  /** Distinct persons in the aggregates. */
  persons: count,
  /** Of how many partitions of `users.clean` they are, where other members of the group have the rest; null = of all. */
  partitions: z.object({ own: count, all: count, which: z.array(count) }).nullable(),
  tables: z.array(tableViewSchema),
  unread,
});
export type AggregatesView = z.infer<typeof aggregatesViewSchema>;

export const balanceSchema = z.object({
  published: count,
  stored: count,
  rejected: z.record(z.enum(rejectionCodes), count),
  /** Published and not yet stored or rejected. */
  waiting: count,
  ageMismatches: count,
  unread,
});
export type Balance = z.infer<typeof balanceSchema>;

export const pipelineStates = ['stopped', 'starting', 'running', 'draining', 'failed'] as const;
export type PipelineState = (typeof pipelineStates)[number];

/** The newest state of everything; newest wins, at most ten a second. */
export const snapshotSchema = z.object({
  atMs: ms,
  state: z.enum(pipelineStates),
  sinceMs: ms,
  stages: z.record(z.enum(stageNames), stageSnapshotSchema),
  source: z.object({
    kind: z.enum(['synthetic', 'files', 'randomuser']),
    label: z.string(),
    ended: z.boolean(),
    /** null where it has no end, and before it was begun. */
    progress: sourceProgressSchema.nullable(),
  }),
  pace: paceSchema,
  balance: balanceSchema,
  latency: latencySchema.nullable(),
  /** How many records took how long, by `latencyEdgesMs` and one band more, over the time of `latency`. */
  latencyBands: z.array(count).nullable(),
  aggregates: aggregatesViewSchema,
  engine: z.object({ rssBytes: count, cpuShare: ms, diskUsedBytes: count, diskFreeBytes: count }),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** One point of the history that the host keeps. Rates are per second; null where nothing was measured. */
export const historyPointSchema = z.object({
  atMs: ms,
  published: z.number(),
  stored: z.number(),
  rejected: z.number(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
  lagRecords: z.number(),
  averageAge: z.number().nullable(),
});
export type HistoryPoint = z.infer<typeof historyPointSchema>;
