import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from './panel-rows.ts';

function placed(...spans: readonly number[]) {
  const places = placesOf(spans.map((span, at) => ({ id: String(at), span })));
  return spans.map((_, at) => places.get(String(at))!);
}

const columnsOf = (...spans: readonly number[]): readonly number[] => placed(...spans).map(({ columns }) => columns);

test('P-PNL-7: panels that fill their rows have the columns that they want', () => {
  expect(columnsOf(4, 8, 4, 4, 4, 6, 6, 4)).toEqual([4, 8, 4, 4, 4, 6, 6, 4]);
});

test('P-PNL-7: those of a row into which the next one does not fit share it, and the last row ends where it ends', () => {
  expect(columnsOf(4, 4, 8, 4, 4)).toEqual([6, 6, 8, 4, 4]);
  expect(columnsOf(8, 6, 4, 6, 4)).toEqual([12, 6, 6, 6, 4]);
});

test('P-PNL-7: a row is low where all of it is over time', () => {
  expect(placed(6, 6, 4, 6, 6).map(({ isLow }) => isLow)).toEqual([true, true, false, false, true]);
});

test('P-PNL-7: however panels stand, every row but the last is full', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(4, 6, 8)), (spans) => {
      let filled = 0;
      const places = placed(...spans);
      for (const { columns } of places) {
        const before = filled;
        filled += columns;
        expect(Math.ceil(filled / 12)).toBe(Math.floor(before / 12) + 1);
      }
    }),
  );
});
