import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { CountedFacts } from '../../domain/facts-history.ts';
import type { Selection } from '../../domain/selection.ts';
import { genders } from '../../domain/user.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { StoreReader } from '../../sqlite.ts';
import type { FactsWish } from '../../store-readers.ts';
import { countedFromEntry, hasField, isHistoryUnknown, partitionOf } from './ledger-entry.ts';

const chunkRows = 4000;
const idBytes = 16;

/** A chunk is one value, which costs a tenth of a row each: ids and entries one behind the other, and what each should be. */
interface Chunk {
  readonly bytes: Uint8Array | null;
  readonly lengths: string;
  readonly checksums: string;
  /** How many rows have columns of the types that they were written with. */
  readonly whole: number;
}

/**
 * Everyone who may be in the selection, now or then, and of whom it is not known: SQLite passes over the others by what
 * stands in their entries, so that a narrow selection of a million costs little more than reading them. Whoever counts
 * looks at each again.
 */
export async function* selectFacts(
  store: StoreReader,
  { selection, thenUs, partitions }: FactsWish,
  signal: AbortSignal,
): AsyncGenerator<readonly CountedFacts[]> {
  const { sql, values } = conditionOf(selection, thenUs);
  const chunk = store.prepare(`
    SELECT
      CAST(group_concat(id || entry, '') AS BLOB) AS bytes,
      json_group_array(octet_length(entry)) AS lengths,
      json_group_array(crc) AS checksums,
      total(typeof(id) = 'blob' AND octet_length(id) = ${idBytes} AND typeof(entry) = 'text') AS whole
    FROM (SELECT id, entry, crc FROM facts WHERE id > ? AND ${sql} ORDER BY id LIMIT ${chunkRows})`);
  let last: Uint8Array = Buffer.alloc(0);
  for (; !signal.aborted; await nextTurn()) {
    const after = last;
    const { persons, lastId, isLast } = read(store.attempt(() => chunk.get(after, ...values)) as unknown as Chunk);
    yield persons;
    if (isLast) return;
    last = lastId;
  }
  signal.throwIfAborted();

  function read({ bytes, lengths, checksums, whole }: Chunk) {
    const entries = JSON.parse(lengths) as number[];
    const expected = JSON.parse(checksums) as unknown[];
    // The id is a person's, so the place is not named more closely; a scrub counts to it.
    if (whole !== entries.length) throw damagedRow(store.path, 'an entry of table facts');
    const text = Buffer.from(bytes?.buffer ?? new ArrayBuffer(), bytes?.byteOffset, bytes?.byteLength);
    const persons: CountedFacts[] = [];
    let [from, lastId] = [0, last];
    entries.forEach((length, place) => {
      const [id, end] = [from, from + idBytes + length];
      from = end;
      if (crc32(text.subarray(id, end)) !== expected[place]) throw damagedRow(store.path, 'an entry of table facts');
      const entry = text.toString('utf8', id + idBytes, end);
      const person = partitions.has(partitionOf(entry)) ? countedFromEntry(entry, thenUs) : null;
      if (person !== null) persons.push(person);
      lastId = text.subarray(id, id + idBytes);
    });
    return { persons, lastId, isLast: entries.length < chunkRows };
  }
}

/** Necessary, and not sufficient: a field of another column may say the same. */
function conditionOf({ nationalities, genders: chosen, domains }: Selection, thenUs: number | null) {
  const fields = [nationalities, chosen.map((gender) => String(genders.indexOf(gender))), domains];
  const isCandidate = fields.map(({ length }) => hasField('entry', length)).join(' AND ');
  const values = fields.flat();
  if (thenUs === null) return { sql: `(${isCandidate})`, values };
  // An entry begins with its effective time.
  const sql = `((${isCandidate}) OR (CAST(entry AS INTEGER) > ? AND ${isHistoryUnknown('entry')}))`;
  return { sql, values: [...values, thenUs] };
}
