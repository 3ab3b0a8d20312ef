import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, defaultArrangement, shownOf, withHidden, withMoved, withShown } from './arrangement.ts';

const panels = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const idsOf = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join('');

test('P-PNL-4: a panel that was moved stands there, and one that nobody has moved yet at the end', () => {
  const moved = withMoved(defaultArrangement, panels, { id: 'd', place: 1 });
  expect(idsOf(arrange(panels, moved))).toBe('adbc');
  expect(idsOf(arrange([{ id: 'new' }, ...panels], moved))).toBe('adbcnew');
  expect(idsOf(arrange(panels, withMoved(moved, panels, { id: 'a', place: 9 })))).toBe('dbca');
  expect(idsOf(arrange(panels, withMoved(moved, panels, { id: 'c', place: -1 })))).toBe('cadb');
});

test('P-PNL-4: a panel that is hidden comes back where it was', () => {
  const hidden = withHidden(defaultArrangement, 'b');
  expect(idsOf(shownOf(panels, hidden))).toBe('acd');
  const moved = withMoved(hidden, panels, { id: 'd', place: 1 });
  expect(idsOf(shownOf(panels, moved))).toBe('adc');
  expect(idsOf(shownOf(panels, withShown(moved, 'b')))).toBe('adbc');
});

test('P-PNL-4: whatever is moved and hidden, every panel stands once, and a move ends at its place', () => {
  const id = fc.constantFrom(...panels.map((panel) => panel.id));
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.array(fc.tuple(id, fc.nat(3))), (hidden, moves) => {
      let arrangement = hidden.reduce(withHidden, defaultArrangement);
      for (const [moved, place] of moves) {
        arrangement = withMoved(arrangement, panels, { id: moved, place });
        const shown = shownOf(panels, arrangement).map((panel) => panel.id);
        if (shown.includes(moved)) expect(shown.indexOf(moved)).toBe(Math.min(place, shown.length - 1));
      }
      expect(
        arrange(panels, arrangement)
          .map((panel) => panel.id)
          .toSorted(),
      ).toEqual(['a', 'b', 'c', 'd']);
    }),
  );
});
