import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { type Hearing, standsStill } from '../state/selectors.ts';
import type { Tone } from '../ui/badge.tsx';
import type { Held } from './records-store.ts';

export interface ListOf {
  readonly held: Held | null;
  readonly window: TimeWindow | null;
  /** null = nothing is known of the pipeline. */
  readonly snapshot: Pick<Snapshot, 'stages'> | null;
  readonly hearing: Hearing;
}

export type ListState = 'following' | 'paused' | 'held' | 'ofTime' | 'stopped' | 'connecting' | 'unknown';

/** Whether anything new comes into the list, and if not, why. */
export function listState({ held, window, snapshot, hearing }: ListOf): ListState {
  if (held !== null) return held.isPaused ? 'paused' : 'held';
  if (window !== null) return 'ofTime';
  if (hearing === 'connecting') return 'connecting';
  if (hearing === 'away' || snapshot === null) return 'unknown';
  return standsStill(snapshot.stages.transformer) ? 'stopped' : 'following';
}

export function toneOfList(state: ListState): Tone {
  if (state === 'following') return 'ok';
  return state === 'paused' || state === 'held' ? 'warn' : 'quiet';
}
