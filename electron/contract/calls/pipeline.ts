import { z } from 'zod';
import { paceSchema, sourceConfigSchema, sourceCountSchema, stageNames } from '../../../pipeline/domain/config.ts';
import { logEntrySchema } from '../../../pipeline/domain/log-entry.ts';
import { logObservationSchema } from '../../../pipeline/domain/log-observation.ts';
import { historyPointSchema, snapshotSchema, tableViewSchema } from '../../../pipeline/domain/snapshot.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { settingsSchema } from '../settings.ts';
import { storeDamageSchema, storeNames } from '../store-damage.ts';
import { problemSchema } from './problem.ts';

const nothing = z.object({});
const stage = z.object({ stage: z.enum(stageNames) });

export const historyRanges = ['1m', '15m', '1h', '24h', 'all'] as const;
export type HistoryRange = (typeof historyRanges)[number];

/** The pipeline, what it stored, and the settings of the window. */
export const pipelineCalls = {
  'application.describe': defineCall(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['shell', 'web']),
      dataDirectory: z.string(),
      platform: z.string(),
      /** Whether there is a tray, in which the pipeline can run on without a window. */
      tray: z.boolean(),
      /** Whether the host can ask for files in a box of the system (`source.choose`). */
      choosesFiles: z.boolean(),
      /** How many lines of the console are left of a process that did not end in order; null where it did. */
      endedUnexpectedly: z.object({ lines: z.number().int().nonnegative() }).nullable(),
    }),
  ),
  'pipeline.start': defineCall(nothing, nothing),
  /** Drains, or with `force` ends every stage now: what was not finished is delivered again at the next start. */
  'pipeline.stop': defineCall(z.object({ force: z.boolean().default(false) }), nothing),
  'stage.start': defineCall(stage, nothing),
  /** Drains, or with `force` ends it now: what was not finished is delivered again at its next start. */
  'stage.stop': defineCall(stage.extend({ force: z.boolean().default(false) }), nothing),
  'pace.set': defineCall(z.object({ pace: paceSchema }), nothing),
  /** Paths that were chosen in a box of the system; none where nothing was chosen, or where the host has no such box. */
  'source.choose': defineCall(nothing, z.object({ paths: z.array(z.string()) })),
  /** Without `count` it ends where the one before did. */
  'source.set': defineCall(z.object({ source: sourceConfigSchema, count: sourceCountSchema.optional() }), nothing),
  'settings.read': defineCall(nothing, settingsSchema),
  'settings.change': defineCall(settingsSchema.partial(), settingsSchema),
  /** As they are, and again whenever a window or a command has changed them. */
  settings: defineStream(nothing, settingsSchema, 'newest'),
  'history.read': defineCall(z.object({ range: z.enum(historyRanges) }), z.array(historyPointSchema)),
  /** Every row of one table of aggregates. */
  'aggregates.read': defineCall(z.object({ name: z.string() }), tableViewSchema),
  /** The newest lines that the host keeps with seq below `before`, oldest first. */
  'console.read': defineCall(
    z.object({ before: z.number().int().nonnegative().optional(), limit: z.number().int().min(1).max(100_000) }),
    z.object({ entries: z.array(logEntrySchema), dropped: z.number().int().nonnegative() }),
  ),
  /** Counts the profile store anew and compares it with the aggregates. */
  'recount.run': defineCall(
    nothing,
    z.object({ atMs: z.number(), persons: z.number().int(), agrees: z.boolean(), differences: z.array(z.string()) }),
  ),
  'stores.damage': defineCall(nothing, z.array(storeDamageSchema)),
  /** Only while the pipeline is stopped. `rebuild` is offered for aggregates; the others are moved aside. */
  'stores.repair': defineCall(
    z.object({ store: z.enum(storeNames), action: z.enum(['rebuild', 'move-aside']) }),
    nothing,
  ),
  snapshot: defineStream(nothing, snapshotSchema, 'newest'),
  /** The log as it is asked every other second while somebody listens; `problem` says why it could not be. */
  watch: defineStream(
    nothing,
    z.object({
      atMs: z.number(),
      kind: z.string(),
      /** null where it was never made, or is out of reach. */
      log: logObservationSchema.nullable(),
      problem: problemSchema,
    }),
    'newest',
  ),
  /** Lines as they come, in groups; `dropped` counts those that the host could not send. */
  console: defineStream(
    nothing,
    z.object({ entries: z.array(logEntrySchema), dropped: z.number().int().nonnegative() }),
    'all',
  ),
} as const;
