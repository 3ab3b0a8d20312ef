import { timingSafeEqual } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { createToken, isToken } from './token.ts';

vi.mock('node:crypto', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:crypto')>();
  return { ...original, timingSafeEqual: vi.fn(original.timingSafeEqual) };
});

test('P-WEB-1 a token has 256 random bits and fits the fragment of an address', () => {
  const tokens = Array.from({ length: 100 }, createToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});

test('P-WEB-1 only the token is the token, and every text is compared in constant time, whatever its length', () => {
  const token = createToken();
  const others = ['', token.slice(0, -1), `${token} `, token.toLowerCase(), 'x'.repeat(100_000), createToken()];
  vi.mocked(timingSafeEqual).mockClear();
  expect(isToken(token, token)).toBe(true);
  for (const other of others) expect(isToken(other, token)).toBe(false);
  const compared = vi.mocked(timingSafeEqual).mock.calls.map(([a, b]) => [a.byteLength, b.byteLength]);
  expect(compared).toEqual(Array.from({ length: 1 + others.length }, () => [32, 32]));
});

test.each([undefined, null, 7, {}, []])('P-WEB-1 %j is no token', (given) => {
  expect(isToken(given, 'undefined')).toBe(false);
});
