import { isWithin, type TimeWindow } from '../../domain/time-window.ts';
import type { Profile } from '../../domain/user.ts';
import type { NewestWish } from '../../newest-profiles.ts';
import { fromUuidBytes } from '../uuid-bytes.ts';
import { dayOf, entryName, idsIn } from './day-lists.ts';
import { columnNames, toProfile } from './profile-row.ts';
import { readProvenance } from './provenance.ts';
import { inFlight, type Page, type Session } from './session.ts';
import { ourColumn, type Tables } from './tables.ts';

interface ListName {
  readonly day: number;
  readonly list: string;
}

/** Who an entry of a list names, and not before when they were received. */
interface Entry {
  readonly name: string;
  readonly fromMs: number;
  readonly ids: readonly string[];
}

/** Each has up to four kilobytes. */
const pageEntries = 16;
/** Lists of a day are begun by a start of a transformer, or after two million persons. */
const listsInFlight = 8;
const readIds = 32;
const readsInFlight = 4;
const daysPage = 32;

/** The newest by the lists of the days: their ends, and the profiles that they name. Reads at quorum. */
export class NewestReader {
  readonly #session: Session;
  readonly #tables: Tables;

  constructor(session: Session, tables: Tables) {
    this.#session = session;
    this.#tables = tables;
  }

  async read({ limit, window }: NewestWish): Promise<readonly Profile[]> {
    const found: Profile[] = [];
    for await (const lists of this.#days(window)) {
      if (found.length >= limit) break;
      const entries: Entry[] = [];
      await inFlight(lists, listsInFlight, async (list) => {
        entries.push(...(await this.#entriesOf(list, { limit, window })));
      });
      found.push(...(await this.#profilesOf(newestEntries(entries, limit), window)));
    }
    return found.toSorted((a, b) => b.receivedMs - a.receivedMs).slice(0, limit);
  }

  /** The lists of each day, the latest day first. */
  async *#days(window: TimeWindow | null): AsyncGenerator<readonly ListName[]> {
    const bounds = window === null ? [] : [dayOf(window.fromMs), dayOf(window.toMs)];
    const query = `SELECT day, list FROM ${this.#tables.names.days} WHERE store = 'profiles'
      ${window === null ? '' : 'AND day >= ? AND day <= ?'} ORDER BY day DESC`;
    let ofDay: ListName[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const page: Page = await this.#session.page({ query, params: bounds }, daysPage, next ?? null);
      for (const row of page.rows) {
        const name = { day: Number(row['day']), list: String(row['list']) };
        if (ofDay.length > 0 && ofDay[0]!.day !== name.day) {
          yield ofDay;
          ofDay = [];
        }
        ofDay.push(name);
      }
      next = page.next;
    }
    if (ofDay.length > 0) yield ofDay;
  }

  /** The last entries of a list that may name somebody of the window, until they name as many as are wanted. */
  async #entriesOf({ day, list }: ListName, { limit, window }: NewestWish): Promise<readonly Entry[]> {
    const last = window === null ? Number.POSITIVE_INFINITY : await this.#lastBefore({ day, list }, window.toMs);
    const upTo = Number.isFinite(last) ? 'AND entry <= ?' : '';
    const query = `SELECT entry, from_ms, ids FROM ${this.#tables.names.lists} WHERE day = ? AND list = ? ${upTo} ORDER BY entry DESC`;
    const params = [day, list, ...(Number.isFinite(last) ? [last] : [])];
    const entries: Entry[] = [];
    let persons = 0;
    for (let next: string | null | undefined; next !== null;) {
      const page: Page = await this.#session.page({ query, params }, pageEntries, next ?? null);
      for (const row of page.rows) {
        const ids = idsIn(row['ids'] as Buffer).map((bytes) => fromUuidBytes(bytes));
        const fromMs = Number(row['from_ms']);
        entries.push({ name: entryName(list, Number(row['entry'])), fromMs, ids });
        persons += ids.length;
        // The one that begins before the window may reach into it.
        if (persons >= limit || (window !== null && fromMs < window.fromMs)) return entries;
      }
      next = page.next;
    }
    return entries;
  }

  /** The last entry whose oldest was received before; 0 where there is none. Times rise along a list. */
  async #lastBefore({ day, list }: ListName, beforeMs: number): Promise<number> {
    const query = `SELECT entry, from_ms FROM ${this.#tables.names.lists} WHERE day = ? AND list = ? AND entry <= ?
      ORDER BY entry DESC LIMIT 1`;
    const at = async (entry: number) =>
      (await this.#session.rows({ query, params: [day, list, entry] }, 'quorum'))[0] ?? null;
    let [low, high] = [0, Number((await at(2 ** 30))?.['entry'] ?? 0)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const row = await at(middle);
      if (row === null || Number(row['from_ms']) < beforeMs) low = middle;
      else high = Math.min(middle, Number(row['entry'])) - 1;
    }
    return low;
  }

  async #profilesOf(entries: readonly Entry[], window: TimeWindow | null): Promise<readonly Profile[]> {
    const entryOf = new Map(entries.flatMap(({ name, ids }) => ids.map((id) => [id, name] as const)));
    const ids = [...entryOf.keys()];
    const chunks = Array.from({ length: Math.ceil(ids.length / readIds) }, (_, at) =>
      ids.slice(at * readIds, (at + 1) * readIds),
    );
    const found: Profile[] = [];
    await inFlight(chunks, readsInFlight, async (chunk) => {
      found.push(...(await this.#readChunk(chunk)));
    });
    return found.filter(({ receivedMs }) => isWithin(window, receivedMs));
  }

  async #readChunk(ids: readonly string[]): Promise<readonly Profile[]> {
    const { names, isOthers } = this.#tables;
    const read = (table: string, columns: readonly string[]) =>
      this.#session.rows(
        { query: `SELECT ${columns.join(', ')} FROM ${table} WHERE id IN ?`, params: [ids] },
        'quorum',
      );
    const rows = await read(names.profiles, [...columnNames, ...(isOthers ? [] : [ourColumn])]);
    const ours = isOthers ? await read(names.provenance, ['id', ourColumn]) : rows;
    const texts = new Map(ours.map((row) => [String(row['id']), row[ourColumn] ?? null]));
    return rows.flatMap((row) => {
      const text = texts.get(String(row['id'])) ?? null;
      return text === null ? [] : [toProfile(row, readProvenance(text))];
    });
  }
}

/** Of several lists of a day, the entries that began last, until they name as many as are wanted. */
function newestEntries(entries: readonly Entry[], limit: number): readonly Entry[] {
  const newest = entries.toSorted((a, b) => b.fromMs - a.fromMs);
  let persons = 0;
  const enough = newest.findIndex(({ ids }) => (persons += ids.length) >= limit);
  return enough < 0 ? newest : newest.slice(0, enough + 1);
}
