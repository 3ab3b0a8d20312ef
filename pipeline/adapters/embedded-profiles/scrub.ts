import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../../domain/errors.ts';
import type { Damage } from '../../ports.ts';
import type { StoreReader } from '../../sqlite.ts';
import { rowChecksum } from '../row-checksum.ts';
import { profileColumns, toProfile, type ProfileRow } from './profile-row.ts';

const chunkRows = 1000;

/**
 * Reads every row, and asks the index for each: a damaged index would let a person in a second time. Where a page
 * cannot be read at all, what lies behind it cannot be reached, and the scrub ends with it.
 */
export async function* scrubProfiles(store: StoreReader, signal: AbortSignal): AsyncGenerator<Damage> {
  const file = basename(store.path);
  try {
    yield* scrubCommitted(store, file);
    for (let last = 0; !signal.aborted; await nextTurn()) {
      const after = last;
      const rows = store.attempt(() => chunkOf(store).all(after)) as unknown as ScrubbedRow[];
      if (rows.length === 0) return;
      last = rows.at(-1)!.row;
      yield* rows.flatMap((row) => damageOf(row, file));
    }
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

function* scrubCommitted(store: StoreReader, file: string): Generator<Damage> {
  const rows = store.attempt(() => store.prepare('SELECT partition, value, crc FROM committed').all());
  for (const { partition, value, crc } of rows as unknown as { partition: number; value: string; crc: number }[]) {
    if (crc !== rowChecksum([partition, value]))
      yield { store: 'profiles', where: `${file}: table committed, partition ${partition}` };
  }
}
