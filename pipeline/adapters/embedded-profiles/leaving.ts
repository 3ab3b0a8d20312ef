import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LeavingPerson } from '../../erasure-ports.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { Store, StoreReader } from '../../sqlite.ts';
import { rowChecksum } from '../row-checksum.ts';
import { fromUuidBytes, toUuidBytes } from '../uuid-bytes.ts';

interface LeavingRow {
  readonly row: number;
  readonly id: Uint8Array;
  readonly effectiveUs: number;
  readonly revision: number;
  readonly crc: number;
}

export interface Leaving {
  /** Within a transaction of the caller. */
  add(intentId: string, person: LeavingPerson): void;
  all(intentId: string): AsyncGenerator<readonly LeavingPerson[]>;
  forget(intentId: string): Promise<void>;
}

const chunkRows = 2000;

/** Everyone who is noted under another intent than this one. */
export function readLeavingElse(store: StoreReader, intentId: string): ReadonlySet<string> {
  const rows = store.attempt(() => store.prepare('SELECT id FROM leaving WHERE intent <> ?').all(intentId));
  return new Set(rows.map((row) => fromUuidBytes(row['id'] as Uint8Array)));
}

/** Who was deleted, in the order of it, so that the note costs no more than a line. */
export function openLeaving(store: Store): Leaving {
  const insert = store.prepare('INSERT INTO leaving (intent, id, effective_us, revision, crc) VALUES (?, ?, ?, ?, ?)');
  const chunk = store.prepare(`SELECT row, id, effective_us AS effectiveUs, revision, crc FROM leaving
    WHERE row > ? AND intent = ? ORDER BY row LIMIT ${chunkRows}`);
  const drop = store.prepare(
    `DELETE FROM leaving WHERE row IN (SELECT row FROM leaving WHERE intent = ? LIMIT ${chunkRows})`,
  );
  return {
    add(intentId, { id, effectiveUs, revision }) {
      insert.run(intentId, toUuidBytes(id), effectiveUs, revision, checksumOf(intentId, { id, effectiveUs, revision }));
    },
    async *all(intentId) {
      for (let last = 0; ; await nextTurn()) {
        const after = last;
        const rows = store.attempt(() => chunk.all(after, intentId)) as unknown as LeavingRow[];
        if (rows.length === 0) return;
        yield rows.map((row) => toPerson(row));
        last = rows.at(-1)?.row ?? last;
      }

      function toPerson({ row, id, effectiveUs, revision, crc }: LeavingRow): LeavingPerson {
        const person = { id: fromUuidBytes(id), effectiveUs, revision };
        if (crc === checksumOf(intentId, person)) return person;
        throw damagedRow(store.path, `table leaving, row ${row}`);
      }
    },
    async forget(intentId) {
      while (store.transaction(() => drop.run(intentId)).changes > 0) await nextTurn();
    },
  };
}

function checksumOf(intentId: string, { id, effectiveUs, revision }: LeavingPerson): number {
  return rowChecksum([intentId, id, effectiveUs, revision]);
}
