import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteMatcher } from './byte-matcher.ts';

/** Every place of every value, looked for one by one. */
function oneByOne(values: readonly Buffer[], bytes: Buffer): string[] {
  return values
    .flatMap((value, number) => {
      const places: string[] = [];
      for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1)) places.push(`${number} at ${at}`);
      return places;
    })
    .toSorted();
}

function found(values: readonly Buffer[], bytes: Buffer): string[] {
  const places: string[] = [];
  createByteMatcher(values).find(bytes, (value, at) => void places.push(`${value} at ${at}`));
  return places.toSorted();
}

test.each([3, 40])('P-PSN-1: values of few different bytes are found wherever they stand (%i of them)', (count) => {
  const bytes = (minLength: number, maxLength: number) =>
    fc.array(fc.constantFrom(0, 1, 255), { minLength, maxLength }).map((each) => Buffer.from(each));
  fc.assert(
    fc.property(fc.array(bytes(2, 6), { minLength: 1, maxLength: count }), bytes(0, 200), (values, text) => {
      expect(found(values, text)).toEqual(oneByOne(values, text));
    }),
  );
});

test.each([499, 501, 3000])('P-PSN-1 P-ERA-9: ids are found wherever they stand (%i of them)', (count) => {
  const ids = Array.from({ length: count }, () => randomBytes(16));
  const text = randomBytes(100_000);
  ids.slice(0, 200).forEach((id, at) => id.copy(text, at * 480 + (at % 37)));
  ids[1]!.copy(text, 0);
  ids[2]!.copy(text, text.length - 16);
  expect(found(ids, text)).toEqual(oneByOne(ids, text));
  expect(found(ids, text).length).toBeGreaterThan(199);
});
