import { expect, test } from 'vitest';
import { contrastOf, parseHex, simulate, toLab, type Rgb } from './colour.ts';
import { differenceOf, labDifferenceOf } from './colour-difference.ts';

test('contrast as WCAG has it', () => {
  const ratio = (one: string, other: string) => contrastOf(parseHex(one), parseHex(other));
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(ratio('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  expect(ratio('#1b57c9', '#1b57c9')).toBe(1);
});

test('L*a*b* of the primaries', () => {
  const { l, a, b } = toLab([1, 0, 0]);
  expect([l, a, b].map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
});

test('greys stay grey to whom a kind of cones lacks, red and green come nearer', () => {
  const grey: Rgb = [0.5, 0.5, 0.5];
  for (const eye of ['protanopia', 'deuteranopia', 'tritanopia'] as const)
    expect(differenceOf(simulate(grey, eye), grey)).toBeLessThan(0.5);
  const [red, green] = [parseHex('#c0392b'), parseHex('#5d8a2e')];
  const apart = differenceOf(red, green);
  expect(differenceOf(simulate(red, 'deuteranopia'), simulate(green, 'deuteranopia'))).toBeLessThan(apart / 2);
});

test('differences are the same both ways, and none between equals', () => {
  const [one, other] = [parseHex('#085bff'), parseHex('#d97706')];
  expect(differenceOf(one, one)).toBe(0);
  expect(differenceOf(one, other)).toBeCloseTo(differenceOf(other, one), 9);
});

test('differences of the published pairs (Sharma, Wu and Dalal, table 1)', () => {
  const pairs = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const;
  const toLabOf = ([l, a, b]: readonly [number, number, number]) => ({ l, a, b });
  for (const [one, other, expected] of pairs)
    expect(labDifferenceOf(toLabOf(one), toLabOf(other)), String(one)).toBeCloseTo(expected, 4);
});
