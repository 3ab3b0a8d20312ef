import type { Cell } from './domain/aggregation.ts';
import type { LedgerEntry, LedgerName } from './domain/ledger.ts';
import type { TopicName } from './domain/topics.ts';
import type { FactsSource } from './domain/facts.ts';
import type { SourceProgress } from './domain/source-progress.ts';
import type { PersonFacts, Profile, Version } from './domain/user.ts';
import type { LogPositions } from './log-positions.ts';
import type { NewestProfiles } from './newest-profiles.ts';
import type { Delivery, SubscribeOptions } from './subscription.ts';
import type { EraseOptions, ProfileErasure, RemainingRecord, TopicClock } from './erasure-ports.ts';

/** One record of a source, before it is in the log. */
export interface SourceRecord {
  /** The person's id where the source knows it, lower case; it decides the partition. */
  readonly key: string | null;
  /** One user (or what could not be parsed), UTF-8, as received. */
  readonly value: Uint8Array;
  /** Names the source so that a second run of the same input is recognised; no personal data. */
  readonly source: string;
  /** Counts the source's records from 0; null where the source cannot be replayed. */
  readonly position: number | null;
  readonly createdMs: number;
}

/** Where a replayable source may go on: everything below the returned position is in the log already. */
export type ResumeFrom = (source: string) => number;

export interface UserSource {
  /**
   * Up to `max` records. Fewer, or none, where no more are to be had now; null at the end of the source. Rejects with
   * a `PipelineError`; if that `canRetry`, reading again goes on where it was. Rejects at once when `signal` aborts.
   */
  read(max: number, signal: AbortSignal): Promise<readonly SourceRecord[] | null>;
  /** How far it is with what it has given; null where it has no end, or its end is not known before the first read. */
  progress(): SourceProgress | null;
  close(): Promise<void>;
}

export interface RecordHeaders {
  readonly source?: string;
  readonly position?: number;
  readonly effectiveUs?: number;
  readonly revision?: number;
}

export interface OutgoingRecord {
  readonly partition: number;
  readonly key: string | null;
  /** null = a tombstone: forget this key. */
  readonly value: Uint8Array | null;
  readonly createdMs: number;
  readonly headers: RecordHeaders;
}

export interface LogRecord extends OutgoingRecord {
  readonly offset: number;
  /** True where the record was erased: key and value are null, the offset stays. */
  readonly erased: boolean;
  /** Of a message that held several users: the places whose users were erased; `null` stands there now. */
  readonly emptied?: readonly number[];
}

/** Consecutive records of one partition. `nextOffset` is behind the last, and behind every gap after it. */
export interface PartitionBatch {
  readonly topic: TopicName;
  readonly partition: number;
  readonly baseOffset: number;
  readonly nextOffset: number;
  /** Offsets between the two without a record never held one (of transactions, compacted): retention took only what is before. */
  readonly sparse?: true;
  readonly bytes: number;
  readonly records: readonly LogRecord[];
}

export interface TopicDescription {
  /** Changes when the topic is made anew. */
  readonly topicId: string;
  /** Per partition: the first offset that is still there, and the next one to be written. */
  readonly partitions: readonly { readonly startOffset: number; readonly endOffset: number }[];
}

export interface Commit {
  readonly offset: number;
  readonly metadata: string;
}

export interface TrimOptions {
  readonly topic: TopicName;
  /** Records created before this time go, read or not. */
  readonly before?: number;
  /** The oldest go until this many bytes are left, but none at or above `keepFrom` of its partition. */
  readonly maxBytes?: number;
  readonly keepFrom?: ReadonlyMap<number, number>;
  /** Asked within each transaction: while it says so, nothing goes. */
  readonly isHeld?: () => boolean;
}

/** A place where stored bytes do not match their checksum or cannot be read. */
export interface Damage {
  readonly store: 'log' | 'profiles' | 'aggregates';
  /** For people: the table and the row, or the file. Never a value. */
  readonly where: string;
}

export interface Log extends LogPositions {
  /** Makes the topic where it is missing. Rejects with `topic-changed` where it has another number of partitions. */
  ensureTopic(topic: TopicName, partitions: number): Promise<TopicDescription>;
  /** Appends in order, all of it or nothing, and resolves when it is durable. */
  publish(
    batches: readonly { readonly topic: TopicName; readonly records: readonly OutgoingRecord[] }[],
  ): Promise<void>;
  /** Asking for the next delivery commits the previous one; leaving the loop early does not. */
  subscribe(options: SubscribeOptions): AsyncIterable<Delivery>;
  /** Everything from the given offsets to the end, without a group. */
  read(topic: TopicName, from: ReadonlyMap<number, number>, signal: AbortSignal): AsyncIterable<PartitionBatch>;
  /** The records of every batch that holds one which was created before; other batches are not read. */
  readOld(
    topic: TopicName,
    options: { readonly createdBefore: number; readonly signal: AbortSignal },
  ): AsyncIterable<readonly LogRecord[]>;
  /** What the group has not committed yet. `oldestMs` = creation of the first such record. */
  backlog(
    topic: TopicName,
    group: string,
  ): Promise<{ readonly records: number; readonly bytes: number; readonly oldestMs: number | null }>;
  /**
   * Empties the records for which `matches` is true, or takes from them what it says, and removes their bytes; offsets stay.
   * In small transactions, beside others; `matches` may be asked twice. Resolves with how many records, or users in one, went.
   */
  erase(
    topic: TopicName,
    matches: (record: LogRecord) => boolean | RemainingRecord,
    options?: EraseOptions,
  ): Promise<number>;
  /** Removes what deleting left of the values in the files, and looks for them until none is found. */
  clearBytes(values: readonly Uint8Array[], signal: AbortSignal): Promise<void>;
  /** As it is now; null where it was never made. */
  describe(topic: TopicName): Promise<TopicDescription | null>;
  /** When what was deleted or replaced in the topic is gone, as its settings are now; null where it was never made. */
  clock(topic: TopicName): Promise<TopicClock | null>;
  /** By when the log itself removes what is older; null = never. Nothing happens where only `trim` does. */
  setRetention(topic: TopicName, retentionMs: number | null): Promise<void>;
  /** Calls `work` with the topic's end offsets while nothing can be appended to it. Keep it short. */
  whileStill<T>(topic: TopicName, work: (endOffsets: readonly number[]) => Promise<T>): Promise<T>;
  /** Resolves with the number of records that went. */
  trim(options: TrimOptions): Promise<number>;
  scrub(signal: AbortSignal): AsyncIterable<Damage>;
  close(): Promise<void>;
}

