import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { HistoryPoint, Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Connection } from '../bridge.ts';
import { createLivePoints } from '../dashboard/live-point.ts';
import { whenMissed } from '../live/when-missed.ts';
import type { LiveStore } from './live-store.ts';

const recentMs = 5 * 60_000;

/** The last five minutes, for the small lines and the rates that no stage reports by itself. */
export interface RecentState {
  readonly points: readonly HistoryPoint[];
}

export type RecentStore = StoreApi<RecentState>;

/** Starts from what the host kept and goes on with what the snapshots tell, a point a second. */
export function createRecentStore(connection: Connection, live: LiveStore): RecentStore {
  const store = createStore<RecentState>(() => ({ points: [] }));
  const toPoints = createLivePoints();
  let before: Snapshot | null = null;

  async function read(): Promise<void> {
    const answer = await connection.bridge.call('history.read', { range: '15m' });
    if (answer.ok) store.setState(({ points }) => ({ points: joinPoints(answer.value, points) }));
  }

  live.subscribe(({ snapshot }) => {
    if (snapshot === null || snapshot === before) return;
    before = snapshot;
    const newer = toPoints(snapshot) ?? [];
    if (newer.length > 0) store.setState(({ points }) => ({ points: joinPoints(points, newer) }));
  });
  whenMissed(connection, () => void read());
  if (connection.transport.state === 'open') void read();
  return store;
}

/** Points in the order of time, those of `newer` only behind the last of `older`, and none older than five minutes. */
function joinPoints(older: readonly HistoryPoint[], newer: readonly HistoryPoint[]): readonly HistoryPoint[] {
  const lastMs = older.at(-1)?.atMs ?? 0;
  const all = [...older, ...newer.filter((point) => point.atMs > lastMs)];
  const fromMs = (all.at(-1)?.atMs ?? 0) - recentMs;
  return all.filter((point) => point.atMs >= fromMs);
}
