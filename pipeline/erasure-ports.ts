import type { LogRecord } from './ports.ts';
import type { Version } from './domain/user.ts';

/** What is left of a message when some of its users are erased; the others keep their places. */
export interface RemainingRecord {
  readonly key: string | null;
  readonly value: Uint8Array;
  /** Places that are empty now and were not before. */
  readonly emptied: readonly number[];
}

/**
 * What a topic does with old records. A time is null where there is none: under `rewrite` what is deleted goes at once,
 * under the others there is no limit.
 */
export interface TopicClock {
  /** `rewrite` = records are erased where they stand; `delete` = the oldest go; `compact` = the last of each key stays. */
  readonly policy: 'rewrite' | 'delete' | 'compact';
  readonly retentionMs: number | null;
  /** The longest that a replaced record is kept from compaction. */
  readonly compactionLagMs: number | null;
  /** How long a record without a value stays once its key was compacted. */
  readonly deleteRetentionMs: number | null;
  /** Where records go by whole segments: the longest that one is written to. */
  readonly segmentMs?: number | null;
}

export interface EraseOptions {
  /** Only batches with a record that was created before, or at and after, are read. */
  readonly createdBefore?: number;
  readonly createdFrom?: number;
  /** Sees the records of each batch that is read, before it is decided what goes. */
  readonly look?: (records: readonly LogRecord[]) => Promise<void>;
  /** The caller looks for the bytes of what went when all of it has; otherwise the call does, for some of it. */
  readonly leavesBytes?: boolean;
  /** Before each small transaction; may throw. Resolves with the time for others to take their turn. */
  readonly beforeStep?: () => Promise<void>;
  /** Within each transaction, before its records are looked at again: what is held is read anew here. */
  readonly inStep?: () => void;
  /** After each: how many users, or whole messages, it erased. */
  readonly onStep?: (erased: number) => void;
}

/** Which profiles are to go. */
export type DueProfiles =
  /** Of one person, as far as it came from below the offsets. */
  | { readonly kind: 'person'; readonly id: string; readonly rawEndOffsets: readonly number[] }
  | { readonly kind: 'older'; readonly beforeMs: number };

export interface HoldCheck {
  /** A person's id as the ledger knows it. */
  readonly hashOf: (id: string) => string;
  /** Data sets of which a hold keeps everything. */
  readonly heldBy: readonly string[];
}

export interface TakeStep extends HoldCheck {
  readonly intentId: string;
  /** null to begin, else what the step before gave as `next`. */
  readonly after: number | null;
}

export interface LeavingPerson extends Version {
  readonly id: string;
}

export interface DuePerson extends LeavingPerson {
  readonly receivedMs: number;
  readonly held: boolean;
}

/** How long the store keeps deleted rows, and rows at all, as its own settings say; null where it has no such thing. */
export interface ProfileClock {
  readonly gcGraceSeconds: number | null;
  readonly defaultTtlSeconds: number | null;
}

/** What deletes profiles. Whoever went is noted until the log and the aggregates have let the person go, too. */
export interface ProfileErasure {
  /** Reads what is held, for `heldNow`, where that is not read at each call: before each step that deletes. */
  refreshHeld(): Promise<void>;
  /** As the store is set now. */
  clock(): Promise<ProfileClock>;
  /**
   * What is held at this very moment, or was at the last `refreshHeld`: hashes of persons, and names of data sets.
   * Synchronous, so that it can be asked within another store's transaction.
   */
  heldNow(): ReadonlySet<string>;
  /** Everyone who is due, in chunks, without reading what cannot be. */
  due(due: DueProfiles, check: HoldCheck): AsyncIterable<readonly DuePerson[]>;
  /**
   * Deletes some, in one small transaction, within which the ledger's holds are read, and notes them under the intent.
   * `next` is null when there are no more.
   */
  take(due: DueProfiles, step: TakeStep): Promise<{ readonly gone: number; readonly next: number | null }>;
  /** Notes persons who are in no profile but in what else is kept of persons; durable when it resolves. */
  note(intentId: string, persons: readonly LeavingPerson[]): Promise<void>;
  /** Everyone noted under the intent, in chunks. */
  noted(intentId: string): AsyncIterable<readonly LeavingPerson[]>;
  forgetNoted(intentId: string): Promise<void>;
  /** Removes what deleting left of the values in the files, and looks for them until none is found. */
  clearBytes(values: readonly Uint8Array[], signal: AbortSignal): Promise<void>;
}
