import type { types } from 'cassandra-driver';
import type { Profile } from '../../domain/user.ts';
import type { CountedProfile } from '../../ports.ts';
import { columnNames, countedColumns, toCounted, toProfile } from './profile-row.ts';
import { readProvenance } from './provenance.ts';
import { type Row, type Session, toNumber } from './session.ts';
import { ourColumn, type Tables } from './tables.ts';
import { inSlices, shareOf } from './token-slices.ts';

/** Rows that a read which keeps few of them looks at: about a second of a node. */
const filteredRows = 20_000;
const slice = 'token(id) > ? AND token(id) <= ?';

/** Reads at quorum. Rows of others, in a table that was there before us, are no profiles of ours: no scan meets them. */
export class ProfileReading {
  readonly #session: Session;
  readonly #tables: Tables;

  constructor(session: Session, tables: Tables) {
    this.#session = session;
    this.#tables = tables;
  }

  /** Also a row that others wrote: whoever looks for a person wants to know of it. Its version is when it was written. */
  async find(id: string): Promise<Profile | null> {
    const { names, isOthers } = this.#tables;
    const columns = [...columnNames, ...(isOthers ? [] : [ourColumn])];
    const writetimes = columnNames.filter((name) => name !== 'id').map((name) => `WRITETIME(${name}) AS at_${name}`);
    const [row] = await this.#rowsOf(names.profiles, [...columns, ...(isOthers ? writetimes : [])], id);
    if (!row) return null;
    const [ours] = isOthers ? await this.#rowsOf(names.provenance, [ourColumn], id) : [row];
    const text = ours?.[ourColumn] ?? null;
    if (text !== null) return toProfile(row, readProvenance(text));
    const effectiveUs = columnNames.reduce((most, name) => Math.max(most, toNumber(row[`at_${name}`] ?? 0)), 0);
    const origin = { partition: 0, offset: 0, index: 0 };
    return toProfile(row, { effectiveUs, revision: 0, receivedMs: Math.floor(effectiveUs / 1000), origin });
  }

  /** Reads the whole table on its nodes: an index of two hashes would cost each write three times as much. */
  async idsWith(column: 'email' | 'phone', hash: string, signal: AbortSignal): Promise<readonly string[]> {
    const query = `SELECT id FROM ${this.#tables.names.profiles} WHERE ${slice} AND ${column} = ? ALLOW FILTERING`;
    const ids: string[] = [];
    const read = (range: readonly unknown[]) => this.#session.pages({ query, params: [...range, hash] });
    for await (const rows of inSlices(read, signal, await this.#slices(signal)))
      for (const row of rows) ids.push(String(row['id']));
    return ids.toSorted();
  }

  async *scan(signal: AbortSignal): AsyncGenerator<readonly Profile[]> {
    for await (const rows of inSlices((range) => this.#ours(columnNames, range), signal))
      if (rows.length > 0) yield rows.map((row) => toProfile(row, readProvenance(row[ourColumn])));
  }

  async *scanCounted(signal: AbortSignal): AsyncGenerator<readonly CountedProfile[]> {
    for await (const rows of inSlices((range) => this.#ours(countedColumns, range), signal))
      if (rows.length > 0) yield rows.map((row) => toCounted(row, row[ourColumn]));
  }

  /** So many that each holds about as many rows as one read should look at; the first few slices tell. */
  async #slices(signal: AbortSignal): Promise<number> {
    const query = `SELECT id FROM ${this.#tables.names.profiles} WHERE ${slice}`;
    let seen = 0;
    let part = 0;
    const read = async (range: readonly types.Long[]) => {
      part += shareOf(range);
      return this.#session.pages({ query, params: range });
    };
    for await (const rows of inSlices(read, signal)) {
      seen += rows.length;
      if (seen >= 1000) break;
    }
    return Math.ceil(seen / Math.max(part, Number.EPSILON) / filteredRows) || 1;
  }

  /** A row that was erased while it is written again may have some columns alone: it is none of ours without this one. */
  async #ours(columns: readonly string[], range: readonly unknown[]): Promise<readonly Row[]> {
    const { names, isOthers } = this.#tables;
    const rowsOf = (table: string, wanted: readonly string[]) =>
      this.#session.pages({ query: `SELECT ${wanted.join(', ')} FROM ${table} WHERE ${slice}`, params: range });
    if (!isOthers)
      return (await rowsOf(names.profiles, [...columns, ourColumn])).filter((row) => row[ourColumn] !== null);
    const [rows, ours] = await Promise.all([
      rowsOf(names.profiles, columns),
      rowsOf(names.provenance, ['id', ourColumn]),
    ]);
    const known = new Map(ours.map((row) => [String(row['id']), row[ourColumn]]));
    return rows.flatMap((row) => {
      const text = known.get(String(row['id']));
      return text === null || text === undefined ? [] : [Object.assign(row, { [ourColumn]: text })];
    });
  }

  #rowsOf(table: string, columns: readonly string[], id: string): Promise<readonly Row[]> {
    return this.#session.rows(
      { query: `SELECT ${columns.join(', ')} FROM ${table} WHERE id = ?`, params: [id] },
      'quorum',
    );
  }
}
