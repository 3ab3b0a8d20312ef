import type { HoldState } from '../../gdpr-register/hold.ts';
import type { ListedHold } from './hold-columns.tsx';

const ranks: Readonly<Record<HoldState, number>> = {
  'not-enforced': 0,
  'review-overdue': 1,
  undocumented: 2,
  'in-force': 3,
  lifted: 4,
};

/** What needs somebody first, then by the day of review; what was lifted stands last, the newest first. */
export function holdsInOrder(holds: readonly ListedHold[]): ListedHold[] {
  return holds.toSorted(
    (a, b) =>
      ranks[a.state] - ranks[b.state] ||
      (b.hold?.lifted?.atMs ?? 0) - (a.hold?.lifted?.atMs ?? 0) ||
      (a.hold?.reviewOn ?? '').localeCompare(b.hold?.reviewOn ?? ''),
  );
}
