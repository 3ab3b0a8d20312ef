import type { PlanView } from '../../electron/contract/calls/purge.ts';

/** Data sets of which nothing goes and nothing is protected are no news, nor is who would ask for them; both in one order. */
export function shownParts({
  counts,
  reasons,
}: Pick<PlanView, 'counts' | 'reasons'>): Pick<PlanView, 'counts' | 'reasons'> {
  const shown = counts.filter(({ n, held }) => n > 0 || held > 0);
  const dataSets = [...new Set(shown.map(({ dataSet }) => dataSet))];
  return {
    counts: shown,
    reasons: dataSets.flatMap((name) => reasons.filter(({ dataSet }) => dataSet === name)),
  };
}
