import { expect, test } from 'vitest';
import type { Hold, HoldState } from '../../gdpr-register/hold.ts';
import { holdsInOrder } from './hold-order.ts';

const listed = (id: string, state: HoldState, more: Partial<Hold> = {}) => ({
  id,
  state,
  hold: {
    ...{ id, subject: { kind: 'data-set' as const, dataSet: 'logs' }, ground: 'A case', exception: null },
    ...{ startsOn: '2026-01-01', reviewOn: '2027-01-01', addedMs: 1, lifted: null, ...more },
  },
});

test('R-HLD-2: what needs somebody stands first, then by the day of review, and what was lifted last', () => {
  const holds = [
    listed('lifted-before', 'lifted', { lifted: { atMs: 1, reason: 'over' } }),
    listed('later', 'in-force', { reviewOn: '2027-06-01' }),
    { id: 'unwritten', state: 'undocumented' as const, hold: null },
    listed('lifted-since', 'lifted', { lifted: { atMs: 2, reason: 'over' } }),
    listed('sooner', 'in-force', { reviewOn: '2027-02-01' }),
    listed('overdue', 'review-overdue', { reviewOn: '2026-02-01' }),
    listed('unknown', 'not-enforced'),
  ];
  expect(holdsInOrder(holds).map(({ id }) => id)).toEqual([
    ...['unknown', 'overdue', 'unwritten', 'sooner', 'later'],
    ...['lifted-since', 'lifted-before'],
  ]);
});
