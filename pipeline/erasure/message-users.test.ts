import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutUsers } from './message-users.ts';

const blank = fc.constantFrom('', ' ', '\n\t');

/** An array of JSON values with white space wherever it may stand, and its elements as they are written. */
const arrays = fc.array(fc.tuple(blank, fc.json(), blank), { minLength: 1, maxLength: 6 });

test('P-ERA-16: the others of a message stay byte for byte, in a list and in an envelope', () => {
  fc.assert(
    fc.property(arrays, fc.func(fc.boolean()), fc.boolean(), (elements, isGone, inEnvelope) => {
      const places = [...elements.keys()].filter((place) => isGone(place));
      const write = (texts: readonly string[]): string => {
        const list = `[${texts.join(',')}]`;
        return inEnvelope ? `{"info": {"results": [1, "]"]}, "results" : ${list} ,"n":1}` : `\ufeff ${list}`;
      };
      const before = write(elements.map(([left, text, right]) => left + text + right));
      const after = write(elements.map(([left, text, right], at) => left + (isGone(at) ? 'null' : text) + right));
      const rest = withoutUsers(Buffer.from(before), places);
      expect(Buffer.from(rest!).toString()).toBe(after);
    }),
  );
});

test('P-ERA-16: bytes that are no text are kept as they are', () => {
  const wild = Buffer.concat([Buffer.from('["'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('", {"a": "\\"]"}]')]);
  expect(withoutUsers(wild, [1])).toEqual(
    Buffer.concat([Buffer.from('["'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('", null]')]),
  );
});

test('P-ERA-16: a message of one user is no list, and of an envelope the last list counts, however it is written', () => {
  const without = (text: string, places: readonly number[]) =>
    withoutUsers(Buffer.from(text), places)?.toString() ?? null;
  expect(without('{"login": {"uuid": "a"}}', [0])).toBeNull();
  expect(without('{"results": 5}', [0])).toBeNull();
  expect(without('12', [0])).toBeNull();
  expect(without('{"results": [1], "r\\u0065sults": [2, 3]}', [0])).toBe(
    '{"results": [1], "r\\u0065sults": [null, 3]}',
  );
});
