import { z } from 'zod';
import { paceSchema, pipelineConfigSchema, stageNames } from './domain/config.ts';
import { storeSecretsSchema } from './domain/connections.ts';
import { pipelineErrorCodes } from './domain/errors.ts';
import { logEntrySchema } from './domain/log-entry.ts';
import { sourceProgressSchema } from './domain/source-progress.ts';
import {
  aggregatesViewSchema,
  balanceSchema,
  edgeErrorsSchema,
  latencySchema,
  waitReasons,
  type StageSnapshot,
} from './domain/snapshot.ts';

const count = z.number().int().nonnegative();

/** What a worker is started with. `wake` is shared memory: the log's appends wake its readers. */
export const workerStartSchema = z.object({
  stage: z.enum(stageNames),
  config: pipelineConfigSchema,
  dataDirectory: z.string(),
  secrets: storeSecretsSchema,
  /** The installation's key for keyed hashes, 32 bytes; the producer, which asks for none, gets none. */
  protectionKey: z.instanceof(Uint8Array).nullable(),
  wake: z.instanceof(SharedArrayBuffer),
  /** Groups whose backlog slows this stage down. */
  slowedBy: z.array(z.enum(stageNames)),
  /** Whether it says what waits before its reader, as that does not run: the producer by the balance, the transformer by `readerLag`. */
  counts: z.boolean(),
});
export type WorkerStart = z.infer<typeof workerStartSchema>;

/**
 * Supervisor -> worker. `drain` = finish what is there and end, or, with `handOver`, leave to the other members of its group
 * what is not begun, where it has any; `abort` = end now; `barrier` = say when the delivery that
 * is under way now has ended.
 */
export const workerCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drain'), handOver: z.boolean() }),
  z.object({ type: z.literal('abort') }),
  z.object({ type: z.literal('counts'), on: z.boolean() }),
  z.object({ type: z.literal('pace'), pace: paceSchema }),
  z.object({ type: z.literal('barrier'), number: count }),
]);
export type WorkerCommand = z.infer<typeof workerCommandSchema>;

/** What every stage reports, at most ten times a second. */
export const stageReportSchema = z.object({
  records: count,
  /** Of these, what the transformer rejected. */
  rejected: z.number().nonnegative(),
  /** null = it has not looked yet. */
  lagRecords: count.nullable(),
  lagBytes: count,
  lagSeconds: z.number().nonnegative(),
  errors: edgeErrorsSchema,
  wait: z
    .object({ reason: z.enum(waitReasons), sinceMs: z.number(), retryAtMs: z.number().nullable(), message: z.string() })
    .nullable(),
  source: z.object({ label: z.string(), ended: z.boolean(), progress: sourceProgressSchema.nullable() }).nullable(),
  balance: balanceSchema.nullable(),
  /** Of the transformer while no aggregator runs: messages of `users.clean` that wait for one. */
  readerLag: count.nullable(),
  latency: latencySchema.nullable(),
  latencyBands: z.array(count).nullable(),
  /** What its writes into its store take: the producer's into the log, the transformer's of profiles, the aggregator's of aggregates. */
  writes: latencySchema.nullable(),
  aggregates: aggregatesViewSchema.nullable(),
});
export type StageReport = z.infer<typeof stageReportSchema>;

/** What is before a stage that has not looked yet. */
export const unlooked = { lagRecords: null, lagBytes: 0, lagSeconds: 0 } as const;

/** A stage as its supervisor knows it, which may not have looked yet. */
export type StageView = Omit<StageSnapshot, 'lagRecords'> & Pick<StageReport, 'lagRecords'>;

/** Worker -> supervisor. `finished` = the stage ended as it was asked to, or its source ended. */
export const workerEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('report'), report: stageReportSchema }),
  z.object({ type: z.literal('log'), entries: z.array(logEntrySchema.omit({ seq: true })) }),
  z.object({ type: z.literal('barrier-passed'), number: count }),
  z.object({ type: z.literal('finished') }),
  z.object({
    type: z.literal('failed'),
    code: z.enum(pipelineErrorCodes),
    message: z.string(),
    canRetry: z.boolean(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type WorkerEvent = z.infer<typeof workerEventSchema>;
