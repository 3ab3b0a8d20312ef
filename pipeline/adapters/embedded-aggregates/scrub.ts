import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../../domain/errors.ts';
import type { Damage } from '../../ports.ts';
import type { StoreReader } from '../../sqlite.ts';
import { entryChecksum } from './ledger-entry.ts';
import { readAggregates, readPositions } from './tables.ts';

const chunkRows = 2000;

/** Reads every row. A place in the ledger is named by its number in the order of the ids: the id is a person's. */
export async function* scrubAggregates(store: StoreReader, signal: AbortSignal): AsyncGenerator<Damage> {
  const places: string[] = [];
  try {
    readPositions(store, (where) => places.push(where));
    readAggregates(store, (where) => places.push(where));
    yield* places.map(toDamage);
    yield* scrubLedger(signal);
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    yield { store: 'aggregates', where: error.message };
  }

  async function* scrubLedger(aborted: AbortSignal): AsyncGenerator<Damage> {
    const chunk = store.prepare(`SELECT id, entry, crc FROM facts WHERE id > ? ORDER BY id LIMIT ${chunkRows}`);
    let last: Uint8Array = new Uint8Array();
    for (let number = 0; !aborted.aborted; await nextTurn()) {
      const after = last;
      const rows = store.attempt(() => chunk.all(after)) as unknown as { id: Uint8Array; entry: string; crc: number }[];
      for (const { id, entry, crc } of rows) {
        number++;
        if (crc !== entryChecksum(id, entry)) yield toDamage(`table facts, entry ${number}`);
      }
      if (rows.length === 0) return;
      last = rows.at(-1)!.id;
    }
  }

  function toDamage(where: string): Damage {
    return { store: 'aggregates', where: `${basename(store.path)}: ${where}` };
  }
}
