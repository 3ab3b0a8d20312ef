import { expect, test } from 'vitest';
import { sampleEntry } from '../testing/sample-lines.ts';
import { sampleStage } from '../testing/sample-snapshot.ts';
import { toStageReport } from './stage-report.ts';

test('P-WCH-8: a copied report has codes and numbers, and no word that a path, a server or a person could stand in', () => {
  const stage = sampleStage({
    wait: { reason: 'store-unreachable', sinceMs: 0, retryAtMs: 1 },
    records: 40,
    lagRecords: 7,
    errors: 3,
    edgeErrors: { stored: 3 },
  });
  const fields = {
    stage: 'transformer',
    message: '/home/jane at jane.example',
    delayMs: 250,
    error: 'store-unreachable',
  };
  const waiting = sampleEntry(1, { atMs: 0, level: 'warn', code: 'stage-waiting', fields });
  expect(toStageReport('transformer', stage, [waiting])).toBe(
    [
      'transformer: running, waits for store-unreachable',
      'records 40, waiting 7, restarts 0, errors 3',
      'errors on edges: stored 3',
      '1970-01-01T00:00:00.000Z warn stage-waiting store-unreachable delayMs 250',
    ].join('\n'),
  );
  expect(toStageReport('producer', sampleStage({ state: 'stopped' }), [])).toContain('errors on edges: none');
});
