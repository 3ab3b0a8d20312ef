import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { Tone } from '../state/frame-text.ts';

/** The colour of a stage: waiting is a warning, except for the pause between two requests, which is as it should be. */
export function toneOf({ state, wait }: Pick<StageSnapshot, 'state' | 'wait'>): Tone {
  if (state === 'failed') return 'bad';
  if (state === 'stopped') return 'quiet';
  return wait === null || wait.reason === 'source-pause' ? 'ok' : 'warn';
}
