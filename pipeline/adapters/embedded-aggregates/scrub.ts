import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../../domain/errors.ts';
import type { Damage } from '../../ports.ts';
import type { StoreReader } from '../../sqlite.ts';
import { isWholeEntry } from './ledger-entry.ts';
import { findStructureDamage } from '../structure-damage.ts';
import { readAggregates, readPositions } from './tables.ts';

const chunkRows = 2000;

/** Reads every row. A place in the ledger is named by its number in the order of the ids: the id is a person's. */
export async function* scrubAggregates(store: StoreReader, signal: AbortSignal): AsyncGenerator<Damage> {
  const places: string[] = [];
  try {
    readPositions(store, (where) => places.push(where));
    readAggregates(store, (where) => places.push(where));
    yield* places.map(toDamage);
    const ledger = yield* scrubLedger(signal);
    if (places.length + ledger === 0) yield* findStructureDamage(store).map(toDamage);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    yield { store: 'aggregates', where: error.message };
  }

  /** Returns how many damaged places it found. */
  async function* scrubLedger(aborted: AbortSignal): AsyncGenerator<Damage, number> {
    const chunk = store.prepare(`SELECT id, entry, crc FROM facts WHERE id > ? ORDER BY id LIMIT ${chunkRows}`);
    let last = Buffer.alloc(0);
    let [number, damaged] = [0, 0];
    for (; !aborted.aborted; await nextTurn()) {
      const after = last;
      const rows = store.attempt(() => chunk.all(after)) as unknown as { id: Uint8Array; entry: string; crc: number }[];
      for (const row of rows) {
        number += 1;
        if (isWholeEntry(row)) continue;
        damaged += 1;
        yield toDamage(`table facts, entry ${number}`);
      }
      const next = Buffer.from(rows.at(-1)?.id ?? []);
      // Keys out of their order would lead round in a circle: what lies behind cannot be reached.
      if (next.compare(last) <= 0) break;
      last = next;
    }
    return damaged;
  }

  function toDamage(where: string): Damage {
    return { store: 'aggregates', where: `${basename(store.path)}: ${where}` };
  }
}
