import { expect, test } from 'vitest';
import { takeToken } from './token.ts';

function openPlace(hash: string, kept: Record<string, string> = {}) {
  const cleared: string[] = [];
  const storage = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
  };
  return { kept, cleared, place: { hash, kept: storage, clearHash: () => void cleared.push(hash) } };
}

test('the token of the address is kept for a reload and taken out of the address', () => {
  const { place, kept, cleared } = openPlace('#token=s3cret');
  expect(takeToken(place)).toBe('s3cret');
  expect([Object.values(kept), cleared]).toEqual([['s3cret'], ['#token=s3cret']]);
  expect(takeToken({ ...place, hash: '' })).toBe('s3cret');
});

test('without one there is none, and nothing is touched', () => {
  for (const hash of ['', '#', '#token=', '#other=1']) {
    const { place, kept, cleared } = openPlace(hash);
    expect([takeToken(place), kept, cleared]).toEqual([null, {}, []]);
  }
});
