import { stageNames } from '../../pipeline/domain/config.ts';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { LineTarget } from '../console/line-jump.ts';
import { rejectedOf } from '../state/selectors.ts';

/** What went wrong on an edge: how often something failed since its stage was started, and what was rejected since the beginning. */
export interface EdgeTrouble {
  readonly errors: number;
  readonly rejected: number;
}

/** null where nothing did (P-WCH-7). */
export function edgeTroubleOf(edge: EdgeName, snapshot: Snapshot): EdgeTrouble | null {
  const errors = stageNames.reduce((sum, stage) => sum + (snapshot.stages[stage].edgeErrors[edge] ?? 0), 0);
  const rejected = edge === 'read' ? rejectedOf(snapshot) : 0;
  return errors + rejected === 0 ? null : { errors, rejected };
}

export function targetOf(edge: EdgeName, { errors }: EdgeTrouble): LineTarget {
  return errors > 0 ? { kind: 'edge', edge } : { kind: 'rejections' };
}
