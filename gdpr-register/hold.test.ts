import { describe, expect, test } from 'vitest';
import { compareHolds, type Hold, holdWishSchema } from './hold.ts';

const wish = {
  ground: 'A court has asked for it.',
  exception: 'e',
  startsOn: '2026-11-01',
  reviewOn: '2027-05-01',
} as const;
const hold = (id: string, more: Partial<Hold> = {}): Hold => ({
  ...wish,
  id,
  subject: { kind: 'data-set', dataSet: 'profiles' },
  addedMs: 1,
  lifted: null,
  ...more,
});

describe('a legal hold', () => {
  test('R-HLD-1 has a ground, a start and a review after it', () => {
    expect(holdWishSchema.parse({ ...wish, ground: ' A court. ' }).ground).toBe('A court.');
    for (const misfit of [
      { ground: '  ' },
      { ground: 'x'.repeat(501) },
      { startsOn: '2026-02-30' },
      { reviewOn: 'soon' },
      { reviewOn: wish.startsOn },
      { exception: 'f' },
    ])
      expect(holdWishSchema.safeParse({ ...wish, ...misfit }).success, JSON.stringify(misfit)).toBe(false);
  });

  test('R-HLD-2 whose review is overdue is said, and protects on', () => {
    const states = ['2027-05-01', '2027-05-02'].map((today) => compareHolds([hold('a')], ['a'], today)[0]?.state);
    expect(states).toEqual(['in-force', 'review-overdue']);
  });

  test('R-HLD-3 that is written down and not enforced, or enforced and not written down, is told apart', () => {
    const lifted = { lifted: { atMs: 2, reason: 'over' } };
    const listed = compareHolds(
      [hold('a'), hold('lost'), hold('gone', lifted), hold('halfway', lifted)],
      ['a', 'halfway', 'nameless'],
      '2026-11-25',
    );
    expect(listed.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'in-force'],
      ['lost', 'not-enforced'],
      ['gone', 'lifted'],
      ['halfway', 'undocumented'],
      ['nameless', 'undocumented'],
    ]);
    expect(listed.map((it) => it.hold === null)).toEqual([false, false, false, false, true]);
  });
});
