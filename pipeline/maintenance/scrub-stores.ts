import type { StorePlaces } from '../adapters/catalogue.ts';
import { openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLogReader } from '../adapters/embedded-log.ts';
import { openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import { PipelineError } from '../domain/errors.ts';
import type { Damage } from '../ports.ts';
import { isStoreThere, storeFiles } from '../adapters/embedded-files.ts';

interface Scrubbed {
  scrub(signal: AbortSignal): AsyncIterable<Damage>;
  close(): Promise<void>;
}

const openers: Readonly<Record<Damage['store'], (path: string) => Scrubbed>> = {
  log: (path) => openEmbeddedLogReader({ path }),
  profiles: (path) => openEmbeddedProfilesReader({ path }),
  aggregates: (path) => openEmbeddedAggregatesReader({ path }),
};
const stores = Object.keys(openers) as Damage['store'][];

/** What the scrub says as it goes: each damaged place, and each store when all of it was read. */
export type ScrubStep =
  | { readonly type: 'damage'; readonly damage: Damage }
  | { readonly type: 'finished'; readonly store: Damage['store']; readonly damaged: number };

/**
 * Reads every checksum of every store that is there and in the data directory, read-only. A file that cannot be opened is one
 * damaged place. Other kinds of stores look after their own bytes.
 */
export async function* scrubStores(
  { dataDirectory, config }: StorePlaces,
  signal: AbortSignal,
): AsyncGenerator<ScrubStep> {
  const files = storeFiles(dataDirectory);
  for (const store of stores) {
    const path = files[store];
    if (config[store].kind !== 'embedded' || !isStoreThere(path)) continue;
    let damaged = 0;
    for await (const damage of scrubStore(store, path, signal)) {
      damaged += 1;
      yield { type: 'damage', damage };
    }
    if (signal.aborted) return;
    yield { type: 'finished', store, damaged };
  }
}

async function* scrubStore(store: Damage['store'], path: string, signal: AbortSignal): AsyncGenerator<Damage> {
  let opened: Scrubbed;
  try {
    opened = openers[store](path);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    yield { store, where: error.message };
    return;
  }
  try {
    yield* opened.scrub(signal);
  } finally {
    await opened.close();
  }
}
