import { useStore } from 'zustand';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { type RecentValues, slotMs, toRecentValues } from './recent-values.ts';

/** What was measured in the last minutes; drawn again when there is a new point, or time has gone on without one. */
export function useRecent(of: (point: HistoryPoint) => number | null): RecentValues {
  const points = useStore(useApp().recent, (state) => state.points);
  const nowMs = useLive(({ snapshot }) => Math.floor((snapshot?.atMs ?? 0) / slotMs) * slotMs);
  return toRecentValues(points, nowMs, of);
}
