import { setTimeout as pause } from 'node:timers/promises';
import { differencesNow, type Visit } from '../erasure/agreement.ts';
import type { OnStores } from './open-stores.ts';
import { type StandingOn, standingStill } from './standing-still.ts';

const attempts = 20;
const betweenMs = 500;

/**
 * Where the aggregates differ from a recount. Stores that others write to as well may be seen in between: what differs is
 * looked at again, a bounded number of times, and only what still does then is said (P-ECS-8). While facts keep coming in,
 * aggregates in a server are always a moment behind: then it is what this machine writes there that is compared. `begin`
 * begins each look.
 */
export async function compareAggregates(
  on: OnStores & { readonly intentId: string },
  begin: () => Visit,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { log, profiles, aggregates } = on.config;
  const isShared = [log, profiles, aggregates].some(({ kind }) => kind !== 'embedded');
  for (let attempt = 1, ends = ''; ; attempt += 1) {
    const seen = await look(on, begin, signal);
    if (seen.differences.length === 0 || !isShared || attempt === attempts) return seen.differences;
    const isComingIn = ends !== '' && ends !== seen.ends;
    ends = seen.ends;
    if (isComingIn && aggregates.kind !== 'embedded') {
      const own = await look({ ...on, view: 'own' }, begin, signal);
      if (own.differences.length === 0) return [];
    }
    await pause(betweenMs, undefined, { signal });
  }
}

interface Seen {
  readonly differences: readonly string[];
  /** How far the log was. */
  readonly ends: string;
}

function look(on: StandingOn, begin: () => Visit, signal: AbortSignal): Promise<Seen> {
  return standingStill(on, async (still) => ({
    differences: still === null ? [] : await differencesNow(still, begin(), signal),
    ends: still?.clean.partitions.map(({ endOffset }) => endOffset).join() ?? '',
  }));
}
