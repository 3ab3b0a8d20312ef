import { expect, test } from 'vitest';
import { cutRing } from './cut-ring.ts';

test('P-PNL-1: a country beyond the date line is drawn on both edges of the map, and no line crosses it', () => {
  const square = [
    [170, 0],
    [-170, 0],
    [-170, 10],
    [170, 10],
    [170, 0],
  ];
  const [west, east, ...more] = cutRing(square);
  expect(more).toEqual([]);
  expect(west?.every(([at = 0]) => at >= 170 && at <= 180)).toBe(true);
  expect(east?.every(([at = 0]) => at >= -180 && at <= -170)).toBe(true);
  for (const ring of [west, east]) expect(ring?.at(0)).toEqual(ring?.at(-1));
  expect(new Set(west?.map(String))).toEqual(new Set(['170,0', '180,0', '180,10', '170,10']));
  expect(
    cutRing([
      [-170, 0],
      [170, 0],
      [170, 10],
      [-170, 0],
    ]).length,
  ).toBe(2);
});

test('a ring that does not cross it stays as it is', () => {
  const ring = [
    [0, 0],
    [180, 0],
    [180, 10],
    [0, 0],
  ];
  expect(cutRing(ring)).toEqual([ring]);
});
