import { expect, test } from 'vitest';
import { PipelineError, type PipelineErrorOptions } from '../domain/errors.ts';
import { createLogDoor, type LogLine } from '../log.ts';
import { createMeter } from './meter.ts';
import { createAttempt } from './retry.ts';

const { signal } = new AbortController();

/** Sleeps move the time at once; `slept` says how long they were. */
function createWorld() {
  let nowMs = 0;
  const slept: number[] = [];
  const lines: LogLine[] = [];
  const meter = createMeter();
  const clock = {
    nowMs: () => nowMs,
    async sleep(ms: number) {
      slept.push(ms);
      nowMs += ms;
    },
  };
  const console = createLogDoor({
    stage: 'producer',
    nowMs: () => nowMs,
    send: (more) => void lines.push(...more),
    batch: 1,
  });
  const attempt = createAttempt('producer', meter, { clock, console, random: () => 0.5 });
  return {
    attempt,
    meter,
    slept,
    failed: () => lines.flatMap(({ fields }) => fields['failures'] ?? []),
    waited: () => lines.flatMap(({ fields }) => fields['waitedMs'] ?? []),
    said: () => lines.map(({ code, fields }) => `${code} ${fields['message'] ?? ''}`.trim()),
  };
}

function refused(status: number, options: PipelineErrorOptions['details'] = {}): PipelineError {
  return new PipelineError('source-refused', `status ${status}`, { canRetry: true, details: { status, ...options } });
}

/** Work that fails with each of these in turn, and then succeeds. */
function failingWith(errors: readonly PipelineError[]): () => Promise<string> {
  const left = [...errors];
  return async () => {
    const error = left.shift();
    if (error) throw error;
    return 'done';
  };
}

test('P-DEL-19: a wait is said once until its cause changes or it is over', async () => {
  const { attempt, meter, said, failed } = createWorld();
  const down = () =>
    new PipelineError('source-unreachable', 'no route', { canRetry: true, details: { reason: 'EHOST' } });
  await attempt(signal, failingWith([refused(500), refused(500), refused(500), down(), down(), refused(500)]));
  expect(said()).toEqual([
    'stage-waiting status 500',
    'stage-waiting no route',
    'stage-waiting status 500',
    'stage-resumed',
  ]);
  expect(meter).toMatchObject({ errors: { published: 6 }, wait: null });
  await attempt(signal, failingWith([refused(500)]));
  expect(said().slice(4)).toEqual(['stage-waiting status 500', 'stage-resumed']);
  expect(failed()).toEqual([6, 1]);
});

test('P-DEL-19: the pause that a source asks for is kept, up to an hour', async () => {
  const { attempt, slept } = createWorld();
  await attempt(
    signal,
    failingWith([
      refused(429, { retryAfterMs: 120_000 }),
      refused(429, { retryAfterMs: 1e15 }),
      refused(429, { retryAfterMs: 0 }),
    ]),
  );
  expect(slept).toEqual([120_000, 3_600_000, 220]);
});

test('P-DEL-19: work without an end that got on waits no longer, and its next failure is a first one', async () => {
  const { attempt, meter, slept, said } = createWorld();
  const waits: unknown[] = [];
  let turn = 0;
  await attempt(signal, async (progressed) => {
    turn += 1;
    if (turn <= 3) throw refused(503);
    if (turn > 4) return;
    progressed();
    waits.push(meter.wait);
    throw refused(503);
  });
  expect(waits).toEqual([null]);
  expect(slept).toEqual([55, 110, 220, 55]);
  expect(said()).toEqual(['stage-waiting status 503', 'stage-resumed', 'stage-waiting status 503', 'stage-resumed']);
});

test('P-DEL-21: a store is tried every two seconds at least, whatever waited before', async () => {
  const { attempt, meter, slept, waited } = createWorld();
  const away = () => new PipelineError('store-unreachable', 'no broker', { canRetry: true });
  await attempt(signal, failingWith(Array.from({ length: 12 }, away)));
  expect(Math.max(...slept)).toBe(1100);
  expect(waited()).toEqual([slept.reduce((sum, ms) => sum + ms, 0)]);
  meter.wait = { reason: 'back-pressure', sinceMs: -60_000, retryAtMs: null, message: 'the reader is behind' };
  await attempt(signal, failingWith([away()]));
  expect(waited()[1]).toBe(slept.at(-1));
});
