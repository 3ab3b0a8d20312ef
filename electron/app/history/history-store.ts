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

/** `history.sqlite`: the points of every tier. It holds rates and an average, and no person. */
export interface HistoryStore {
  /** Points of a time that is there already replace it. Also drops what each tier no longer keeps. */
  write(points: readonly (readonly [tier: number, point: HistoryPoint])[], nowMs: number): void;
  read(tier: number, fromMs: number): HistoryPoint[];
  firstMs(): number | null;
  close(): void;
}

export function openHistoryStore(path: string): HistoryStore {
  const store = openStore({ path, schema: historySchema, synchronous: 'NORMAL', cacheBytes: 1024 ** 2 });
  const insert = store.prepare('INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const expire = store.prepare('DELETE FROM points WHERE tier = ? AND at_ms < ?');
  const select = store.prepare(`SELECT ${columns} FROM points WHERE tier = ? AND at_ms >= ? ORDER BY at_ms`);
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
    firstMs() {
      const times = tiers
        .map((_, tier) => store.attempt(() => first.get(tier))?.['atMs'])
        .filter((atMs) => typeof atMs === 'number');
      return times.length === 0 ? null : Math.min(...times);
    },
    close: () => store.close(),
  };
}