export interface LedgerReader {
  /** Another one after every change: whoever keeps the entries reads them again then. Cheap. */
  version(): Promise<string>;
  /** In the order in which they were added. */
  entries(): Promise<readonly LedgerEntry[]>;
}

/** What was erased, restricted and held, beside the profiles, so that every machine that writes them can ask it. */
export interface Ledger extends LedgerReader {
  /** All of them, durable when it resolves. One that is there already (by kind, subject and intent) stays as it is. */
  add(entries: readonly LedgerEntry[]): Promise<void>;
  /** Durable when it resolves. One that is not there is no error. */
  remove(names: readonly LedgerName[]): Promise<void>;
}

/** What is counted of a profile, and when and where it came from. */
export interface CountedProfile extends FactsSource, Version {
  readonly receivedMs: number;
  readonly partition: number;
  readonly offset: number;
  /** The first eight digits of the id, as a number: enough to see that it is nobody who is looked for. */
  readonly idStart: number;
  id(): string;
}

export interface ProfileStore extends NewestProfiles {
  readonly ledger: Ledger;
  readonly erasure: ProfileErasure;
  /**
   * Writes each profile unless what is there has the same or a greater version, and the committed values of the raw
   * partitions, in one transaction. A batch may name a person more than once.
   */
  upsert(profiles: readonly Profile[], committed: ReadonlyMap<number, string>): Promise<void>;
  committed(): Promise<ReadonlyMap<number, string>>;
  /** Which key its hashes are made with: keeps the mark where there is none; the same one where the key lies beside. */
  keyMark(mark: string): Promise<string>;
  find(id: string): Promise<Profile | null>;
  /** Whose e-mail address or telephone number has this keyed hash. May read everything. */
  idsWith(column: 'email' | 'phone', hash: string): Promise<readonly string[]>;
  /** Every profile once, in chunks, with checksums checked: `store-damaged` where one does not match. */
  scan(signal: AbortSignal): AsyncIterable<readonly Profile[]>;
  /** Every profile once, in chunks, as a count needs it; checksums are left to `scan` and `scrub`. */
  scanCounted(signal: AbortSignal): AsyncIterable<readonly CountedProfile[]>;
  scrub(signal: AbortSignal): AsyncIterable<Damage>;
  close(): Promise<void>;
}

export interface AggregateRow extends Cell {
  readonly aggregation: string;
  readonly partition: number;
  readonly key: string;
}

export interface CleanPosition {
  /** Which making of the topic, and which catalogue of aggregations, the kept aggregates belong to. */
  readonly topicId: string;
  readonly offset: number;
  /** When the partition had nothing that is not in the kept facts, the last time that was seen; null where it never was. */
  readonly atEndMs: number | null;
}

/** A change of the aggregates: all of it in one transaction. A row with n = 0 vanishes. */
export interface AggregateChange {
  readonly facts: readonly (PersonFacts & { readonly partition: number })[];
  readonly rows: readonly AggregateRow[];
  readonly positions: ReadonlyMap<number, CleanPosition>;
  /**
   * Of partitions whose rows were rebuilt from what is newer than their position: the clean offset from which on they
   * are what a fold of everything before it gives. Whoever else reads the aggregates sees none of them before.
   */
  readonly wholeFrom?: ReadonlyMap<number, number>;
}

export interface AggregateStore {
  positions(): Promise<ReadonlyMap<number, CleanPosition>>;
  rows(): Promise<readonly AggregateRow[]>;
  /** What is known of these persons. A person never met is absent, and so is a forgotten one: nothing is left of it. */
  earlier(ids: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>>;
  commit(change: AggregateChange): Promise<void>;
  /**
   * Where others read the aggregates elsewhere: brings them what was committed before the call. Rejects with a
   * `PipelineError` that can be retried; what was not brought is brought by the next call, also after a restart.
   */
  settle?(): Promise<void>;
  /** Drops everything, or everything of these clean partitions, for a rebuild. */
  clear(partitions?: readonly number[]): Promise<void>;
  /** Removes what deleting left of the values in the files, and looks for them until none is found. */
  clearBytes(values: readonly Uint8Array[], signal: AbortSignal): Promise<void>;
  scrub(signal: AbortSignal): AsyncIterable<Damage>;
  close(): Promise<void>;
}

/** Time as the stages see it, so that tests own it. */
export interface Clock {
  nowMs(): number;
  /** Resolves after `ms`, or at once when the signal aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
