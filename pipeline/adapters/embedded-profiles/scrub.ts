import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../../domain/errors.ts';
import type { Damage } from '../../ports.ts';
import type { StoreReader } from '../../sqlite.ts';
import { rowChecksum } from '../row-checksum.ts';
import { findStructureDamage } from '../structure-damage.ts';
import { findLedgerDamage } from './ledger.ts';
import { profileColumns, toProfile, type ProfileRow } from './profile-row.ts';

const chunkRows = 1000;

/**
 * Reads every row, and asks the index for each: a damaged index would let a person in a second time. Where a page
 * cannot be read at all, what lies behind it cannot be reached, and the scrub ends with it.
 */
export async function* scrubProfiles(store: StoreReader, signal: AbortSignal): AsyncGenerator<Damage> {
  const file = basename(store.path);
  let damaged = 0;
  try {
    for (const damage of scrubSmallTables(store, file)) {
      damaged += 1;
      yield damage;
    }
    for (let last = 0; !signal.aborted; await nextTurn()) {
      const after = last;
      const rows = store.attempt(() => chunkOf(store).all(after)) as unknown as ScrubbedRow[];
      const places = rows.flatMap((row) => damageOf(row, file));
      damaged += places.length;
      yield* places;
      const next = rows.at(-1)?.row ?? after;
      // Row numbers out of their order would lead round in a circle: what lies behind cannot be reached.
      if (next <= after) break;
      last = next;
    }
    if (damaged > 0) return;
    for (const found of findStructureDamage(store)) yield { store: 'profiles', where: `${file}: ${found}` };
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    yield { store: 'profiles', where: error.message };
  }
}

type ScrubbedRow = ProfileRow & { readonly indexed: number | null };

function chunkOf(store: StoreReader) {
  return store.prepare(`SELECT row, ${profileColumns.join(', ')},
    (SELECT other.row FROM profiles AS other INDEXED BY profiles_by_id WHERE other.id = profiles.id) AS indexed
    FROM profiles WHERE row > ? ORDER BY row LIMIT ${chunkRows}`);
}

function damageOf(row: ScrubbedRow, file: string): Damage[] {
  if (!toProfile(row)) return [{ store: 'profiles', where: `${file}: table profiles, row ${row.row}` }];
  if (row.indexed !== row.row) return [{ store: 'profiles', where: `${file}: index profiles_by_id, row ${row.row}` }];
  return [];
}

function* scrubSmallTables(store: StoreReader, file: string): Generator<Damage> {
  const rows = store.attempt(() => store.prepare('SELECT partition, value, crc FROM committed').all());
  for (const { partition, value, crc } of rows as unknown as { partition: number; value: string; crc: number }[]) {
    if (crc !== rowChecksum([partition, value]))
      yield { store: 'profiles', where: `${file}: table committed, partition ${partition}` };
  }
  for (const place of findLedgerDamage(store)) yield { store: 'profiles', where: `${file}: ${place}` };
}
