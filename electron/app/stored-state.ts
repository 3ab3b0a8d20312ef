import {
  isStoreMade,
  openAggregates,
  openLog,
  openProfiles,
  type StorePlaces,
} from '../../pipeline/adapters/catalogue.ts';
import { readBalance } from '../../pipeline/balance.ts';
import { toAggregatesView } from '../../pipeline/domain/aggregates-view.ts';
import { type AggregateTables, emptyTables } from '../../pipeline/domain/recount.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { AggregatesView, Balance } from '../../pipeline/domain/snapshot.ts';
import { consumerGroups } from '../../pipeline/domain/topics.ts';
import { partitionsOf } from '../../pipeline/partitions-of.ts';
import { readKeptTables } from '../../pipeline/maintenance/recount-profiles.ts';

export interface StoredStateOptions extends StorePlaces {
  readonly partitions: number;
  /** Called for each store that cannot be read; its numbers are then zero, and said to be unread. */
  onError(error: unknown): void;
  nowMs(): number;
}

/** What the stores say while no stage runs. */
export interface StoredState {
  readonly balance: Balance;
  readonly aggregates: AggregatesView;
  /** Messages of `users.clean` that wait for an aggregator. */
  readonly cleanLag: number;
}

const nothingYet: Balance = { published: 0, stored: 0, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 };

/** Reads the numbers of earlier runs, and so recovers the stores after a kill. Only for the directory's owner. */
export async function readStoredState(options: StoredStateOptions): Promise<StoredState> {
  const { balance, partitions, cleanLag } = await attempt(options, () => readCounted(options), nothingRead);
  const kept = await attempt(options, () => readTables(options), null);
  const { tables, own } = kept ?? noTables();
  const of = own === null || partitions === null ? undefined : { own, all: partitions };
  const aggregates = toAggregatesView(tables, options.nowMs(), of);
  return { balance, cleanLag, aggregates: kept === null ? { ...aggregates, unread: true } : aggregates };
}

async function attempt<T, U>({ onError }: StoredStateOptions, work: () => Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    onError(error);
    return otherwise;
  }
}

type CountedOptions = StorePlaces & Pick<StoredStateOptions, 'partitions'>;

export async function readStoredBalance(options: CountedOptions): Promise<Balance> {
  return (await readCounted(options)).balance;
}

interface Counted {
  readonly balance: Balance;
  /** Of the topics; null where there are none yet. */
  readonly partitions: number | null;
  readonly cleanLag: number;
}

const nothingCounted: Counted = { balance: nothingYet, partitions: null, cleanLag: 0 };
const nothingRead: Counted = { ...nothingCounted, balance: { ...nothingYet, unread: true } };

async function readCounted(options: CountedOptions): Promise<Counted> {
  // The first start finds nothing and makes nothing: that is for the stages.
  if (!(await isStoreMade(options, 'log')) && !(await isStoreMade(options, 'profiles'))) return nothingCounted;
  const stores = { ...options, wake: null };
  const log = await openLog(stores);
  try {
    const profiles = await openProfiles(stores);
    try {
      const partitions = await partitionsOf(log, { ...options.config, partitions: options.partitions });
      const balance = await readBalance(log, profiles, partitions);
      const clean = await log.backlog('users.clean', consumerGroups.aggregator);
      return { balance, partitions, cleanLag: clean.records };
    } finally {
      await profiles.close();
    }
  } finally {
    await log.close();
  }
}

interface StoredTables {
  readonly tables: AggregateTables;
  /** The partitions that they are of, where this machine keeps its own ones alone; null where that is no question. */
  readonly own: readonly number[] | null;
}

const noTables = (): StoredTables => ({ tables: emptyTables(), own: null });

async function readTables(places: StorePlaces): Promise<StoredTables> {
  if (!(await isStoreMade(places, 'aggregates'))) return noTables();
  // Opened by its owner first: an older file is brought up to date, which a reader may not do.
  const aggregates = await openAggregates({ ...places, wake: null });
  try {
    const { log, aggregates: kept } = places.config;
    const isOwn = log.kind !== 'embedded' && kept.kind === 'embedded';
    return { tables: await readKeptTables(places), own: isOwn ? ownOf(await aggregates.positions()) : null };
  } finally {
    await aggregates.close();
  }
}

function ownOf(positions: ReadonlyMap<number, unknown>): readonly number[] | null {
  return positions.size === 0 ? null : [...positions.keys()];
}
