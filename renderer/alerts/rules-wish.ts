import {
  alertRuleNames,
  type AlertRuleName,
  type AlertRules,
  alertRulesSchema,
  alertThresholds,
  maxHoldSeconds,
} from '../../electron/contract/alert-rules.ts';

/** Rules as they are typed: a figure may be unfinished. */
export interface TypedRule {
  readonly on: boolean;
  readonly threshold: string;
  readonly holdSeconds: string;
}
export type TypedRules = Readonly<Record<AlertRuleName, TypedRule>>;

export function toTyped(rules: AlertRules): TypedRules {
  return Object.fromEntries(
    alertRuleNames.map((name) => {
      const { on, threshold, holdSeconds } = rules[name];
      return [name, { on, threshold: String(threshold), holdSeconds: String(holdSeconds) }];
    }),
  ) as unknown as TypedRules;
}

export interface RuleProblems {
  readonly threshold: boolean;
  readonly holdSeconds: boolean;
}

export function problemsOf(name: AlertRuleName, { threshold, holdSeconds }: TypedRule): RuleProblems {
  const bounds = alertThresholds[name];
  return {
    threshold: bounds !== null && !isWithin(toNumber(threshold), bounds),
    holdSeconds: !/^\d+$/.test(holdSeconds.trim()) || !isWithin(toNumber(holdSeconds), { min: 0, max: maxHoldSeconds }),
  };
}

/** null where a figure does not fit. */
export function toRules(typed: TypedRules): AlertRules | null {
  const rules = Object.fromEntries(
    alertRuleNames.map((name) => {
      const { on, threshold, holdSeconds } = typed[name];
      return [name, { on, threshold: toNumber(threshold), holdSeconds: toNumber(holdSeconds) }];
    }),
  );
  const parsed = alertRulesSchema.safeParse(rules);
  return parsed.success ? parsed.data : null;
}

/** With the decimal mark of either language. Nothing typed is no number, not zero. */
export function toNumber(typed: string): number {
  const text = typed.trim().replace(',', '.');
  return text === '' ? Number.NaN : Number(text);
}

function isWithin(value: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return value >= min && value <= max;
}
