import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { useLive } from '../state/app-context.ts';
import { edgeRate } from './edge-rate.ts';

/** What `select` makes of an edge's rate (null = the host has said nothing yet); the component is drawn again only when that differs. */
export function useEdgeRate<T>(edge: EdgeName, select: (rate: number | null) => T): T {
  return useLive(({ snapshot }) => select(snapshot === null ? null : edgeRate(edge, snapshot)));
}
