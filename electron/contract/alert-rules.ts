import { z } from 'zod';

export const alertRuleNames = [
  'stage-failed',
  'lag',
  'rejections',
  'stalled',
  'disk',
  'retention',
  'request-deadline',
] as const;
export type AlertRuleName = (typeof alertRuleNames)[number];

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** Seconds, percent, seconds, gigabytes, records, days. A stage has failed or not: it has no threshold. */
export const alertThresholds = {
  'stage-failed': null,
  lag: { min: 5, max: 86_400, default: 60 },
  rejections: { min: 1, max: 100, default: 10 },
  stalled: { min: 15, max: 86_400, default: 60 },
  disk: { min: 1, max: 10_000, default: 2 },
  retention: { min: 1, max: 1_000_000_000, default: 1 },
  'request-deadline': { min: 0, max: 60, default: 7 },
} as const satisfies Readonly<Record<AlertRuleName, Bounds | null>>;

/** How long it has to hold, without a break, before it is said: seconds. */
const holds: Readonly<Record<AlertRuleName, number>> = {
  'stage-failed': 0,
  lag: 10,
  rejections: 10,
  stalled: 0,
  disk: 5,
  retention: 0,
  'request-deadline': 0,
};
export const maxHoldSeconds = 3600;

const holdSchema = z.number().int().min(0).max(maxHoldSeconds);

function ruleSchemaOf(name: AlertRuleName) {
  const bounds = alertThresholds[name];
  const threshold = bounds === null ? z.literal(0) : z.number().min(bounds.min).max(bounds.max);
  return z.object({ on: z.boolean(), threshold, holdSeconds: holdSchema });
}

export const alertRulesSchema = z.object({
  'stage-failed': ruleSchemaOf('stage-failed'),
  lag: ruleSchemaOf('lag'),
  rejections: ruleSchemaOf('rejections'),
  stalled: ruleSchemaOf('stalled'),
  disk: ruleSchemaOf('disk'),
  retention: ruleSchemaOf('retention'),
  'request-deadline': ruleSchemaOf('request-deadline'),
});
export type AlertRules = Readonly<z.infer<typeof alertRulesSchema>>;

export function defaultAlertRules(): AlertRules {
  return alertRulesSchema.parse(
    Object.fromEntries(
      alertRuleNames.map((name) => [
        name,
        { on: true, threshold: alertThresholds[name]?.default ?? 0, holdSeconds: holds[name] },
      ]),
    ),
  );
}
