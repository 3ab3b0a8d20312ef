import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { noRejections } from '../../../pipeline/domain/rejection.ts';
import type { HistoryPoint, Snapshot } from '../../../pipeline/domain/snapshot.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { type History, openHistory } from './history.ts';

const directory = createTemporaryDirectory();
const warn = vi.fn();
const error = vi.fn();
let opened: History[] = [];
afterEach(() => {
  for (const history of opened) history.close();
  opened = [];
  directory.remove();
  vi.clearAllMocks();
});

const startMs = Date.UTC(2026, 10, 25, 8, 0, 0);

/** A pipeline that stores `rate` a second, at a clock that only moves when it is sampled. */
function openAt(atMs: number) {
  const clock = { nowMs: atMs };
  const history = openHistory({
    dataDirectory: directory.file(''),
    log: { warn, error },
    nowMs: () => clock.nowMs,
  });
  opened.push(history);
  const total = { stored: 0 };
  return {
    history,
    clock,
    run(seconds: number, rate: number, { latencyMs = 10, state = 'running' }: Moment = {}) {
      for (let second = 0; second < seconds; second += 1) {
        history.sample(snapshot(clock.nowMs, total.stored, { latencyMs, state }));
        clock.nowMs += 1000;
        total.stored += rate;
      }
    },
  };
}

interface Moment {
  readonly latencyMs?: number;
  readonly state?: Snapshot['state'];
}

function snapshot(atMs: number, stored: number, { latencyMs: p99Ms = 1, state = 'running' }: Moment = {}): Snapshot {
  const balance = {
    published: stored * 2,
    stored,
    rejected: { ...noRejections, minor: stored },
    waiting: 3,
    ageMismatches: 0,
  };
  const averageAge = { name: 'averageAge', persons: 2, keys: 1, rows: [{ key: 'all', n: 2, sum: 81 }] };
  return {
    atMs,
    state,
    balance,
    latency: { p50Ms: p99Ms / 2, p95Ms: p99Ms, p99Ms, maxMs: p99Ms },
    aggregates: { atMs, persons: 2, tables: [averageAge] },
  } as Snapshot;
}

/** What is in the file, in order of tier and time. */
function rowsOf(where: string) {
  const file = new DatabaseSync(directory.file('history.sqlite'), { readOnly: true });
  const rows = file.prepare(`SELECT * FROM points WHERE ${where} ORDER BY tier, at_ms`).all();
  file.close();
  return rows;
}

function timesAndRates(points: readonly HistoryPoint[]): (readonly [number, number])[] {
  return points.map(({ atMs, stored }) => [(atMs - startMs) / 1000, stored]);
}

describe('points', () => {
  test('P-APP-10 one a second while the pipeline runs: rates, the worst latency, levels, the mean', () => {
    const { history, run } = openAt(startMs);
    run(4, 100, { latencyMs: 8 });
    expect(history.read('1m')).toEqual(
      [1, 2, 3].map((second) => ({
        atMs: startMs + second * 1000,
        published: 200,
        stored: 100,
        rejected: 100,
        p50Ms: 4,
        p95Ms: 8,
        p99Ms: 8,
        lagRecords: 3,
        averageAge: 40.5,
      })),
    );
  });

  test('P-STA-1 what is read only now was not published now', () => {
    const { history, clock } = openAt(startMs);
    const unread = snapshot(startMs, 0);
    history.sample({ ...unread, balance: { ...unread.balance, unread: true } });
    for (const second of [1, 2]) {
      clock.nowMs = startMs + second * 1000;
      history.sample(snapshot(clock.nowMs, 5000 + second));
    }
    expect(timesAndRates(history.read('1m'))).toEqual([[2, 1]]);
  });

  test('P-APP-10 snapshots that come faster than a second add no points', () => {
    const { history, clock } = openAt(startMs);
    for (let tick = 0; tick <= 30; tick += 1) {
      clock.nowMs = startMs + tick * 100;
      history.sample(snapshot(clock.nowMs, tick * 10));
    }
    expect(timesAndRates(history.read('1m'))).toEqual([
      [1, 100],
      [2, 100],
      [3, 100],
    ]);
  });

  test('P-APP-10 a stopped pipeline adds the end of its run, and nothing more', () => {
    const { history, run } = openAt(startMs);
    run(3, 50);
    run(10, 0, { state: 'stopped' });
    expect(timesAndRates(history.read('1m'))).toEqual([
      [1, 50],
      [2, 50],
      [3, 50],
      [4, 0],
      [5, 0],
    ]);
  });

  test('P-APP-10 a clock that is set back begins anew', () => {
    const { history, clock, run } = openAt(startMs + 3_600_000);
    run(3, 50);
    clock.nowMs = startMs;
    run(3, 70);
    expect(timesAndRates(history.read('1m')).slice(0, 2)).toEqual([
      [1, 70],
      [2, 70],
    ]);
  });
});

