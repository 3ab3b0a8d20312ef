import { useStore } from 'zustand';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { edgeRate, rejectedShareOf } from './edge-rate.ts';

/** What `select` makes of an edge's rate (null = nothing was measured yet); the component is drawn again only when that differs. */
export function useEdgeRate<T>(edge: EdgeName, select: (rate: number | null) => T): T {
  const { recent } = useApp();
  const sinceMs = useLive(({ snapshot }) => snapshot?.stages.transformer.sinceMs ?? 0);
  const rejectedShare = useStore(recent, ({ points }) => rejectedShareOf(points, sinceMs));
  return useLive(({ snapshot }) => select(snapshot === null ? null : edgeRate(edge, snapshot, rejectedShare)));
}
