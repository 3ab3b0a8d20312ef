import { expect, test } from 'vitest';
import { parsePattern } from './line-pattern.ts';

function partsOf(input: string, text: string): readonly string[] {
  const pattern = parsePattern(input);
  if (pattern.kind !== 'good') throw new Error(`${input} is ${pattern.kind}`);
  return pattern.split(text).map((part) => (part.found ? `[${part.text}]` : part.text));
}

test('text is found as it is, whatever its case, and is no expression', () => {
  expect(partsOf('a.b', 'xA.By axb')).toEqual(['x', '[A.B]', 'y axb']);
  expect(partsOf('(', 'f(x)')).toEqual(['f', '[(]', 'x)']);
  expect(partsOf('Ä', 'äÄ')).toEqual(['[ä]', '[Ä]']);
});

test('between slashes stands a regular expression, with its flags', () => {
  expect(partsOf('/[0-9]+/', '12 a 3')).toEqual(['[12]', ' a ', '[3]']);
  expect(partsOf('/ab/i', 'AB')).toEqual(['[AB]']);
  expect(partsOf('/ab/', 'AB ab')).toEqual(['AB ', '[ab]']);
  expect(partsOf('/x*/', 'ab')).toEqual(['ab']);
});

test('what is no expression is said, what is empty asks for nothing', () => {
  expect(parsePattern('/(/')).toEqual({ kind: 'bad', why: expect.stringMatching(/group/i) });
  expect([parsePattern(''), parsePattern('  ')]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
});

test('a line is searched up to a bound, and none of it is lost', () => {
  const long = 'a'.repeat(5000) + 'b';
  const pattern = parsePattern('b');
  if (pattern.kind !== 'good') throw new Error('no pattern');
  expect(pattern.matches(long)).toBe(false);
  expect(
    pattern
      .split(long)
      .map((part) => part.text)
      .join(''),
  ).toBe(long);
});

test('asking twice gives the same answer: an expression keeps no place', () => {
  const pattern = parsePattern('ab');
  if (pattern.kind !== 'good') throw new Error('no pattern');
  expect([pattern.matches('ab'), pattern.matches('ab'), pattern.matches('ab')]).toEqual([true, true, true]);
  expect(pattern.split('ab')).toEqual([{ text: 'ab', found: true }]);
});
