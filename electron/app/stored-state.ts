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
import { partitionsOf } from '../../pipeline/partitions-of.ts';
import { readKeptTables } from '../../pipeline/maintenance/recount-profiles.ts';

export interface StoredStateOptions extends StorePlaces {
  readonly partitions: number;
  /** Called for each store that cannot be read; its numbers are then shown as zero. */
  onError(error: unknown): void;
  nowMs(): number;
}

/** What the stores say while no stage runs. */
export interface StoredState {
  readonly balance: Balance;
  readonly aggregates: AggregatesView;
}

const nothingYet: Balance = { published: 0, stored: 0, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 };

/** Reads the numbers of earlier runs, and so recovers the stores after a kill. Only for the directory's owner. */
export async function readStoredState(options: StoredStateOptions): Promise<StoredState> {
  const balance = await attempt(options, () => readStoredBalance(options), nothingYet);
  const tables = await attempt(options, () => readTables(options), emptyTables());
  return { balance, aggregates: toAggregatesView(tables, options.nowMs()) };
}

async function attempt<T>({ onError }: StoredStateOptions, work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    onError(error);
    return otherwise;
  }
}

export async function readStoredBalance(
  options: StorePlaces & Pick<StoredStateOptions, 'partitions'>,
): Promise<Balance> {
  // The first start finds nothing and makes nothing: that is for the stages.
  if (!(await isStoreMade(options, 'log')) && !(await isStoreMade(options, 'profiles'))) return nothingYet;
  const stores = { ...options, wake: null };
  const log = await openLog(stores);
  try {
    const profiles = await openProfiles(stores);
    try {
      const partitions = await partitionsOf(log, { ...options.config, partitions: options.partitions });
      return await readBalance(log, profiles, partitions);
    } finally {
      await profiles.close();
    }
  } finally {
    await log.close();
  }
}

async function readTables(places: StorePlaces): Promise<AggregateTables> {
  if (!(await isStoreMade(places, 'aggregates'))) return emptyTables();
  // Opened by its owner first: an older file is brought up to date, which a reader may not do.
  const aggregates = await openAggregates({ ...places, wake: null });
  try {
    return await readKeptTables(places);
  } finally {
    await aggregates.close();
  }
}
