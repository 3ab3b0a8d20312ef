import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { createText } from '../i18n/text.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { nodeNames } from './graph-layout.ts';
import { nodeTitle, nodeTone, nodeWriters, storeOf } from './graph-text.ts';

const snapshot = sampleSnapshot({
  stages: {
    producer: sampleStage({ recordsPerSecond: 12_480 }),
    transformer: sampleStage({ recordsPerSecond: 12_471, lagRecords: 1240, lagSeconds: 1.4 }),
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
    ['Producer', 'Producer', 'Running'],
    ['users.raw', '1,240 waiting', 'lag 1.4 s'],
    ['Transformer', 'p99 8.2\u00a0ms', 'Running'],
    ['Profiles', '3,700 stored', 'since the beginning'],
    ['users.clean', 'up to date', 'lag –'],
    ['users.rejected', '60 rejected', 'no content kept'],
    ['Aggregator', '3,650 this session', 'Failed'],
    ['Aggregates', '3,700 persons', 'not followed now'],
  ]);
});

test('P-STA-1: of a store that could not be read no figure is said', () => {
  const text = createText('en');
  const said = (unread: 'balance' | 'aggregates') => {
    const live = {
      connection: 'open' as const,
      snapshot: { ...snapshot, [unread]: { ...snapshot[unread], unread: true } },
    };
    return nodeNames.filter((node) => nodeWriters[node].every((write) => write(live, text) === '–'));
  };
  expect(said('aggregates')).toEqual(['aggregates']);
  expect(said('balance')).toEqual(['raw', 'profiles', 'clean', 'rejected']);
});

test('P-WCH-20: nothing is called behind for what has waited less than a second', () => {
  const text = createText('en');
  const linesWith = (
    lagSeconds: number,
    waiting: number,
    reader: Partial<StageSnapshot> = { recordsPerSecond: 40 },
  ) => {
    const steady = {
      ...snapshot,
      stages: {
        producer: sampleStage(),
        transformer: sampleStage({ lagRecords: waiting, lagSeconds, recordsPerSecond: reader.recordsPerSecond ?? 0 }),
        aggregator: sampleStage({ lagRecords: 20, lagSeconds, ...reader }),
      },
      balance: { ...snapshot.balance, waiting },
    };
    return (['raw', 'clean', 'aggregates'] as const).map((node) =>
      nodeWriters[node].map((write) => write({ connection: 'open', snapshot: steady }, text)),
    );
  };
  expect(linesWith(0.9, 7)).toEqual([
    ['read as it comes', 'lag 0.9 s'],
    ['read as it comes', 'lag 0.9 s'],
    ['3,700 persons', 'kept up to date'],
  ]);
  expect(linesWith(1, 7)).toEqual([
    ['7 waiting', 'lag 1.0 s'],
    ['20 waiting', 'lag 1.0 s'],
    ['3,700 persons', 'catching up'],
  ]);
  expect(linesWith(0, 0, { lagRecords: 0 })).toEqual([
    ['up to date', 'lag 0.0 s'],
    ['up to date', 'lag 0.0 s'],
    ['3,700 persons', 'up to date'],
  ]);
  expect(linesWith(0.2, 0, { state: 'stopped' })).toEqual([
    ['up to date', 'lag 0.2 s'],
    ['20 waiting', 'its reader stands still'],
    ['3,700 persons', 'not followed now'],
  ]);
});

test('P-WCH-20: before a reader that starts or drains, all that waits is said, and no lag that nobody measured', () => {
  const seen = (transformer: Partial<StageSnapshot>) => {
    const stages = { ...snapshot.stages, transformer: sampleStage({ lagRecords: 16_180, ...transformer }) };
    return nodeWriters.raw.map((write) =>
      write({ connection: 'open', snapshot: { ...snapshot, stages } }, createText('en')),
    );
  };
  expect(seen({ state: 'starting' })).toEqual(['16,180 waiting', 'lag –']);
  expect(seen({ state: 'draining', lagSeconds: 0.4 })).toEqual(['16,180 waiting', 'lag 0.4 s']);
  expect(seen({ state: 'running' })).toEqual(['16,180 waiting', 'lag –']);
});

test('P-WCH-20: aggregates catch up as long as something moves before them', () => {
  const held = sampleStage({ wait: { reason: 'store-unreachable', sinceMs: 0, retryAtMs: null } });
  const freshnessWith = (transformer: Partial<StageSnapshot>, aggregator: Partial<StageSnapshot>) => {
    const stages = {
      producer: sampleStage(),
      transformer: sampleStage(transformer),
      aggregator: sampleStage(aggregator),
    };
    return nodeWriters.aggregates[1]({ connection: 'open', snapshot: { ...snapshot, stages } }, createText('en'));
  };
  const behind = { lagRecords: 16_000, lagSeconds: 5 };
  expect(freshnessWith({ state: 'stopped', lagRecords: 16_000 }, {})).toBe('not followed now');
  expect(freshnessWith({ state: 'stopped', lagRecords: 16_000 }, behind)).toBe('catching up');
  expect(freshnessWith({}, { ...held, ...behind })).toBe('not followed now');
  expect(freshnessWith(behind, { ...held, ...behind })).toBe('catching up');
  expect(freshnessWith({ state: 'stopped' }, {})).toBe('up to date');
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
    ['1,240 waiting', 'its reader stands still', 'warn'],
    ['up to date', 'lag –', 'quiet'],
    ['3,700 persons', 'not followed now', 'quiet'],
  ]);
});

test('a stage that waits says for what; before the first snapshot nothing is claimed', () => {
  const text = createText('fr');
  const waiting = sampleStage({ wait: { reason: 'disk-full', sinceMs: 0, retryAtMs: null } });
  const full = sampleSnapshot({ stages: { ...snapshot.stages, producer: waiting } });
  expect(nodeWriters.source[1]({ connection: 'open', snapshot: full }, text)).toBe('Pause\u00a0: disque plein');
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

test('P-WCH-20: six digits of what was folded are written short, in either language', () => {
  const { stages } = snapshot;
  const folded = (records: number, language: 'en' | 'fr') => {
    const now = { ...snapshot, stages: { ...stages, aggregator: sampleStage({ records }) } };
    return nodeWriters.aggregator[0]({ connection: 'open', snapshot: now }, createText(language));
  };
  expect([folded(99_999, 'en'), folded(254_889, 'en')]).toEqual(['99,999 this session', '254.9k this session']);
  expect(folded(254_889, 'fr')).toBe('session\u00a0: 254,9\u00a0k');
});