describe('ranges', () => {
  test('P-APP-11 the longer the range, the wider the points, at most 600; a spike of latency stays visible', () => {
    const { history, run } = openAt(startMs);
    run(1800, 100);
    run(1, 100, { latencyMs: 900 });
    run(1800, 100);
    const widths = (['1m', '15m', '1h', '24h', 'all'] as const).map((range) => {
      const points = history.read(range);
      expect(points.length).toBeLessThanOrEqual(600);
      expect(points.slice(1, -1).every(({ stored }) => Math.abs(stored - 100) < 1e-9)).toBe(true);
      return [range, points.length, points[2]!.atMs - points[1]!.atMs];
    });
    expect(widths).toEqual([
      ['1m', expect.any(Number), 1000],
      ['15m', expect.any(Number), 2000],
      ['1h', expect.any(Number), 6000],
      ['24h', expect.any(Number), 150_000],
      ['all', expect.any(Number), 10_000],
    ]);
    for (const range of ['1h', '24h', 'all'] as const)
      expect(Math.max(...history.read(range).map(({ p99Ms }) => p99Ms ?? 0)), range).toBe(900);
  });

  test('P-APP-11 seconds are kept for an hour, minutes as long as the directory', () => {
    const { history, clock, run } = openAt(startMs);
    run(120, 100);
    clock.nowMs += 2 * 86_400_000;
    run(10, 100);
    expect(history.read('all')[0]?.atMs).toBe(startMs);
    history.close();
    const later = startMs + 120_000 + 2 * 86_400_000;
    expect(new Set(rowsOf(`at_ms < ${later}`).map(({ tier }) => tier))).toEqual(new Set([2]));
    expect(new Set(rowsOf(`at_ms >= ${later}`).map(({ tier }) => tier))).toEqual(new Set([0, 1, 2]));
  });
});

describe('a restart', () => {
  test('P-APP-12 shows the same history, and goes on in a minute that was begun', () => {
    const before = openAt(startMs);
    before.run(31, 100);
    before.history.close();
    const after = openAt(startMs + 32_000);
    expect(timesAndRates(after.history.read('1m'))).toHaveLength(30);
    after.run(31, 200);
    after.history.close();
    // 30 seconds of 100 before, 27 of 200 after.
    expect(rowsOf('tier = 2')[0]).toMatchObject({ at_ms: startMs, stored: (30 * 100 + 27 * 200) / 57 });
  });

  test('P-APP-12 a kill loses five seconds at most', () => {
    openAt(startMs).run(20, 100);
    const points = openAt(startMs + 20_000).history.read('1m');
    expect(points.length).toBeGreaterThanOrEqual(14);
  });

  test.each(['damaged', 'of a newer version'])('P-APP-12 a file that is %s is kept aside, and it is said', (how) => {
    const path = directory.file('history.sqlite');
    if (how === 'damaged') writeFileSync(path, 'no database at all, '.repeat(500));
    else {
      openAt(startMs).history.close();
      const file = new DatabaseSync(path);
      file.exec('PRAGMA user_version = 99');
      file.close();
    }
    const bytes = readFileSync(path);
    const { history, run } = openAt(startMs);
    run(3, 10);
    expect(history.read('1m')).toHaveLength(2);
    const kept = 'history.sqlite.unreadable-2026-11-25T08-00-00';
    expect(warn.mock.calls).toEqual([
      [
        'file-set-aside',
        { file: 'history.sqlite', reason: how === 'damaged' ? how : 'too-new', kept, message: expect.any(String) },
      ],
    ]);
    expect(readdirSync(directory.file(''))).toContain(kept);
    if (how === 'damaged') expect(readFileSync(directory.file(kept))).toEqual(bytes);
  });
});

test('P-APP-12 a disk that takes nothing stops no pipeline: the points wait, and it is said once', () => {
  const { history, run } = openAt(startMs);
  const blocker = new DatabaseSync(directory.file('history.sqlite'));
  blocker.exec("CREATE TRIGGER full BEFORE INSERT ON points BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
  run(40, 100);
  expect(error.mock.calls).toEqual([
    ['stage-failed', { stage: 'history', message: expect.stringContaining('full'), error: 'unexpected' }],
  ]);
  blocker.exec('DROP TRIGGER full');
  blocker.close();
  run(10, 100);
  expect(history.read('1m')).toHaveLength(49);
});
