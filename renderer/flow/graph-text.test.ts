import { expect, test } from 'vitest';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { createText } from '../i18n/text.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { nodeNames } from './graph-layout.ts';
import { edgeRate, nodeTitle, nodeTone, nodeWriters, storeOf } from './graph-text.ts';

const snapshot = sampleSnapshot({
  stages: {
    producer: sampleStage({ recordsPerSecond: 12_480 }),
    transformer: sampleStage({ recordsPerSecond: 12_471, lagRecords: 1240, lagSeconds: 1.4, errors: 2 }),
    aggregator: sampleStage({ state: 'failed', records: 3650, recordsPerSecond: 12_300 }),
  },
  balance: { published: 5000, stored: 3700, rejected: { ...noRejections, minor: 60 }, waiting: 1240, ageMismatches: 0 },
  latency: { p50Ms: 3, p95Ms: 6, p99Ms: 8.2, maxMs: 14 },
  aggregates: { atMs: 0, persons: 3700, partitions: null, tables: [] },
});

test('P-WCH-20: two lines a node: how much, since when, and in which state', () => {
  const text = createText('en');
  const lines = nodeNames.map((node) => [
    nodeTitle(node, text),
    ...nodeWriters[node].map((write) => write({ connection: 'open', snapshot }, text)),
  ]);
  expect(lines).toEqual([
    ['Source', 'Producer', 'Running'],
    ['users.raw', '1,240 wait', 'lag 1.4 s'],
    ['Transformer', 'p99 8.2\u00a0ms', 'Running · 2 errors'],
    ['Profiles', '3,700 stored', 'since the beginning'],
    ['users.clean', 'up to date', 'lag –'],
    ['users.rejected', '60 rejected', 'no content kept'],
    ['Aggregator', '3,650 since start', 'Failed'],
    ['Aggregates', '3,700 persons', 'not followed now'],
  ]);
});

test('P-WCH-20: nothing is called behind for what has waited less than a second', () => {
  const text = createText('en');
  const linesWith = (lagSeconds: number, waiting: number, state: 'running' | 'stopped' = 'running') => {
    const steady = {
      ...snapshot,
      stages: {
        producer: sampleStage(),
        transformer: sampleStage({ lagRecords: waiting, lagSeconds }),
        aggregator: sampleStage({ state, lagRecords: 20, lagSeconds }),
      },
      balance: { ...snapshot.balance, waiting },
    };
    return (['raw', 'clean', 'aggregates'] as const).map((node) =>
      nodeWriters[node].map((write) => write({ connection: 'open', snapshot: steady }, text)),
    );
  };
  expect(linesWith(0.9, 7)).toEqual([
    ['up to date', 'lag 0.9 s'],
    ['up to date', 'lag 0.9 s'],
    ['3,700 persons', 'up to date'],
  ]);
  expect(linesWith(1, 7)).toEqual([
    ['7 wait', 'lag 1.0 s'],
    ['20 wait', 'lag 1.0 s'],
    ['3,700 persons', 'catching up'],
  ]);
  expect(linesWith(0.2, 0, 'stopped')).toEqual([
    ['up to date', 'lag 0.2 s'],
    ['20 wait', 'its reader stands still'],
    ['3,700 persons', 'not followed now'],
  ]);
});

test('P-WCH-5: topics whose readers stand still say how many wait, and that nobody reads', () => {
  const text = createText('en');
  const stages = {
    ...snapshot.stages,
    transformer: sampleStage({ state: 'failed', lagRecords: 1240 }),
    aggregator: sampleStage({ state: 'stopped' }),
  };
  const seen = (['raw', 'clean', 'aggregates'] as const).map((node) => [
    ...nodeWriters[node].map((write) => write({ connection: 'open', snapshot: { ...snapshot, stages } }, text)),
    nodeTone(node, { ...snapshot, stages }),
  ]);
  expect(seen).toEqual([
    ['1,240 wait', 'its reader stands still', 'warn'],
    ['up to date', 'lag –', 'quiet'],
    ['3,700 persons', 'not followed now', 'quiet'],
  ]);
});

test('a stage that waits says for what; before the first snapshot nothing is claimed', () => {
  const text = createText('fr');
  const waiting = sampleStage({ wait: { reason: 'disk-full', sinceMs: 0, retryAtMs: null } });
  const full = sampleSnapshot({ stages: { ...snapshot.stages, producer: waiting } });
  expect(nodeWriters.source[1]({ connection: 'open', snapshot: full }, text)).toBe('En pause\u00a0: disque plein');
  expect(nodeWriters.source[1]({ connection: 'connecting', snapshot: null }, text)).toBe('');
});

test('the tone is the stage’s; a store has none, and rejected records are to be noticed', () => {
  const tones = Object.fromEntries(nodeNames.map((node) => [node, nodeTone(node, snapshot)]));
  expect(tones).toEqual({
    source: 'ok',
    raw: 'quiet',
    transformer: 'ok',
    profiles: 'quiet',
    clean: 'quiet',
    rejected: 'warn',
    aggregator: 'bad',
    aggregates: 'quiet',
  });
});

test('each edge has the rate of who writes along it', () => {
  const rates = edgeNames.map((edge) => edgeRate(edge, snapshot, { stored: 12_400, rejected: 71 }));
  expect(rates).toEqual([12_480, 12_471, 12_400, 12_400, 71, 12_300, 12_300]);
});

test('damage of a store shows where its records stand', () => {
  expect(nodeNames.map((node) => [node, storeOf(node)])).toEqual([
    ['source', null],
    ['raw', 'log'],
    ['transformer', null],
    ['profiles', 'profiles'],
    ['clean', 'log'],
    ['rejected', 'log'],
    ['aggregator', null],
    ['aggregates', 'aggregates'],
  ]);
});
