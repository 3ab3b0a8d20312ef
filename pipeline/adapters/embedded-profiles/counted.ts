import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CountedProfile } from '../../ports.ts';
import type { StoreReader } from '../../sqlite.ts';
import { fromUuidBytes } from '../uuid-bytes.ts';

const columns = `row, id, effective_us, revision, received_ms, origin_partition, origin_offset, nationality, age, gender,
  domain_name, inscription`;
const chunkRows = 1000;

type Row = readonly [
  row: number,
  id: Uint8Array,
  effectiveUs: number,
  revision: number,
  receivedMs: number,
  partition: number,
  offset: number,
  nationality: string | null,
  age: number,
  gender: string | null,
  domainName: string,
  inscription: string | null,
];

/** A third of the time that whole profiles take: rows as arrays, and an id as text only where somebody asks for it. */
export async function* scanCounted(store: StoreReader, signal: AbortSignal): AsyncGenerator<readonly CountedProfile[]> {
  const chunk = store.prepare(`SELECT ${columns} FROM profiles WHERE row > ? ORDER BY row LIMIT ${chunkRows}`);
  chunk.setReturnArrays(true);
  for (let last = 0; !signal.aborted; await nextTurn()) {
    const after = last;
    const rows = store.attempt(() => chunk.all(after)) as unknown as Row[];
    if (rows.length === 0) return;
    last = Math.max(last + 1, rows.at(-1)![0]);
    yield rows.map((row) => toCounted(row));
  }
}

function toCounted(row: Row): CountedProfile {
  const [
    ,
    id,
    effectiveUs,
    revision,
    receivedMs,
    partition,
    offset,
    nationality,
    age,
    gender,
    domainName,
    inscription,
  ] = row;
  const place = { partition, offset };
  const facts = { nationality, age, gender, domainName, inscription };
  return { ...facts, effectiveUs, revision, receivedMs, place, id: () => fromUuidBytes(id) };
}
