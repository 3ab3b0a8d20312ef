import { openAggregatesReader, openLog, openLogReader, openProfilesReader } from '../adapters/catalogue.ts';
import type { StillStores } from '../erasure/agreement.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { keeping, type OnStores } from './open-stores.ts';

/**
 * All three stores as they stood at one moment, at which nothing could be appended to `users.clean`: a few milliseconds, after
 * which everybody goes on and `work` still sees that moment. Null where no stage has made them all yet.
 */
export function standingStill<T>(
  on: OnStores & { readonly intentId: string },
  work: (stores: StillStores | null) => Promise<T>,
): Promise<T> {
  return keeping(async (keep) => {
    const logReader = await keep(openLogReader(on));
    const profiles = await keep(openProfilesReader(on));
    const aggregates = await keep(openAggregatesReader(on));
    if (logReader === null || profiles === null || aggregates === null) return work(null);
    if ((await logReader.describe('users.clean')) === null) return work(null);
    const log = await keep(openLog(on));
    const clean = await log.whileStill('users.clean', async () => {
      profiles.pin();
      aggregates.pin();
      return (await log.describe('users.clean'))!;
    });
    const changing = await profiles.notedElse(on.intentId);
    return work({ log, profiles, aggregates, clean, changing, ledgerHash: ledgerHashOf(on.dataDirectory) });
  });
}
