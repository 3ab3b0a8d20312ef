import type { Text } from '../i18n/text.ts';
import { toneOf } from '../state/frame-text.ts';
import { useLive } from '../state/app-context.ts';
import type { LiveState } from '../state/live-store.ts';
import { isNew } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';

/** For how long the pipeline has been doing what it does. */
export function StateSince() {
  const tone = useLive(toneOf);
  return <LiveText write={sinceText} className={`state-since tone-${tone}`} />;
}

function sinceText({ snapshot, connection }: LiveState, text: Text): string {
  if (snapshot === null || connection !== 'open') return '';
  if (snapshot.state === 'stopped' && isNew(snapshot)) return '';
  const sinceMs = snapshot.atMs - snapshot.sinceMs;
  if (sinceMs < 1000) return '';
  const state = text.words.terms.states[snapshot.state];
  const duration = text.format.duration(sinceMs);
  return text.fill(text.words.pipeline.stateFor, { state, duration });
}
