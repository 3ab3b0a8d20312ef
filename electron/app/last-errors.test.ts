import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LogLine } from '../../pipeline/log.ts';
import { openLastErrors, readLastErrors } from './last-errors.ts';

let dataDirectory: string;
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'vigie-last-errors-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const line = (atMs: number, level: LogLine['level'] = 'error'): LogLine => ({
  atMs,
  level,
  stage: 'producer',
  code: 'stage-failed',
  fields: { stage: 'producer', message: 'no such file' },
});
const file = (): string => join(dataDirectory, 'last-errors.json');

function left(): { readonly times: readonly number[]; readonly said: readonly string[] } {
  const said: string[] = [];
  const log = { warn: (code: string) => void said.push(code) };
  return { times: readLastErrors({ dataDirectory, log, nowMs: () => 0 }).map(({ atMs }) => atMs), said };
}

test('P-APP-22 a process that was killed leaves its newest fifty warnings and errors, for its owner alone', () => {
  const errors = openLastErrors(dataDirectory, []);
  errors.note([line(1, 'info'), ...Array.from({ length: 60 }, (_, i) => line(i, i % 2 === 0 ? 'warn' : 'error'))]);
  vi.advanceTimersByTime(1000);
  expect(left().times).toEqual(Array.from({ length: 50 }, (_, i) => i + 10));
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test('P-APP-22 they outlast a second kill, and an end in order leaves none', () => {
  openLastErrors(dataDirectory, []).note([line(1)]);
  vi.advanceTimersByTime(1000);
  const second = openLastErrors(dataDirectory, [line(1)]);
  expect(left().times).toEqual([1]);
  second.note([line(2)]);
  second.close();
  vi.advanceTimersByTime(5000);
  second.note([line(3)]);
  vi.advanceTimersByTime(5000);
  expect(existsSync(file())).toBe(false);
});

test('P-APP-22 what a purge removes of the console is gone from them at once', () => {
  const errors = openLastErrors(dataDirectory, []);
  errors.note([line(1), line(5)]);
  vi.advanceTimersByTime(1000);
  errors.forget(5);
  expect(left().times).toEqual([5]);
});

test('P-APP-22 a file that cannot be read is set aside, and it is said', () => {
  writeFileSync(file(), '{"schema":"vigie-last-errors/1","lines":[{}]}');
  expect(left()).toEqual({ times: [], said: ['file-set-aside'] });
  expect(readdirSync(dataDirectory)).toEqual([expect.stringMatching(/^last-errors\.json\.unreadable-/)]);
});
