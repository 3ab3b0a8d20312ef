import type { DueProfiles, HoldCheck } from '../../erasure-ports.ts';
import { fromUuidBytes } from '../uuid-bytes.ts';
import { dayOf, entryName, idsIn } from './day-lists.ts';
import type { CassandraLedger } from './ledger.ts';
import { type Provenance, readProvenance } from './provenance.ts';
import { inFlight, type Page, type Row, type Session, toNumber } from './session.ts';
import { ourColumn, type Tables } from './tables.ts';

/** A row that may go, and the time that its deletion has to outdo. */
export interface DueRow {
  readonly id: string;
  readonly provenance: Omit<Provenance, 'entry'>;
  readonly timestamp: number;
}

/** What one step looks at: an entry of a day's list, or one person. */
export interface DueStep {
  readonly rows: readonly DueRow[];
  /** Null for a person. */
  readonly entry: ListEntry | null;
}

export interface ListEntry {
  readonly day: number;
  readonly list: string;
  readonly entry: number;
  readonly writtenUs: number;
}

type ListName = Pick<ListEntry, 'day' | 'list'>;

/** Ids in one statement. */
const readIds = 32;
const readsInFlight = 4;
/** Entries of a page: each has a few kilobytes. */
const pageEntries = 64;

/** Finds who is due without reading who cannot be. Reads at quorum. */
export class DueReader {
  readonly #session: Session;
  readonly #tables: Tables;
  readonly #ledger: CassandraLedger;

  constructor(session: Session, tables: Tables, ledger: CassandraLedger) {
    this.#session = session;
    this.#tables = tables;
    this.#ledger = ledger;
  }

  /** To look at them alone costs half: the times that a deletion has to outdo are then left out. */
  async *steps(due: DueProfiles, why: 'look' | 'delete'): AsyncGenerator<DueStep> {
    if (due.kind === 'person') {
      const rows = await this.#rowsOf([due.id], why);
      const isBelow = ({ origin }: Omit<Provenance, 'entry'>) =>
        origin.offset < (due.rawEndOffsets[origin.partition] ?? 0);
      yield { rows: rows.filter(({ provenance, isOurs }) => !isOurs || isBelow(provenance)), entry: null };
      return;
    }
    const days = `SELECT day, list FROM ${this.#tables.names.days} WHERE store = 'profiles' AND day <= ?`;
    for (const row of await this.#session.pages({ query: days, params: [dayOf(due.beforeMs)] }))
      yield* this.#stepsOfList({ day: Number(row['day']), list: String(row['list']) }, due.beforeMs, why);
  }

  /** Whom a hold keeps, read at quorum at this moment. */
  async holds({ hashOf, heldBy }: HoldCheck): Promise<(id: string) => boolean> {
    const held = await this.#ledger.held();
    if (held.size === 0) return () => false;
    if (heldBy.some((dataSet) => held.has(dataSet))) return () => true;
    return (id) => held.has(hashOf(id));
  }

  async *#stepsOfList({ day, list }: ListName, beforeMs: number, why: 'look' | 'delete'): AsyncGenerator<DueStep> {
    const query = `SELECT entry, from_ms, ids, WRITETIME(ids) AS at FROM ${this.#tables.names.lists} WHERE day = ? AND list = ?`;
    for (let next: string | null | undefined; next !== null;) {
      const page: Page = await this.#session.page({ query, params: [day, list] }, pageEntries, next ?? null);
      for (const row of page.rows)
        if (Number(row['from_ms']) < beforeMs) {
          const { ids, entry } = toEntry({ day, list }, row);
          const name = entryName(list, entry.entry);
          const rows = (await this.#rowsOf(ids, why)).filter(
            ({ provenance }) => provenance.entry === name && provenance.receivedMs < beforeMs,
          );
          yield { rows: rows.toSorted((a, b) => a.provenance.receivedMs - b.provenance.receivedMs), entry };
        }
      next = page.next;
    }
  }

  async #rowsOf(ids: readonly string[], why: 'look' | 'delete') {
    const found: (DueRow & { readonly provenance: Provenance; readonly isOurs: boolean })[] = [];
    const chunks = Array.from({ length: Math.ceil(ids.length / readIds) }, (_, at) =>
      ids.slice(at * readIds, (at + 1) * readIds),
    );
    await inFlight(chunks, readsInFlight, async (chunk) => {
      found.push(...(await this.#readChunk(chunk, why)));
    });
    return found;
  }

  async #readChunk(ids: readonly string[], why: 'look' | 'delete') {
    const { names, hasUntimed, isOthers } = this.#tables;
    const timed = why === 'delete' || isOthers ? this.#tables.timed : [];
    const times = timed.map((column) => `WRITETIME("${column}") AS "at_${column}"`);
    const read = (table: string, columns: readonly string[]) =>
      this.#session.rows(
        { query: `SELECT ${columns.join(', ')} FROM ${table} WHERE id IN ?`, params: [ids] },
        'quorum',
      );
    const rows = await read(names.profiles, ['id', ...times, ...(isOthers ? [] : [ourColumn])]);
    const ours = isOthers ? await read(names.provenance, ['id', ourColumn]) : rows;
    const texts = new Map(ours.map((row) => [String(row['id']), row[ourColumn]]));
    const nowUs = hasUntimed && why === 'delete' ? (await this.#session.nowMs()) * 1000 : 0;
    return rows.map((row) => {
      const text = texts.get(String(row['id'])) ?? null;
      const written = Math.max(0, ...timed.map((column) => toNumber(row[`at_${column}`] ?? 0)));
      const timestamp = Math.max(written, nowUs);
      const provenance = text === null ? provenanceOfOthers(written) : readProvenance(text);
      return { id: String(row['id']), provenance, timestamp, isOurs: text !== null };
    });
  }
}

function toEntry({ day, list }: ListName, row: Row): { readonly ids: readonly string[]; readonly entry: ListEntry } {
  const entry = { day, list, entry: Number(row['entry']), writtenUs: toNumber(row['at']) };
  return { ids: idsIn(row['ids'] as Buffer).map((bytes) => fromUuidBytes(bytes)), entry };
}

/** Of a row that others wrote. */
function provenanceOfOthers(writtenUs: number): Provenance {
  const origin = { partition: 0, offset: 0, index: 0 };
  return { receivedMs: Math.floor(writtenUs / 1000), effectiveUs: writtenUs, revision: 0, origin, entry: '' };
}
