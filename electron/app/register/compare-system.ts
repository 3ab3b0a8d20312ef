import type { Counting, Drift } from '../../../gdpr-register/drift/drift.ts';
import { findDrift } from '../../../gdpr-register/drift/find-drift.ts';
import type { Observed } from '../../../gdpr-register/drift/observed.ts';
import { observeSystem, type SystemOptions } from './observe-system.ts';

/** Where the activities and the running system differ, as it was compared last. */
export interface SystemComparison {
  /** How many differences an activity has; null = it was not compared yet, or not with the system as it is set now. */
  countOf(activity: string): number | null;
  look(activities: readonly Counting[], signal: AbortSignal): Promise<ReadonlyMap<string, readonly Drift[]>>;
  /** The settings may be others: where they are, nothing counts as compared. */
  settingsChanged(): void;
}

export function createSystemComparison(options: SystemOptions, onNews: () => void): SystemComparison {
  let counts: ReadonlyMap<string, number> = new Map();
  let comparedWith: string | null = null;

  /** Of one setting from its beginning to its end, which whoever asked in between is told too. */
  async function observe(activities: readonly Counting[], signal: AbortSignal): Promise<Observed> {
    for (;;) {
      const set = settingsOf(options);
      const observed = await observeSystem(options, activities, signal);
      if (settingsOf(options) !== set) continue;
      comparedWith = set;
      return observed;
    }
  }

  return {
    countOf: (activity) => counts.get(activity) ?? null,
    async look(activities, signal) {
      const found = findDrift(activities, await observe(activities, signal));
      const before = counts;
      counts = new Map([...found].map(([id, drift]) => [id, drift.length]));
      // Whoever checks again when the list changes would never come to an end.
      if ([...counts].some(([id, n]) => before.get(id) !== n)) onNews();
      return found;
    },
    settingsChanged() {
      if (comparedWith === null || comparedWith === settingsOf(options)) return;
      counts = new Map();
      comparedWith = null;
      onNews();
    },
  };
}

/** What of the settings the register makes claims about. */
function settingsOf({ config }: SystemOptions): string {
  const { retention, source } = config();
  return JSON.stringify([retention.raw, source]);
}
