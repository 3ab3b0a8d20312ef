import type { AggregatesView } from '../../pipeline/domain/snapshot.ts';
import { isSmall } from '../../pipeline/domain/small-rows.ts';
import type { Text } from '../i18n/text.ts';
import type { Recount } from './dashboard-store.ts';
import { personsText } from './shown-text.ts';

export interface RecountedBeside {
  /** What is shown now. */
  readonly aggregates: Pick<AggregatesView, 'atMs' | 'persons'>;
  readonly hidesSmall: boolean;
}

/** What the last recount came to: of the number beside it while that is the one that was recounted, else with its own. */
export function recountText(recount: Recount, beside: RecountedBeside, text: Text): string {
  const words = text.words.dashboard.recounts;
  switch (recount.kind) {
    case 'none':
    case 'failed':
      return words.none;
    case 'running':
      return words.running;
    case 'done': {
      const { agrees, atMs, persons } = recount.outcome;
      const values = {
        time: text.format.time(atMs),
        persons: personsText({ persons, ...(beside.hidesSmall && isSmall(persons) && { nothing: 'withheld' }) }, text),
      };
      if (isOfNow(recount.outcome, beside)) return text.fill(agrees ? words.equal : words.differs, values);
      return text.fill(agrees ? words.wasEqual : words.differed, values);
    }
    default:
      return recount satisfies never;
  }
}

/** Whoever disagrees has other numbers already: it is the moment that tells. */
function isOfNow(
  { atMs, persons, agrees }: Extract<Recount, { kind: 'done' }>['outcome'],
  { aggregates }: RecountedBeside,
): boolean {
  return aggregates.atMs <= atMs && (!agrees || aggregates.persons === persons);
}
