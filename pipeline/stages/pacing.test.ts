import { expect, test } from 'vitest';
import { createManualClock } from '../testing/stage-world.ts';
import { createPaceControl, createTokenBucket, lingerMsOf } from './pacing.ts';

const never = new AbortController().signal;

test.each([50, 1000, 20_000])('P-DEL-14: %i users a second are that many', async (pace) => {
  const clock = createManualClock();
  const bucket = createTokenBucket(createPaceControl(pace), clock);
  let taken = 0;
  const abort = new AbortController();
  const taking = (async () => {
    while (!abort.signal.aborted) taken += await bucket.take(1000, abort.signal);
  })();
  for (let ms = 0; ms < 2000; ms += 1) await clock.advance(1);
  abort.abort();
  await taking;
  expect(Math.abs(taken - pace * 2)).toBeLessThanOrEqual(Math.max(2, pace * 0.006));
});

test.each([
  { pace: 10, lingerMs: 100, users: 1 },
  { pace: 200, lingerMs: 100, users: 20 },
  { pace: 5000, lingerMs: 20, users: 100 },
  { pace: 20_000, lingerMs: 20, users: 400 },
])('P-DEL-15: at $pace users a second they gather for $lingerMs ms', async ({ pace, lingerMs, users }) => {
  expect(lingerMsOf(pace)).toBe(lingerMs);
  const clock = createManualClock();
  const bucket = createTokenBucket(createPaceControl(pace), clock);
  expect(await bucket.take(1000, never)).toBe(1);
  const next = bucket.take(1000, never);
  let taken = 0;
  void next.then((count) => (taken = count));
  await clock.advance(lingerMs - 1);
  expect(taken).toBe(0);
  await clock.advance(1);
  expect(await next).toBe(users);
});

test('P-DEL-14: a long pause is not made up for', async () => {
  const clock = createManualClock();
  const bucket = createTokenBucket(createPaceControl(100), clock);
  await bucket.take(1000, never);
  await clock.advance(3_600_000);
  expect(await bucket.take(1000, never)).toBe(25);
});

test('P-DEL-14: tokens that were not used are given back', async () => {
  const clock = createManualClock();
  const bucket = createTokenBucket(createPaceControl(100), clock);
  await clock.advance(1000);
  const count = await bucket.take(10, never);
  bucket.giveBack(count);
  await clock.advance(100);
  expect(await bucket.take(100, never)).toBe(25);
});
