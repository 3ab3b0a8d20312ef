import { openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog } from '../adapters/embedded-log.ts';
import { openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import type { StillStores } from '../erasure/agreement.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import type { OnStores } from './open-stores.ts';
import { isStoreThere, storeFiles } from '../adapters/embedded-files.ts';

/**
 * All three stores as they stood at one moment, at which nothing could be appended to `users.clean`: a few milliseconds, after
 * which everybody goes on and `work` still sees that moment. Null where no stage has made them all yet.
 */
export async function standingStill<T>(
  { dataDirectory, wake, intentId }: OnStores & { readonly intentId: string },
  work: (stores: StillStores | null) => Promise<T>,
): Promise<T> {
  const files = storeFiles(dataDirectory);
  if (!Object.values(files).every(isStoreThere)) return work(null);
  const log = openEmbeddedLog({ path: files.log, wake });
  const profiles = openEmbeddedProfilesReader({ path: files.profiles });
  const aggregates = openEmbeddedAggregatesReader({ path: files.aggregates });
  try {
    if ((await log.describe('users.clean')) === null) return await work(null);
    const clean = await log.whileStill('users.clean', async () => {
      profiles.pin();
      aggregates.pin();
      return (await log.describe('users.clean'))!;
    });
    const changing = await profiles.notedElse(intentId);
    return await work({ log, profiles, aggregates, clean, changing, ledgerHash: ledgerHashOf(dataDirectory) });
  } finally {
    await Promise.all([aggregates.close(), profiles.close(), log.close()]);
  }
}
