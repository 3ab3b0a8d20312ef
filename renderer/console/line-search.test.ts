import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEntry } from '../testing/sample-lines.ts';
import { entryId } from './console-line.ts';
import type { ConsoleLine } from './console-line.ts';
import { parsePattern } from './line-pattern.ts';
import { createLineRing } from './line-ring.ts';
import { createLineSearch, indexOfLine } from './line-search.ts';

/** Lines whose text is `x` where the bit is set, in a ring of `capacity`. */
function openLines(capacity: number) {
  const ring = createLineRing<ConsoleLine>(capacity);
  const texts = new Map<number, string>();
  let seq = 0;
  return {
    ring,
    push(isMatch: boolean) {
      const id = entryId(seq);
      texts.set(id, isMatch ? 'x' : '.');
      ring.push({ kind: 'entry', id, entry: sampleEntry(seq++) });
    },
    textOf: (line: ConsoleLine) => texts.get(line.id) ?? '',
    matches: () =>
      Array.from({ length: ring.length }, (_, index) => ring.at(index)?.id ?? -1).filter((id) => texts.get(id) === 'x'),
  };
}

test('found a part at a time, in a list that grows and loses its beginning, are exactly the lines that match', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 8 }), { maxLength: 12 }), (groups) => {
      const lines = openLines(10);
      const search = createLineSearch(lines.ring, lines.textOf);
      search.setPattern(parsePattern('x'));
      for (const group of groups) {
        for (const isMatch of group) lines.push(isMatch);
        while (!search.advance(3));
        expect(search.count).toBe(lines.matches().length);
      }
    }),
  );
});

test('next and previous go through the matches and around the end', () => {
  const lines = openLines(100);
  for (const isMatch of [true, false, true, false, true]) lines.push(isMatch);
  const search = createLineSearch(lines.ring, lines.textOf);
  search.setPattern(parsePattern('x'));
  expect(search.step(1, 0)).toBeNull();
  search.advance(100);
  const jumps = [
    search.step(1, entryId(1)),
    search.step(1, 0),
    search.step(1, 0),
    search.step(-1, 0),
    search.step(-1, 0),
  ];
  expect(jumps).toEqual([2, 4, 0, 4, 2].map(entryId));
  expect(search.position).toBe(2);
});

test('P-CNS-6: a search of the same lines in another language goes on from the line of the one before', () => {
  const lines = openLines(100);
  for (const isMatch of [true, true, true]) lines.push(isMatch);
  const search = createLineSearch(lines.ring, lines.textOf);
  search.setPattern(parsePattern('x'), entryId(1));
  search.advance(100);
  expect([search.current, search.position, search.step(1, 0)]).toEqual([entryId(1), 2, entryId(2)]);
});

test('another pattern, and other lines, are looked through from the beginning', () => {
  const lines = openLines(100);
  for (const isMatch of [true, false]) lines.push(isMatch);
  const search = createLineSearch(lines.ring, lines.textOf);
  search.setPattern(parsePattern('x'));
  search.advance(100);
  search.step(1, 0);
  search.setPattern(parsePattern('.'));
  search.advance(100);
  expect({ count: search.count, current: search.current, position: search.position }).toEqual({
    count: 1,
    current: null,
    position: 0,
  });
  lines.ring.clear();
  search.restart();
  expect([search.advance(100), search.count]).toEqual([true, 0]);
});

test('the place of a line, or of the next one that is there', () => {
  const lines = openLines(3);
  for (let at = 0; at < 5; at += 1) lines.push(false);
  expect([0, 2, 3, 4, 9].map((seq) => indexOfLine(lines.ring, entryId(seq)))).toEqual([0, 0, 1, 2, 3]);
});
