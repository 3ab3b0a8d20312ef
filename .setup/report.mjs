import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/**
 * What a runner has seen: `{ passed, failed, skipped, failures }`, the last a line for each failure that has a name. One that
 * ended without a usable report counts as one failure, never as nothing.
 */
export function oneFailure(line) {
  return { passed: 0, failed: 1, skipped: 0, failures: [line] };
}

/** Counts of vitest's JSON report; a file that could not be loaded, and an error outside any test, count as failures. */
export function vitestCounts(file, code) {
  const report = parse(file);
  if (report === undefined) return oneFailure(`no report of vitest, which ended with ${code}`);
  const failures = report.testResults.filter(({ status }) => status === 'failed').flatMap(failuresOf);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, skipped, ...failed(code, failures) };
}

function failuresOf({ name, message, assertionResults }) {
  const file = relative(root, name);
  if (assertionResults.length === 0) return [`${file}: ${firstLine(message)}`];
  return assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`);
}

/** Counts of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightCounts(file, code) {
  const report = parse(file);
  if (report === undefined) return oneFailure(`no report of Playwright, which ended with ${code}`);
  const { expected, skipped } = report.stats;
  const wrong = report.suites
    .flatMap(specsOf)
    .flatMap(({ file: where, title, tests }) => tests.map((test) => ({ ...test, where, title })))
    .filter(({ status }) => status === 'unexpected' || status === 'flaky');
  const failures = wrong.map(
    ({ projectName, where, title, results }) =>
      `${projectName} ${where}: ${title}: ${firstLine(results.find(({ error }) => error)?.error.message)}`,
  );
  return { passed: expected, skipped, ...failed(code, failures) };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** A runner that cannot run here is one skipped test, said aloud; in CI it is a failure, so that it cannot go unseen. */
export function missing(name, reason) {
  const wrong = process.env.CI === 'true';
  console.log(`\n${wrong ? 'FAILED' : '!!! SKIPPED'} ${name}: ${reason}`);
  return wrong ? oneFailure(`${name}: ${reason}`) : { passed: 0, failed: 0, skipped: 1, failures: [] };
}

/** The counts of several, as one. */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const each of counts) {
    for (const key of ['passed', 'failed', 'skipped']) total[key] += each[key];
    total.failures.push(...each.failures);
  }
  return total;
}

function failed(code, failures) {
  const lines = code !== 0 && failures.length === 0 ? [`ended with ${code}, of no test that is known`] : failures;
  return { failed: lines.length, failures: lines };
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).trim().split('\n')[0];
}

function parse(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
