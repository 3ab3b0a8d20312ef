import { categoryDrift } from './category-drift.ts';
import type { Counting, Drift } from './drift.ts';
import { measureDrift } from './measure-drift.ts';
import type { Observed } from './observed.ts';
import { recipientDrift } from './recipient-drift.ts';
import { retentionDrift } from './retention-drift.ts';
import { serverDrift } from './server-drift.ts';

/**
 * Where register and system differ, by activity. What nobody declares is said once, of the first activity of a
 * controller: the caller puts the one that describes the pipeline first.
 */
export function findDrift(activities: readonly Counting[], observed: Observed): ReadonlyMap<string, readonly Drift[]> {
  const first = activities.find(({ entry }) => entry.kind === 'controller');
  return new Map(
    activities.map((activity) => {
      const context = { activity, activities, observed, answersForAll: activity === first };
      return [
        activity.id,
        [
          ...retentionDrift(context),
          ...serverDrift(context),
          ...categoryDrift(context),
          ...recipientDrift(context),
          ...measureDrift(context),
        ],
      ];
    }),
  );
}
