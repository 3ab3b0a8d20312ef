import type { Entry } from './entry.ts';
import { choicesOf, rowsOf, valueOf } from './entry-values.ts';

/** Two of the nine criteria and an impact assessment (AIPD, DPIA) is presumed to be needed. */
const presumedFrom = 2;

export interface Aipd {
  /** Those that were chosen, and those that the rest of the entry shows. */
  readonly criteria: readonly string[];
  readonly met: number;
  readonly presumed: boolean;
}

export function aipdOf(entry: Entry): Aipd {
  const chosen = choicesOf(valueOf(entry, 'screening', 'criteria'));
  const shown = [
    ...(rowsOf(valueOf(entry, 'sensitiveData', 'rows')).length > 0 ? ['sensitive-data'] : []),
    ...(valueOf(entry, 'rights', 'automatedDecision') === true ? ['automated-decision'] : []),
  ];
  const criteria = [...new Set([...chosen, ...shown])];
  return { criteria, met: criteria.length, presumed: criteria.length >= presumedFrom };
}
