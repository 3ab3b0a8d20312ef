import type { HistoryPoint } from '../../../pipeline/domain/snapshot.ts';
import { openStore, type StoreSchema } from '../../../pipeline/sqlite.ts';
import { tiers } from './tiers.ts';

const historySchema: StoreSchema = {
  applicationId: 0x56476869,
  migrations: [
    {
      sql: `CREATE TABLE points (
        tier INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        published REAL NOT NULL,
        stored REAL NOT NULL,
        rejected REAL NOT NULL,
        p50_ms REAL,
        p95_ms REAL,
        p99_ms REAL,
        lag_records REAL NOT NULL,
        average_age REAL,
        PRIMARY KEY (tier, at_ms)
      ) WITHOUT ROWID`,
    },
  ],
};

const columns = `at_ms AS atMs, published, stored, rejected, p50_ms AS p50Ms, p95_ms AS p95Ms, p99_ms AS p99Ms,
  lag_records AS lagRecords, average_age AS averageAge`;

const merged = `WITH buckets AS (
    SELECT at_ms / CAST(:bucketMs AS INTEGER) AS bucket, AVG(published) AS published, AVG(stored) AS stored, AVG(rejected) AS rejected,
      MAX(p50_ms) AS p50Ms, MAX(p95_ms) AS p95Ms, MAX(p99_ms) AS p99Ms, MAX(at_ms) AS lastMs
    FROM points WHERE tier = :tier AND at_ms >= :fromMs GROUP BY bucket)
  SELECT bucket * CAST(:bucketMs AS INTEGER) AS atMs, buckets.published, buckets.stored, buckets.rejected, p50Ms, p95Ms, p99Ms,
    points.lag_records AS lagRecords, points.average_age AS averageAge
  FROM buckets JOIN points ON points.tier = :tier AND points.at_ms = lastMs ORDER BY bucket`;

/** `history.sqlite`: the points of every tier. It holds rates and an average, and no person. */
export interface HistoryStore {
  /** Points of a time that is there already replace it. Also drops what each tier no longer keeps. */
  write(points: readonly (readonly [tier: number, point: HistoryPoint])[], nowMs: number): void;
  read(tier: number, fromMs: number): HistoryPoint[];
  /** As `mergePoints` makes them of these: a month has 43,200 minutes, of which 600 points are shown. */
  readMerged(tier: number, fromMs: number, bucketMs: number): HistoryPoint[];
  firstMs(): number | null;
  close(): void;
}

export function openHistoryStore(path: string): HistoryStore {
  const store = openStore({ path, schema: historySchema, synchronous: 'NORMAL', cacheBytes: 1024 ** 2 });
  const insert = store.prepare('INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const expire = store.prepare('DELETE FROM points WHERE tier = ? AND at_ms < ?');
  const select = store.prepare(`SELECT ${columns} FROM points WHERE tier = ? AND at_ms >= ? ORDER BY at_ms`);
  const selectMerged = store.prepare(merged);
  const first = store.prepare('SELECT MIN(at_ms) AS atMs FROM points WHERE tier = ?');
  return {
    write(points, nowMs) {
      store.transaction(() => {
        for (const [tier, point] of points) {
          const { atMs, published, stored, rejected, p50Ms, p95Ms, p99Ms, lagRecords, averageAge } = point;
          insert.run(tier, atMs, published, stored, rejected, p50Ms, p95Ms, p99Ms, lagRecords, averageAge);
        }
        for (const [tier, { keptMs }] of tiers.entries()) if (keptMs !== null) expire.run(tier, nowMs - keptMs);
      });
    },
    read: (tier, fromMs) => store.attempt(() => select.all(tier, fromMs)) as unknown as HistoryPoint[],
    readMerged: (tier, fromMs, bucketMs) =>
      store.attempt(() => selectMerged.all({ tier, fromMs, bucketMs })) as unknown as HistoryPoint[],
    firstMs() {
      const times = tiers
        .map((_, tier) => store.attempt(() => first.get(tier))?.['atMs'])
        .filter((atMs) => typeof atMs === 'number');
      return times.length === 0 ? null : Math.min(...times);
    },
    close: () => store.close(),
  };
}
