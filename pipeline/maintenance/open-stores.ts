import { openEmbeddedAggregates, openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog, openEmbeddedLogReader } from '../adapters/embedded-log.ts';
import { openEmbeddedProfiles, openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import type { AggregateStore, Log, ProfileStore } from '../ports.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { isStoreThere, storeFiles } from './store-files.ts';

export interface OnStores {
  readonly dataDirectory: string;
  /** The process's shared memory: writers take turns through it, and readers are woken. */
  readonly wake: SharedArrayBuffer;
}

export interface OpenReaders {
  readonly log: ReturnType<typeof openEmbeddedLogReader> | null;
  readonly profiles: ReturnType<typeof openEmbeddedProfilesReader> | null;
  readonly aggregates: ReturnType<typeof openEmbeddedAggregatesReader> | null;
  readonly ledgerHash: (id: string) => string;
}

/** The stores that are there, for reading, as long as `work` takes. */
export async function reading<T>(dataDirectory: string, work: (stores: OpenReaders) => Promise<T>): Promise<T> {
  const files = storeFiles(dataDirectory);
  const opened: { close(): Promise<void> }[] = [];
  const open = <S extends { close(): Promise<void> }>(path: string, opening: (at: { path: string }) => S): S | null => {
    if (!isStoreThere(path)) return null;
    const store = opening({ path });
    opened.push(store);
    return store;
  };
  try {
    const log = open(files.log, openEmbeddedLogReader);
    const profiles = open(files.profiles, openEmbeddedProfilesReader);
    const aggregates = open(files.aggregates, openEmbeddedAggregatesReader);
    return await work({ log, profiles, aggregates, ledgerHash: ledgerHashOf(dataDirectory) });
  } finally {
    for (const store of opened) await store.close();
  }
}

export interface OpenWriters {
  readonly log: Log;
  readonly profiles: ProfileStore;
  readonly aggregates: AggregateStore;
  readonly ledgerHash: (id: string) => string;
}

/** The stores for writing beside the stages, made where they are missing, as long as `work` takes. */
export async function writing<T>(
  { dataDirectory, wake }: OnStores,
  work: (stores: OpenWriters) => Promise<T>,
): Promise<T> {
  const files = storeFiles(dataDirectory);
  const log = openEmbeddedLog({ path: files.log, wake });
  const profiles = openEmbeddedProfiles({ path: files.profiles, wake });
  const aggregates = openEmbeddedAggregates({ path: files.aggregates });
  try {
    return await work({ log, profiles, aggregates, ledgerHash: ledgerHashOf(dataDirectory) });
  } finally {
    await Promise.all([aggregates.close(), profiles.close(), log.close()]);
  }
}
