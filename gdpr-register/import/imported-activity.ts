import type { ActivityState } from '../activity-record.ts';
import type { Entry } from '../entry.ts';
import type { ActivityKind, Text } from '../field.ts';

/** What of a file is not taken: where it stands, and why. */
export interface Refusal {
  /** A sheet and cell, a line, or a path. */
  readonly where: string;
  readonly why: Text;
}

/** An activity as a file has it, before its values are held to the table of fields. */
export interface ImportedActivity {
  readonly where: string;
  /** null where the file does not say which activity it is. */
  readonly id: string | null;
  readonly state: ActivityState | null;
  readonly kind: ActivityKind | null;
  readonly values: Entry['values'];
  /**
   * What the file has a place for: `section.field`, of rows also `section.field/column`, and of rows in them
   * `section.field/column/inner`. null = everything, so that
   * what is not there is not filled in.
   */
  readonly covers: ReadonlySet<string> | null;
  /** Paths, joined by points, of values that are in the file but say nothing: what the register has stays. */
  readonly unread: ReadonlySet<string>;
  /** Where each value stands, by its path joined by points. */
  readonly places: ReadonlyMap<string, string>;
}

export interface ReadRegister {
  readonly activities: readonly ImportedActivity[];
  readonly refused: readonly Refusal[];
}
