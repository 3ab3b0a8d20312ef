import type { LiveState } from '../state/live-store.ts';
import { isNew, standsStill } from '../state/selectors.ts';

type Hint =
  | 'firstLaunch'
  | 'firstLaunchSource'
  | 'firstStart'
  | 'firstRun'
  | 'firstEnd'
  | 'firstFilesEnd'
  | 'firstStop'
  | 'firstStopAnew'
  | 'firstFailure';

/** What a first launch says above the graph: what is so now, and what comes next. */
export function hintOf(live: LiveState): Hint {
  const { snapshot } = live;
  if (snapshot === null) return 'firstLaunch';
  const { kind, ended } = snapshot.source;
  if (isFirstLaunch(live)) return kind === 'synthetic' ? 'firstLaunch' : 'firstLaunchSource';
  // Of files there is no number of users to choose.
  if (ended) return kind === 'files' ? 'firstFilesEnd' : 'firstEnd';
  const { producer } = snapshot.stages;
  // The message below says what to do: a start without it would fail the same way.
  if (producer.state === 'failed') return 'firstFailure';
  if (standsStill(producer)) return kind === 'randomuser' ? 'firstStopAnew' : 'firstStop';
  return snapshot.balance.published > 0 ? 'firstRun' : 'firstStart';
}

export function isFirstLaunch({ snapshot }: LiveState): boolean {
  return snapshot !== null && snapshot.state === 'stopped' && isNew(snapshot);
}
