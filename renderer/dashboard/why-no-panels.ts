import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { WhyNot } from '../actions/window-action.ts';
import type { LiveState } from '../state/live-store.ts';
import { isNew, isUnread } from '../state/selectors.ts';

/** Whether it is known that nobody is counted: then there is no panel. */
export function hasNobody(snapshot: Snapshot): boolean {
  return isNew(snapshot) && !isUnread(snapshot.aggregates) && snapshot.aggregates.persons === 0;
}

/** Why nothing can be done with the panels. */
export function whyNoPanels({ connection, snapshot }: LiveState): WhyNot | null {
  if (connection !== 'open' || snapshot === null) return 'disconnected';
  return hasNobody(snapshot) ? 'no-figures' : null;
}
