import type { PlanView } from '../../electron/contract/calls/purge.ts';

type Parts = Pick<PlanView, 'counts' | 'reasons'>;

export interface ShownParts extends Parts {
  /** Data sets that the purge goes through as well, where nothing goes and nothing is protected. */
  readonly empty: readonly string[];
}

/** Of what stays as it is the name is enough, without who would ask for it; counts and reasons are in one order. */
export function shownParts({ counts, reasons }: Parts): ShownParts {
  const shown = counts.filter(({ n, held }) => n > 0 || held > 0);
  const dataSets = [...new Set(shown.map(({ dataSet }) => dataSet))];
  return {
    counts: shown,
    empty: [...new Set(counts.map(({ dataSet }) => dataSet))].filter((name) => !dataSets.includes(name)),
    reasons: dataSets.flatMap((name) => reasons.filter(({ dataSet }) => dataSet === name)),
  };
}
