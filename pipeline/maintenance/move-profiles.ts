import type { ProfileStore } from '../ports.ts';
import type { MoveSource, StoreMove } from './moving.ts';
import type { PlaceMap } from './moved-places.ts';

interface ProfileCopy {
  readonly source: MoveSource;
  readonly profiles: ProfileStore;
  readonly places: PlaceMap;
}

/** Before any profile: whoever writes there must know at once who may not come back. */
export async function copyLedger({ profiles }: MoveSource, to: ProfileStore, places: PlaceMap): Promise<void> {
  const entries = await profiles.ledger.entries();
  if (entries.length > 0) await to.ledger.add(entries.map((entry) => places.entry(entry)));
}

/** Each with its version: one that is there already, as new or newer, stays as it is. */
export async function copyProfiles(
  { source, profiles, places }: ProfileCopy,
  { signal, onProgress }: Pick<StoreMove, 'signal' | 'onProgress'>,
): Promise<void> {
  let done = 0;
  for await (const chunk of source.profiles.scan(signal)) {
    await profiles.upsert(
      chunk.map((profile) => ({ ...profile, origin: places.origin(profile.origin) })),
      new Map(),
    );
    done += chunk.length;
    onProgress('profiles', done);
    signal.throwIfAborted();
  }
  signal.throwIfAborted();
}
