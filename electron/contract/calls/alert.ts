import { z } from 'zod';
import { alertRuleNames, alertRulesSchema } from '../alert-rules.ts';
import { defineCall, defineStream } from '../procedure.ts';

const nothing = z.object({});
const moment = z.number().int().nonnegative();
const id = z.number().int().positive();

export const alertSilences = ['hour', 'eight-hours', 'tomorrow', 'off'] as const;
export type AlertSilence = (typeof alertSilences)[number];

/** One alert, from its firing to its resolution. */
export const alertSchema = z.object({
  id,
  rule: z.enum(alertRuleNames),
  /** What it is about: a stage, or the id of a request; empty where the rule has one subject only. */
  subject: z.string().max(100),
  severity: z.enum(['warning', 'critical']),
  /** In the unit of the rule's threshold, as `limit` is. */
  value: z.number(),
  limit: z.number(),
  firedMs: moment,
  /** null while it lasts. */
  resolvedMs: moment.nullable(),
  acknowledged: z.object({ atMs: moment, by: z.enum(['window', 'command-line']) }).nullable(),
  /** Until then it is listed, and neither counted nor announced. */
  silencedUntilMs: moment.nullable(),
});
export type Alert = Readonly<z.infer<typeof alertSchema>>;

const stateSchema = z.object({
  /** The newest first: those that last, and the history. */
  alerts: z.array(alertSchema),
  rules: alertRulesSchema,
});
export type AlertState = z.infer<typeof stateSchema>;

/** What is wrong, for as long as it is. What names an alert that has resolved changes nothing. */
export const alertCalls = {
  'alert.acknowledge': defineCall(z.object({ id }), nothing),
  'alert.silence': defineCall(z.object({ id, until: z.enum(alertSilences) }), nothing),
  'alert.rules': defineCall(z.object({ rules: alertRulesSchema }), nothing),
  alert: defineStream(nothing, stateSchema, 'newest'),
} as const;
