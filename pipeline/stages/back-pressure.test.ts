import { expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import { createLogDoor, type LogLine } from '../log.ts';
import { createGate } from './back-pressure.ts';
import { createMeter } from './meter.ts';
import { createAttempt } from './retry.ts';

const { signal } = new AbortController();
const away = new PipelineError('store-unreachable', 'no broker', { canRetry: true });

test('P-DEL-21: a log that answers again is waited for no longer: a reader that is behind is said instead', async () => {
  let nowMs = 0;
  const waits: unknown[] = [];
  const lines: LogLine[] = [];
  const meter = createMeter();
  const clock = {
    nowMs: () => nowMs,
    async sleep(ms: number) {
      waits.push(meter.wait);
      nowMs += ms;
    },
  };
  const console = createLogDoor({
    stage: 'producer',
    nowMs: () => nowMs,
    send: (more) => void lines.push(...more),
    batch: 1,
  });
  const looks = [away, 3000, 3000, 0];
  const backlog = async () => {
    const look = looks.shift();
    if (typeof look !== 'number') throw look;
    return { records: 1, bytes: look, oldestMs: 0 };
  };
  const gate = createGate({
    log: { backlog },
    clock,
    meter,
    topic: 'users.raw',
    behind: 'transformer',
    boundBytes: 2000,
  });
  gate.wrote(2000);
  const attempt = createAttempt('producer', meter, { clock, console, random: () => 0.5 });
  await attempt(signal, (progressed) => gate.pass(signal, progressed));
  expect(waits).toMatchObject([
    { reason: 'store-unreachable', sinceMs: 0 },
    { reason: 'back-pressure', sinceMs: 55 },
    { reason: 'back-pressure', sinceMs: 55 },
  ]);
  expect(meter.wait).toBeNull();
  expect(lines.map(({ code, fields }) => [code, fields['waitedMs']])).toEqual([
    ['stage-waiting', undefined],
    ['stage-resumed', 55],
  ]);
});
