import { expect, test } from 'vitest';
import { firstEntry, toRewindWish } from './rewind-wish.ts';

test('P-RWD-9: what is entered is a place, or none', () => {
  const nowMs = new Date(2026, 10, 28, 14, 30, 20).getTime();
  const entry = firstEntry(nowMs);
  expect(entry.time).toBe('2026-11-28T13:30');
  const atMs = new Date(2026, 10, 28, 13, 30).getTime();
  expect(toRewindWish(entry)).toEqual({ to: { kind: 'time', atMs }, partition: null });
  expect(toRewindWish({ ...entry, time: '' })).toBeNull();
  expect(toRewindWish({ ...entry, time: '1926-11-28T13:30' })).toEqual({
    to: { kind: 'time', atMs: 0 },
    partition: null,
  });
  const offset = { ...entry, by: 'offset', offset: '120', partition: '3' } as const;
  expect(toRewindWish(offset)).toEqual({ to: { kind: 'offset', offset: 120 }, partition: 3 });
  for (const wrong of ['', '-1', '1.5', 'x', '99999999999999999'])
    expect(toRewindWish({ ...offset, offset: wrong })).toBeNull();
});
