import { expect, test } from 'vitest';
import { noRejections } from '../../../pipeline/domain/rejection.ts';
import type { WaitReason } from '../../../pipeline/domain/snapshot.ts';
import { createMeasures, type Measurable } from './measured.ts';

interface Seen {
  readonly stored?: number;
  readonly rejected?: number;
  readonly records?: number;
  readonly state?: 'running' | 'stopped';
  readonly wait?: WaitReason;
  readonly ended?: boolean;
}

function seen({ stored = 0, rejected = 0, records = 0, state = 'running', wait, ended = false }: Seen): Measurable {
  return {
    balance: {
      published: 0,
      stored,
      rejected: { ...noRejections, 'invalid-json': rejected },
      waiting: 0,
      ageMismatches: 0,
    },
    source: { kind: 'synthetic', label: '', ended, progress: null },
    stages: {
      producer: { state, records, wait: wait === undefined ? null : { reason: wait, sinceMs: 0, retryAtMs: null } },
    },
  };
}

test('P-ALR-2 the share of rejected records is that of the last minute, not of all time', () => {
  const measure = createMeasures();
  measure(seen({ stored: 1_000_000, rejected: 0 }), 0);
  expect(measure(seen({ stored: 1_000_150, rejected: 50 }), 30_000).rejectedPercent).toBe(25);
  expect(measure(seen({ stored: 1_000_350, rejected: 50 }), 90_000).rejectedPercent).toBe(0);
});

test('P-ALR-2 fewer than a hundred records say nothing', () => {
  const measure = createMeasures();
  measure(seen({}), 0);
  expect(measure(seen({ stored: 49, rejected: 50 }), 1000).rejectedPercent).toBe(0);
  expect(measure(seen({ stored: 50, rejected: 50 }), 2000).rejectedPercent).toBe(50);
});

test('P-ALR-2 other stores begin the minute anew', () => {
  const measure = createMeasures();
  measure(seen({ stored: 5000, rejected: 0 }), 0);
  expect(measure(seen({ stored: 100, rejected: 400 }), 1000).rejectedPercent).toBe(0);
});

test('P-ALR-2 a source that runs and publishes nothing is silent from its last record on', () => {
  const measure = createMeasures();
  const silence = [0, 1000, 31_000].map((atMs) => measure(seen({ records: 7 }), atMs).silentSeconds);
  expect([...silence, measure(seen({ records: 8 }), 32_000).silentSeconds]).toEqual([0, 1, 31, 0]);
});

test.each([
  [{ state: 'stopped' }, 0],
  [{ ended: true, progress: null }, 0],
  [{ wait: 'back-pressure' }, 0],
  [{ wait: 'source-pause' }, 0],
  [{ wait: 'source-unreachable' }, 60],
] as const)('P-ALR-2 silence of a source: %j', (changes, seconds) => {
  const measure = createMeasures();
  measure(seen(changes), 0);
  expect(measure(seen(changes), 60_000).silentSeconds).toBe(seconds);
});
