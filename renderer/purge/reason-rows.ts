import type { PlanView } from '../../electron/contract/calls/purge.ts';

type Reason = PlanView['reasons'][number];

/** What one activity asks for in one data set by one period, for so many of its categories. */
export interface ReasonRow extends Omit<Reason, 'category'> {
  readonly categories: readonly string[];
}

/** Most activities ask for a data set once for each category of data in it: one line says it for all. */
export function reasonRows(reasons: readonly Reason[]): readonly ReasonRow[] {
  const rows = new Map<string, ReasonRow>();
  for (const { category, ...asked } of reasons) {
    const key = [asked.activity, asked.dataSet, asked.duration, asked.beforeMs].join('\n');
    rows.set(key, { ...asked, categories: [...(rows.get(key)?.categories ?? []), category] });
  }
  return [...rows.values()];
}
