import { expect, test } from 'vitest';
import { waitReasons } from '../../pipeline/domain/snapshot.ts';
import { sampleStage } from '../testing/sample-snapshot.ts';
import { troubleOf } from './trouble-of.ts';

const lastError = {
  code: 'input-not-found',
  message: 'There is no /a.',
  details: { reason: 'ENOENT' },
  atMs: 0,
} as const;

test('a failed stage is in trouble with its error; one that has gone on since is not', () => {
  expect(troubleOf(sampleStage({ state: 'failed', lastError }))).toEqual({
    code: 'input-not-found',
    message: 'There is no /a.',
    details: { reason: 'ENOENT' },
  });
  expect(troubleOf(sampleStage({ state: 'running', lastError }))).toBeNull();
});

test('a stage that waits is in trouble where somebody can do something about it', () => {
  const codes = waitReasons.map((reason) => {
    const trouble = troubleOf(sampleStage({ wait: { reason, sinceMs: 0, retryAtMs: null } }));
    return [reason, trouble?.code ?? null];
  });
  expect(Object.fromEntries(codes)).toEqual({
    'back-pressure': null,
    'source-pause': null,
    'disk-full': 'disk-full',
    'store-busy': 'store-busy',
    'store-unreachable': 'store-unreachable',
    'io-failed': 'io-failed',
    'source-unreachable': 'source-unreachable',
    'source-refused': 'source-refused',
  });
});
