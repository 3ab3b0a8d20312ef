import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUuidBytes, toUuidBytes } from './uuid-bytes.ts';

test('the bytes of a UUID are those that its digits say, of either case, and give it back', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
      expect([toUuidBytes(id), toUuidBytes(id.toUpperCase())]).toEqual([bytes, bytes]);
      expect(fromUuidBytes(toUuidBytes(id))).toBe(id);
    }),
  );
});

test('bytes that are written into memory leave those of before alone', () => {
  const [a, b] = ['0a1b2c3d-0000-4000-8000-00000000000a', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
  const into = Buffer.alloc(16);
  const alone = toUuidBytes(a);
  expect(toUuidBytes(b, into)).toBe(into);
  expect([fromUuidBytes(alone), fromUuidBytes(into)]).toEqual([a, b]);
});

test('what is no UUID is refused, whatever stands where a digit would', () => {
  const id = '0a1b2c3d-0000-4000-8000-00000000000a';
  const others = [
    '',
    id.slice(1),
    `${id}0`,
    ...['g', '-', ' ', '\u0000', 'é', '€', '０'].map((one) => one + id.slice(1)),
  ];
  const within = ['g', 'é'].map((one) => id.slice(0, 20) + one + id.slice(21));
  for (const one of [...others, ...within]) expect(() => toUuidBytes(one)).toThrow(RangeError);
});
