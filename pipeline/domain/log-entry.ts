import { z } from 'zod';
import { stageNames } from './config.ts';
import { logCodes } from './log-codes.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logStages = [...stageNames, 'application'] as const;
export type LogStage = (typeof logStages)[number];

/**
 * One line of the console: a code and its fields, so that every language renders its own words. No field holds
 * personal data: the one door that makes entries (`log.ts`) redacts.
 */
export const logEntrySchema = z.object({
  /** Consecutive in one host; a hole means lines that were dropped. */
  seq: z.number().int().nonnegative(),
  atMs: z.number().nonnegative(),
  level: z.enum(logLevels),
  stage: z.enum(logStages),
  code: z.enum(logCodes),
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
export type LogFields = LogEntry['fields'];
