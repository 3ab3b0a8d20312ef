import { afterEach, expect, test, vi } from 'vitest';
import { compareClocks } from './compare-clocks.ts';

afterEach(() => vi.useRealTimers());

/** A server whose clock is off by so much answers at once, behind a way back that takes so long. */
async function warned(offMs: number | null, wayMs = 0): Promise<unknown> {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  const ask = async (): Promise<number | null> => {
    const answer = offMs === null ? null : Date.now() + offMs;
    vi.setSystemTime(Date.now() + wayMs);
    return answer;
  };
  return (await compareClocks(ask, (time) => time)).warnings.map(({ cause, details }) => [cause, details.skewMs]);
}

test('P-KFK-7 P-MON-8 P-CAS-10: clocks that differ by more than a second are a warning, with by how much', async () => {
  expect(await warned(3_600_000)).toEqual([['clock-skew', 3_600_000]]);
  expect(await warned(-1001)).toEqual([['clock-skew', -1001]]);
  expect(await warned(1000)).toEqual([]);
  expect(await warned(null)).toEqual([]);
});

test('P-KFK-7 P-MON-8 P-CAS-10: what the way there and back may account for is none', async () => {
  expect(await warned(0, 9000)).toEqual([]);
  expect(await warned(60_000, 9000)).toEqual([['clock-skew', 55_500]]);
});
