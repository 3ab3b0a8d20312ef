import { existsSync } from 'node:fs';
import {
  openAggregates,
  openAggregatesReader,
  openLog,
  openLogReader,
  openProfiles,
  openProfilesReader,
  type StorePlaces,
} from '../adapters/catalogue.ts';
import type { AggregateStore, Log, ProfileStore } from '../ports.ts';
import type { AggregateReader, LogReader, ProfileReader } from '../store-readers.ts';
import { requireSameKey } from '../stages/same-key.ts';
import { installationKeyPath, ledgerHashOf, readInstallationKey } from './installation-key-file.ts';

export interface OnStores extends StorePlaces {
  /** The process's shared memory: writers take turns through it, and readers are woken. */
  readonly wake: SharedArrayBuffer;
}

export interface OpenReaders {
  readonly log: LogReader | null;
  readonly profiles: ProfileReader | null;
  readonly aggregates: AggregateReader | null;
  readonly ledgerHash: (id: string) => string;
}

interface Closable {
  close(): Promise<void>;
}

/** Whatever was opened is closed, the last first, also where opening the next one fails. */
export async function keeping<T>(
  work: (keep: <S extends Closable | null>(opening: Promise<S>) => Promise<S>) => Promise<T>,
): Promise<T> {
  const opened: Closable[] = [];
  try {
    return await work(async (opening) => {
      const store = await opening;
      if (store !== null) opened.push(store);
      return store;
    });
  } finally {
    for (const store of opened.toReversed()) await store.close();
  }
}

/** The stores that are there, for reading, as long as `work` takes. */
export function reading<T>(places: StorePlaces, work: (stores: OpenReaders) => Promise<T>): Promise<T> {
  return keeping(async (keep) => {
    const log = await keep(openLogReader(places));
    const profiles = await keep(openProfilesReader(places));
    const aggregates = await keep(openAggregatesReader(places));
    return work({ log, profiles, aggregates, ledgerHash: ledgerHashOf(places.dataDirectory) });
  });
}

export interface OpenWriters {
  readonly log: Log;
  readonly profiles: ProfileStore;
  readonly aggregates: AggregateStore;
  readonly ledgerHash: (id: string) => string;
}

/** The stores for writing beside the stages, made where they are missing, as long as `work` takes. */
export function writing<T>(on: OnStores, work: (stores: OpenWriters) => Promise<T>): Promise<T> {
  return keeping(async (keep) => {
    const log = await keep(openLog(on));
    const profiles = await keep(openProfiles(on));
    if (existsSync(installationKeyPath(on.dataDirectory)))
      await requireSameKey(profiles, readInstallationKey(on.dataDirectory));
    const aggregates = await keep(openAggregates(on));
    return work({ log, profiles, aggregates, ledgerHash: ledgerHashOf(on.dataDirectory) });
  });
}
