import { existsSync, readFileSync } from 'node:fs';

/** What a runner that ended without a usable report counts as: one failure, never nothing. */
const broken = { passed: 0, failed: 1, skipped: 0 };

/** Counts of vitest's JSON report; a file that could not be loaded, and an error outside any test, count as failures. */
export function vitestCounts(file, code) {
  const report = parse(file);
  if (report === undefined) return broken;
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: atLeastOneIf(code !== 0, failed), skipped };
}

/** Counts of Playwright's JSON report; a test that passed only when tried again counts as failed. */
export function playwrightCounts(file, code) {
  const report = parse(file);
  if (report === undefined) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: atLeastOneIf(code !== 0, unexpected + flaky), skipped };
}

/** A runner that cannot run here is one skipped test, said aloud; in CI it is a failure, so that it cannot go unseen. */
export function missing(name, reason) {
  const failed = process.env.CI === 'true';
  console.log(`\n${failed ? 'FAILED' : '!!! SKIPPED'} ${name}: ${reason}`);
  return { passed: 0, failed: failed ? 1 : 0, skipped: failed ? 0 : 1 };
}

function atLeastOneIf(wrong, failed) {
  return wrong ? Math.max(1, failed) : failed;
}

function parse(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
