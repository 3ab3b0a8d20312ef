import { describe, expect, test } from 'vitest';
import type { Snapshot, StageSnapshot } from '../../../pipeline/domain/snapshot.ts';
import { type AlertRuleName, type AlertRules, alertRuleNames, defaultAlertRules } from '../../contract/alert-rules.ts';
import { type Condition, conditionsOf, type Observed } from './conditions.ts';

const stage: StageSnapshot = {
  state: 'running',
  sinceMs: 0,
  wait: null,
  records: 0,
  recordsPerSecond: 0,
  rejectedPerSecond: 0,
  lagRecords: 0,
  lagBytes: 0,
  lagSeconds: 0,
  writes: null,
  restarts: 0,
  errors: 0,
  edgeErrors: {},
  lastError: null,
};
const engine: Snapshot['engine'] = { rssBytes: 1, cpuShare: 0, diskUsedBytes: 1, diskFreeBytes: 40_000_000_000 };
const well: Observed = {
  snapshot: { stages: { producer: stage, transformer: stage, aggregator: stage }, engine },
  measured: { rejectedPercent: 0, silentSeconds: 0 },
  due: null,
  requests: [],
};

const withTransformer = (changes: Partial<StageSnapshot>): Observed => ({
  ...well,
  snapshot: { ...well.snapshot, stages: { ...well.snapshot.stages, transformer: { ...stage, ...changes } } },
});
const withDisk = (freeGigabytes: number): Observed => ({
  ...well,
  snapshot: { ...well.snapshot, engine: { ...engine, diskFreeBytes: freeGigabytes * 1e9 } },
});

/** How what is observed stands to a rule; the worst of its subjects. */
function levelOf(rule: AlertRuleName, observed: Observed): Condition['level'] {
  const levels = conditionsOf(observed, defaultAlertRules())
    .filter((condition) => condition.rule === rule)
    .map(({ level }) => level);
  return (['over', 'between', 'under'] as const).find((level) => levels.includes(level)) ?? 'under';
}

test('P-ALR-1 nothing is wrong where all is well', () => {
  expect(alertRuleNames.map((rule) => levelOf(rule, well))).toEqual(alertRuleNames.map(() => 'under'));
});

test('P-ALR-1 a rule that is off finds nothing', () => {
  const off = Object.fromEntries(
    Object.entries(defaultAlertRules()).map(([name, rule]) => [name, { ...rule, on: false }]),
  ) as unknown as AlertRules;
  expect(conditionsOf(withDisk(0), off)).toEqual([]);
});

describe('P-ALR-1', () => {
  test.each([
    ['failed', 'over'],
    ['starting', 'between'],
    ['running', 'under'],
    ['stopped', 'under'],
  ] as const)('a stage that is %s', (state, level) => {
    expect(levelOf('stage-failed', withTransformer({ state }))).toBe(level);
  });

  test.each([
    [60, 'running', 'over'],
    [59, 'running', 'between'],
    [48, 'running', 'under'],
    [600, 'draining', 'over'],
    [600, 'stopped', 'under'],
    [600, 'starting', 'between'],
    [600, 'failed', 'between'],
  ] as const)('%i seconds behind, %s', (lagSeconds, state, level) => {
    expect(levelOf('lag', withTransformer({ state, lagSeconds }))).toBe(level);
  });

  test.each([
    [2, 'over'],
    [2.3, 'between'],
    [2.4, 'under'],
  ] as const)('%d GB free', (free, level) => {
    expect(levelOf('disk', withDisk(free))).toBe(level);
  });

  test('a stage that waits for room on the disk needs no figure', () => {
    const wait = { reason: 'disk-full', sinceMs: 0, retryAtMs: null } as const;
    expect(levelOf('disk', withTransformer({ wait }))).toBe('over');
  });

  test('a directory that is gone is no full disk', () => {
    const gone = { ...well, snapshot: { ...well.snapshot, engine: { ...engine, diskFreeBytes: 0, diskUsedBytes: 0 } } };
    expect(levelOf('disk', gone)).toBe('under');
  });

  test('rejections and silence by their measures, retention by what is due', () => {
    const bad = { ...well, measured: { rejectedPercent: 10, silentSeconds: 60 }, due: { total: 1 } };
    expect((['rejections', 'stalled', 'retention'] as const).map((rule) => levelOf(rule, bad))).toEqual([
      'over',
      'over',
      'over',
    ]);
  });

  test('each request whose answer is due soon or late, and none whose clock stands still', () => {
    const request = (id: string, daysLeft: number, state: 'in-time' | 'soon' | 'overdue' | 'paused') => ({
      id,
      deadline: { dueOn: '2026-12-01', daysLeft, state },
    });
    const requests = [
      request('a', 7, 'soon'),
      request('b', -1, 'overdue'),
      request('c', 2, 'paused'),
      request('d', 8, 'in-time'),
      { id: 'closed', deadline: null },
    ];
    const found = conditionsOf({ ...well, requests }, defaultAlertRules())
      .filter(({ rule }) => rule === 'request-deadline')
      .map(({ subject, level, severity }) => `${subject} ${level} ${severity}`);
    expect(found).toEqual(['a over warning', 'b over critical', 'd under warning']);
  });
});
