/** The names of the security section's checks. */
export const measureNames = [
  'encrypted-connections',
  'authenticated-connections',
  'pseudonymised-contacts',
  'private-files',
  'no-personal-logs',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** What the running system is found to be, for the register to be compared with. */
export interface Observed {
  readonly nowMs: number;
  readonly retention: {
    /** ISO 8601: what is deleted by itself when it is older. */
    readonly duration: string;
    /** The data sets to which that applies. */
    readonly dataSets: readonly string[];
  };
  /** Of each data set that a purge asks for, what is older than the register allows, holds apart. */
  readonly overdue: readonly Overdue[];
  readonly fields: {
    /** Of how many persons a whole message was looked at. */
    readonly looked: number;
    /** By the names of the table. */
    readonly seen: readonly string[];
    /** Paths of fields that the pipeline has no rule for. */
    readonly unknown: readonly string[];
  };
  /** What servers remove by themselves, as their settings are now; empty where every store is a file of this machine. */
  readonly servers: {
    /** By data set whose topic is kept by time: after how long a record goes; null = never. Where a hold has taken that away for now: as it comes back. */
    readonly retention: readonly { readonly dataSet: string; readonly ms: number | null }[];
    /** Of these, what a hold keeps as a whole and the server removes all the same, and after how long. */
    readonly heldButRemoved: readonly { readonly dataSet: string; readonly ms: number }[];
    /** After how many seconds the table lets a profile expire; null = never. */
    readonly profilesExpireAfter: number | null;
  };
  /** The stores that are connected. */
  readonly stores: readonly string[];
  /** Whether each holds; null where there is nothing to which it could apply. */
  readonly measures: Readonly<Record<MeasureName, boolean | null>>;
}

export interface Overdue {
  readonly dataSet: string;
  readonly beforeMs: number;
  readonly n: number;
  readonly oldestMs: number | null;
}
