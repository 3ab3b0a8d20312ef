import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrapMessage } from './unwrap-message.ts';

const spaces = fc.constantFrom('', ' ', '\n\t');

test('P-SRC-4: whatever stands in an array or an envelope, its elements come out as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.json()), spaces, fc.dictionary(fc.string(), fc.jsonValue()), (elements, space, others) => {
      const array = `[${space}${elements.join(`${space},${space}`)}${space}]`;
      const rest = JSON.stringify({ ...others, results: 0 }).slice(1, -1);
      for (const text of [array, `${space}{${rest}${space},"results"${space}:${space}${array}}`]) {
        const users = [...unwrapMessage(Buffer.from(text))]
          .flat()
          .map(({ value }) => Buffer.from(value).toString('utf8'));
        expect(users.map((user, i) => (user === elements[i]!.trim() ? user : JSON.parse(user)))).toEqual(
          elements.map((element) => (isNested(element) ? [JSON.parse(element)] : element.trim())),
        );
      }
    }),
  );
});

function isNested(element: string): boolean {
  const value: unknown = JSON.parse(element);
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results);
}
