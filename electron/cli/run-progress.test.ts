import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { SourceProgress } from '../../pipeline/domain/source-progress.ts';
import { describeRun } from './run-progress.ts';

const balance = {
  published: 400,
  stored: 290,
  rejected: { ...noRejections, minor: 10 },
  waiting: 100,
  ageMismatches: 0,
};

function shown(progress: SourceProgress | null, rate = 100, ended = false): string {
  const stage = { state: 'running' as const, recordsPerSecond: rate };
  const source = { kind: 'files' as const, label: '', ended, progress };
  return describeRun({ balance, source, stages: { producer: stage, transformer: stage } });
}

test('P-CLI-63 the progress line says how far a source with an end is, and how long the rest takes', () => {
  expect(shown({ unit: 'users', done: 250, of: 1000, users: 250 })).toBe(
    '[######..................] 25 %, 8 s left: 250 of 1000 users read, 100 a second',
  );
  expect(shown({ unit: 'bytes', done: 1_500_000, of: 6_000_000, users: 900 }, 0)).toBe(
    '[######..................] 25 %: 1.5 of 6.0 MB, 900 users read, 0 a second',
  );
});

test('P-CLI-63 without an end, and once it is read, it says how much of what was published is done', () => {
  const done = '[##################......] 300 of 400 records, 100 a second';
  expect(shown(null)).toBe(done);
  expect(shown({ unit: 'users', done: 1000, of: 1000, users: 1000 }, 100, true)).toBe(done);
});
