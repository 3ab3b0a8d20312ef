import type { StoreClocks } from '../domain/deletion-clock.ts';
import type { TopicName } from '../domain/topics.ts';
import type { ProfileErasure } from '../erasure-ports.ts';
import type { AggregateStore, LedgerReader, Log, LogRecord, ProfileStore } from '../ports.ts';

/** The stores as whoever counts reads them; null where there is none yet. */
export interface ErasureReading {
  readonly dataDirectory: string;
  readonly log: Pick<Log, 'read' | 'readOld' | 'describe' | 'clock'> | null;
  readonly profiles:
    | (Pick<ProfileStore, 'find' | 'committed' | 'scan'> & {
        readonly ledger: LedgerReader;
        readonly erasure: Pick<ProfileErasure, 'due' | 'clock'>;
      })
    | null;
  readonly aggregates: Pick<AggregateStore, 'earlier' | 'positions'> | null;
  readonly systems: StoreClocks['systems'];
  /** A person's id as the ledger knows it. */
  readonly ledgerHash: (id: string) => string;
}

/** As whoever erases has them, beside the stages. */
export interface ErasureStores extends ErasureReading {
  readonly log: Log;
  readonly profiles: ProfileStore;
  readonly aggregates: Pick<AggregateStore, 'earlier' | 'positions' | 'rows' | 'commit' | 'clearBytes'>;
  /** Runs `work` when no other thread of the process writes to the log, or holds or lifts. */
  inTurn<T>(work: () => T): T;
}

export interface Wanted {
  readonly topic: TopicName;
  /** Only batches that hold something older are read. */
  readonly createdBefore?: number;
}

/** What a topic holds, batch by batch, without what was erased; nothing where the topic was never made. */
export async function* recordsIn(
  { log }: Pick<ErasureReading, 'log'>,
  { topic, createdBefore = Number.POSITIVE_INFINITY }: Wanted,
  signal: AbortSignal,
): AsyncGenerator<readonly LogRecord[]> {
  if (!log || (await log.describe(topic)) === null) return;
  for await (const records of log.readOld(topic, { createdBefore, signal }))
    yield records.filter(({ erased }) => !erased);
}
