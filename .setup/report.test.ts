import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { playwrightCounts, sum, vitestCounts } from './report.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

function vitestReport(testResults: readonly unknown[]) {
  return { numPassedTests: 4, numPendingTests: 1, numTodoTests: 1, testResults };
}

test('a test that failed is named with its file and the first line of what it met', () => {
  const failed = {
    status: 'failed',
    fullName: 'a log keeps',
    failureMessages: ['\u001B[31mError: 3 of 4\u001B[39m\n at x'],
  };
  const report = vitestReport([
    { status: 'failed', name: resolve('pipeline/log.test.ts'), assertionResults: [{ status: 'passed' }, failed] },
    { status: 'failed', name: resolve('pipeline/wake.test.ts'), message: 'no such module', assertionResults: [] },
    { status: 'passed', name: resolve('pipeline/ok.test.ts'), assertionResults: [{ status: 'passed' }] },
  ]);
  expect(vitestCounts(written(report), 1)).toEqual({
    passed: 4,
    skipped: 2,
    failed: 2,
    failures: ['pipeline/log.test.ts: a log keeps: Error: 3 of 4', 'pipeline/wake.test.ts: no such module'],
  });
});

test('an end with a failure that no test accounts for is one, as is a report that is not there', () => {
  expect(vitestCounts(written(vitestReport([])), 1)).toMatchObject({ failed: 1 });
  expect(vitestCounts(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(playwrightCounts(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('a journey that failed, or passed only when tried again, is named with its project', () => {
  const journey = (title: string, status: string, message?: string) => ({
    title,
    file: 'purge.spec.ts',
    tests: [{ projectName: 'web', status, results: message === undefined ? [{}] : [{ error: { message } }, {}] }],
  });
  const report = {
    stats: { expected: 1, skipped: 0 },
    suites: [
      {
        specs: [journey('is fine', 'expected'), journey('is lost', 'unexpected', 'Error: not seen')],
        suites: [{ specs: [journey('is lucky', 'flaky', 'Error: late')] }],
      },
    ],
  };
  expect(playwrightCounts(written(report), 1)).toEqual({
    passed: 1,
    skipped: 0,
    failed: 2,
    failures: ['web purge.spec.ts: is lost: Error: not seen', 'web purge.spec.ts: is lucky: Error: late'],
  });
});

test('the counts of several add up', () => {
  const one = { passed: 1, failed: 1, skipped: 0, failures: ['a'] };
  expect(sum([one, { passed: 2, failed: 1, skipped: 3, failures: ['b'] }])).toEqual({
    passed: 3,
    failed: 2,
    skipped: 3,
    failures: ['a', 'b'],
  });
});
