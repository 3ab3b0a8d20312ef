import type { ProfileErasure } from './erasure-ports.ts';
import type { LogObservation } from './domain/log-observation.ts';
import type { TopicName } from './domain/topics.ts';
import type { Selection } from './domain/selection.ts';
import type { CountedFacts } from './domain/facts-history.ts';
import type { AggregateRow, AggregateStore, LedgerReader, Log, ProfileStore } from './ports.ts';

/** The log for whoever reads beside its owner: it has no way to write, and makes nothing. */
export type LogReader = Pick<
  Log,
  'committed' | 'describe' | 'clock' | 'offsetsFrom' | 'read' | 'readOld' | 'backlog' | 'scrub' | 'close'
> & {
  observe(): Promise<LogObservation>;
  /** When the record there was appended; null where the log does not keep that, or not the record. */
  appendedMs(topic: TopicName, place: { readonly partition: number; readonly offset: number }): Promise<number | null>;
};

export type ProfileReader = Pick<
  ProfileStore,
  'committed' | 'find' | 'idsWith' | 'newest' | 'scan' | 'scanCounted' | 'scrub' | 'close'
> & {
  readonly ledger: LedgerReader;
  readonly erasure: Pick<ProfileErasure, 'heldNow' | 'refreshHeld' | 'clock' | 'due'>;
  /** Everyone who is noted under another intent than this one, as of the pinned moment. */
  notedElse(intentId: string): Promise<ReadonlySet<string>>;
  /** From now until it is closed, everything is read as it stands at this moment, where the store can do that. */
  pin(): void;
  /** Whether anyone is noted under the intent. */
  isNoted(intentId: string): Promise<boolean>;
};

export type AggregateReader = Pick<AggregateStore, 'positions' | 'rows' | 'earlier' | 'scrub' | 'close'> & {
  /**
   * Where others write too: every row, at once and whenever something changed, four times a second at the most. Ends
   * when the signal aborts; rejects with a `PipelineError`.
   */
  watch?(signal: AbortSignal): AsyncIterable<readonly AggregateRow[]>;
  /** From now until it is closed, everything is read as it stands at this moment, where the store can do that. */
  pin(): void;
};

export interface FactsWish {
  readonly selection: Selection;
  /** Also of whom it may matter how they counted at this effective time; null = the present alone. */
  readonly thenUs: number | null;
  readonly partitions: ReadonlySet<number>;
}

/** What this machine keeps of the persons behind the aggregates, whoever shows those (P-WHO-1). */
export type FactsReader = Pick<AggregateReader, 'positions' | 'pin' | 'close'> & {
  /** Of one aggregation. */
  rowsOf(aggregation: string): Promise<readonly AggregateRow[]>;
  /** In parts: everyone who may be selected, so that each is to be looked at again. */
  select(wish: FactsWish, signal: AbortSignal): AsyncIterable<readonly CountedFacts[]>;
};
