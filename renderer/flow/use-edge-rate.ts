import { useStore } from 'zustand';
import { useApp, useLive } from '../state/app-context.ts';
import type { RecentState } from '../state/recent-store.ts';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { edgeRate } from './graph-text.ts';

/** Older than this, the last measured point says nothing of now. */
const freshMs = 3000;

/** What `select` makes of an edge's rate; the component is drawn again only when that differs. */
export function useEdgeRate<T>(edge: EdgeName, select: (rate: number) => T): T {
  const { recent } = useApp();
  const last = useStore(recent, newestPoint);
  return useLive(({ snapshot }) => {
    if (snapshot === null) return select(0);
    const isActive = snapshot.stages.transformer.state !== 'stopped';
    const isFresh = isActive && last !== null && snapshot.atMs - last.atMs < freshMs;
    return select(edgeRate(edge, snapshot, isFresh ? last : { stored: 0, rejected: 0 }));
  });
}

function newestPoint({ points }: RecentState) {
  return points.at(-1) ?? null;
}
