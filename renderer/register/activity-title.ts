import type { RegisterList } from '../../electron/contract/calls/register.ts';

/** What the register calls an activity; null = it does not know it, or gives it no title yet. */
export function activityTitle(list: Pick<RegisterList, 'activities'> | null, activity: string): string | null {
  return list?.activities.find(({ id }) => id === activity)?.title.trim() || null;
}
