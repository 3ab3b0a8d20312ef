import { openProfilesReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import type { Profile } from '../../../pipeline/domain/user.ts';
import type { Clock } from '../../../pipeline/ports.ts';
import { createLedgerWatch, type LedgerView } from '../../../pipeline/stages/ledger-view.ts';
import { ledgerHashOf } from '../../../pipeline/maintenance/installation-key-file.ts';
import type { ProfileReader } from '../../../pipeline/store-readers.ts';
import type { InputOf, ItemOf } from '../../contract/api.ts';
import { shownRows } from '../../contract/calls/record.ts';
import { keepLooking } from '../keep-looking.ts';
import { toShownProfile } from './to-shown-profile.ts';

export interface RecordWatchOptions {
  places(): StorePlaces;
  readonly clock: Clock;
}

const everyMs = 1000;
const findsInFlight = 8;

interface OpenProfiles {
  readonly profiles: ProfileReader;
  readonly readLedger: () => Promise<LedgerView>;
  close(): Promise<void>;
}

/** The newest profiles, again and again until the signal aborts; of a reader who paused those that are held (P-REC-1). */
export async function* watchProfiles(
  options: RecordWatchOptions,
  { window = null, held = null }: InputOf<'record'>,
  signal: AbortSignal,
): AsyncGenerator<ItemOf<'record'>> {
  const look = async ({ profiles, readLedger }: OpenProfiles) => {
    // The ledger first: who is entered meanwhile is still in the store, or is gone from it at the next look.
    const ledger = await readLedger();
    const found = held === null ? await profiles.newest({ limit: shownRows, window }) : await find(profiles, held);
    const rows = found.filter((profile) => isShown(profile, ledger)).map(toShownProfile);
    return { rows, hidden: found.length - rows.length };
  };
  const looks = keepLooking({ ...options, everyMs, store: 'profiles', open, look }, signal);
  for await (const { atMs, kind: store, seen, problem } of looks)
    yield {
      atMs,
      store,
      rows: seen?.rows ?? [],
      hidden: seen?.hidden ?? 0,
      problem: problem && { code: problem.code, message: problem.message },
    };
}

async function open(places: StorePlaces): Promise<OpenProfiles | null> {
  const profiles = await openProfilesReader(places);
  if (profiles === null) return null;
  const readLedger = createLedgerWatch(profiles.ledger, ledgerHashOf(places.dataDirectory));
  return { profiles, readLedger, close: () => profiles.close() };
}

/** Not who is restricted, nor who is being erased while the store still has the row. */
function isShown({ id, origin, receivedMs }: Profile, ledger: LedgerView): boolean {
  const { partition, offset } = origin;
  return !ledger.isRestricted(id) && !ledger.isErased({ partition, offset, createdMs: receivedMs }, id);
}

async function find(profiles: Pick<ProfileReader, 'find'>, ids: readonly string[]): Promise<readonly Profile[]> {
  const found: Profile[] = [];
  for (let from = 0; from < ids.length; from += findsInFlight) {
    const some = await Promise.all(ids.slice(from, from + findsInFlight).map((id) => profiles.find(id.toLowerCase())));
    found.push(...some.filter((profile) => profile !== null));
  }
  return found;
}
