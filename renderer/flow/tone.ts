import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { Tone } from '../state/frame-text.ts';
import { isHeard } from '../state/selectors.ts';
import type { LiveState } from '../state/live-store.ts';

/** What is well is said of now alone: of what was last heard it is no more than said (P-STA-2). */
export function heardTone(tone: Tone, live: Pick<LiveState, 'connection'>): Tone {
  return !isHeard(live) && tone === 'ok' ? 'quiet' : tone;
}

/** The colour of a stage: waiting is a warning, except for the pause between two requests, which is as it should be. */
export function toneOf({ state, wait }: Pick<StageSnapshot, 'state' | 'wait'>): Tone {
  if (state === 'failed') return 'bad';
  if (state === 'stopped') return 'quiet';
  return wait === null || wait.reason === 'source-pause' ? 'ok' : 'warn';
}
