import type { Profile } from '../../domain/user.ts';
import type { NewestProfiles, NewestWish } from '../../newest-profiles.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { StoreReader } from '../../sqlite.ts';
import { rowsOfBlock } from './blocks.ts';
import { profileColumns, type ProfileRow, toProfile } from './profile-row.ts';

const columns = `row, ${profileColumns.join(', ')}`;
/** Partitions are read in turn: so much later may a row have been received than one behind it. */
const slackMs = 60_000;

/** Rows lie in the order of arrival, and a block knows from when its oldest is. */
export function readNewest(store: StoreReader): NewestProfiles {
  const last = store.prepare(`SELECT ${columns} FROM profiles ORDER BY row DESC LIMIT ?`);
  const blocks = store.prepare('SELECT block FROM blocks WHERE oldest_ms < ? ORDER BY block DESC');
  const inBlock = store.prepare(`SELECT ${columns} FROM profiles
    WHERE row BETWEEN ? AND ? AND received_ms >= ? AND received_ms < ? ORDER BY row DESC LIMIT ?`);
  const latestIn = store.prepare('SELECT max(received_ms) AS ms FROM profiles WHERE row BETWEEN ? AND ?');

  function within({ limit, window }: NewestWish): ProfileRow[] {
    if (window === null) return last.all(limit) as unknown as ProfileRow[];
    const { fromMs, toMs } = window;
    const found: ProfileRow[] = [];
    for (const { block } of blocks.all(toMs) as unknown as { readonly block: number }[]) {
      const rows = rowsOfBlock(block);
      found.push(...(inBlock.all(...rows, fromMs, toMs, limit - found.length) as unknown as ProfileRow[]));
      if (found.length >= limit || Number(latestIn.get(...rows)?.['ms'] ?? 0) < fromMs - slackMs) break;
    }
    return found;
  }

  function toSound(row: ProfileRow): Profile {
    const profile = toProfile(row);
    if (!profile) throw damagedRow(store.path, `table profiles, row ${row.row}`);
    return profile;
  }

  return {
    newest: async (wish) =>
      store
        .attempt(() => within(wish))
        .map(toSound)
        .toSorted((a, b) => b.receivedMs - a.receivedMs),
  };
}
