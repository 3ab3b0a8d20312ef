import type { ActivityState } from '../activity-record.ts';
import type { Entry } from '../entry.ts';

/** One version of a processing activity, as it leaves the register. */
export interface ExportedActivity {
  readonly id: string;
  readonly version: number;
  readonly state: ActivityState;
  readonly savedMs: number;
  readonly entry: Entry;
}
