import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, edited, redone, undone } from './edit-history.ts';

test('R-EDT-1: typing in one place without a pause is one edit, another place or a pause begins the next', () => {
  let history = beginHistory('');
  history = edited(history, 'a', { place: 'title', atMs: 0 });
  history = edited(history, 'ab', { place: 'title', atMs: 900 });
  history = edited(history, 'abc', { place: 'title', atMs: 2000 });
  history = edited(history, 'abcd', { place: 'other', atMs: 2100 });
  expect(history.past).toEqual(['', 'ab', 'abc']);
  history = undone(undone(history));
  expect([history.present, history.future]).toEqual(['ab', ['abc', 'abcd']]);
  expect(edited(redone(history), 'x', { place: 'other', atMs: 2200 })).toMatchObject({
    past: ['', 'ab', 'abc'],
    present: 'x',
    future: [],
  });
});

test('R-EDT-1: whatever was edited, undoing leads back to the start and redoing forth to the end', () => {
  const edits = fc.array(fc.record({ value: fc.nat(), place: fc.constantFrom('a', 'b'), pause: fc.nat(3000) }));
  fc.assert(
    fc.property(edits, (all) => {
      let atMs = 0;
      let history = beginHistory(-1);
      for (const { value, place, pause } of all) history = edited(history, value, { place, atMs: (atMs += pause) });
      const last = history.present;
      const steps = history.past.length;
      for (let step = 0; step <= steps; step += 1) history = undone(history);
      expect([history.present, history.past]).toEqual([-1, []]);
      for (let step = 0; step <= steps; step += 1) history = redone(history);
      expect([history.present, history.future]).toEqual([last, []]);
    }),
  );
});
