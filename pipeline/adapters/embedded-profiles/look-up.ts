import type { Profile } from '../../domain/user.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { StoreReader } from '../../sqlite.ts';
import { fromUuidBytes, toUuidBytes } from '../uuid-bytes.ts';
import { profileColumns, type ProfileRow, toProfile } from './profile-row.ts';

export interface ProfileLookUp {
  find(id: string): Promise<Profile | null>;
  idsWith(column: 'email' | 'phone', hash: string): Promise<readonly string[]>;
  /** Whether anyone is noted under the intent. */
  isNoted(intentId: string): Promise<boolean>;
}

/** By the index of ids; or by a keyed hash, for which the whole table is read: an index would slow every write of every profile. */
export function lookUpProfiles(store: StoreReader): ProfileLookUp {
  const byId = store.prepare(`SELECT row, ${profileColumns.join(', ')} FROM profiles WHERE id = ?`);
  const byHash = {
    email: store.prepare('SELECT id FROM profiles WHERE email = ?'),
    phone: store.prepare('SELECT id FROM profiles WHERE phone = ?'),
  };
  const noted = store.prepare('SELECT 1 FROM leaving WHERE intent = ? LIMIT 1');
  return {
    isNoted: async (intentId) => store.attempt(() => noted.get(intentId)) !== undefined,
    async find(id) {
      const row = store.attempt(() => byId.get(toUuidBytes(id))) as unknown as ProfileRow | undefined;
      if (!row) return null;
      const profile = toProfile(row);
      if (!profile) throw damagedRow(store.path, `table profiles, row ${row.row}`);
      return profile;
    },
    async idsWith(column, hash) {
      const rows = store.attempt(() => byHash[column].all(Buffer.from(hash, 'hex')));
      return rows.map((row) => fromUuidBytes(row['id'] as Uint8Array));
    },
  };
}
