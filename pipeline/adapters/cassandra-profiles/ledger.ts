import { z } from 'zod';
import { type LedgerEntry, ledgerKinds, type LedgerName } from '../../domain/ledger.ts';
import { PipelineError } from '../../domain/errors.ts';
import type { Ledger } from '../../ports.ts';
import { inFlight, long, type Row, type Session, type Statement, toNumber } from './session.ts';
import type { TableNames } from './tables.ts';

/** Of one change: what its conditional batch carries. */
const chunkEntries = 100;
const readsInFlight = 32;
/** Others may change it between a look and the change; so often in turn is no coincidence. */
const mostTries = 50;

const entryRow = z.object({
  kind: z.enum(ledgerKinds),
  subject: z.string(),
  intent: z.string(),
  effective_us: z.unknown().transform(toNumber),
  raw_end_offsets: z.string(),
  before_ms: z.number().nullable(),
  added: z.unknown().transform(toNumber),
  place: z.number(),
});

/**
 * One partition, so that a change and the version that tells of it are one write; each change asks for the version that it
 * looked at, so that changes of several machines come one after the other. Read and written at quorum.
 */
export class CassandraLedger implements Ledger {
  readonly #session: Session;
  readonly #table: string;

  constructor(session: Session, { ledger }: Pick<TableNames, 'ledger'>) {
    this.#session = session;
    this.#table = ledger;
  }

  async version(): Promise<string> {
    return String((await this.#version()) ?? 0);
  }

  async entries(): Promise<readonly LedgerEntry[]> {
    const query = `SELECT kind, subject, intent, effective_us, raw_end_offsets, before_ms, added, place
      FROM ${this.#table} WHERE ledger = 'ledger'`;
    const rows = await this.#session.rows({ query, params: [] }, 'ledger');
    return rows
      .filter((row) => row['kind'] !== null)
      .map((row) => entryRow.parse({ ...row }))
      .toSorted((a, b) => a.added - b.added || a.place - b.place)
      .map(toEntry);
  }

  /** Subjects of the holds. */
  async held(): Promise<ReadonlySet<string>> {
    const query = `SELECT subject FROM ${this.#table} WHERE ledger = 'ledger' AND kind = 'held'`;
    const rows = await this.#session.rows({ query, params: [] }, 'ledger');
    return new Set(rows.map((row) => String(row['subject'])));
  }

  async add(entries: readonly LedgerEntry[]): Promise<void> {
    for (const chunk of chunksOf(entries))
      await this.#change(chunk, (missing, version) =>
        missing.map((entry, place) => ({
          query: `INSERT INTO ${this.#table} (ledger, kind, subject, intent, added, place, effective_us, raw_end_offsets,
            before_ms) VALUES ('ledger', ?, ?, ?, ?, ?, ?, ?, ?)`,
          params: [...toColumns(entry, [version, place])],
        })),
      );
  }

  async remove(names: readonly LedgerName[]): Promise<void> {
    for (const chunk of chunksOf(names))
      await this.#change(
        chunk,
        (gone) =>
          gone.map(({ kind, subject, intentId }) => ({
            query: `DELETE FROM ${this.#table} WHERE ledger = 'ledger' AND kind = ? AND subject = ? AND intent = ?`,
            params: [kind, subject, intentId],
          })),
        'there',
      );
  }

  /** Of the names those that are (or are not) there; all of them at one version, or none. */
  async #change<Name extends LedgerName>(
    names: readonly Name[],
    write: (names: readonly Name[], version: number) => readonly Statement[],
    concerns: 'there' | 'missing' = 'missing',
  ): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await this.#version();
      const there = await this.#there(names);
      const asked = names.filter((_, at) => there[at] === (concerns === 'there'));
      if (asked.length === 0) return;
      const version = (before ?? 0) + 1;
      const move = {
        query: `UPDATE ${this.#table} SET version = ? WHERE ledger = 'ledger' IF version = ?`,
        params: [long(version), before === null ? null : long(before)],
      };
      if (await this.#session.conditionally([move, ...write(asked, version)])) return;
    }
    throw new PipelineError(
      'store-busy',
      'The ledger in Cassandra is changed all the time by others. It is tried again; if that does not help, stop the other installations.',
      { canRetry: true },
    );
  }

  async #version(): Promise<number | null> {
    const query = `SELECT DISTINCT ledger, version FROM ${this.#table} WHERE ledger = 'ledger'`;
    const [row] = await this.#session.rows({ query, params: [] }, 'ledger');
    const version = row?.['version'] ?? null;
    return version === null ? null : toNumber(version);
  }

  async #there(names: readonly LedgerName[]): Promise<readonly boolean[]> {
    const query = `SELECT intent FROM ${this.#table} WHERE ledger = 'ledger' AND kind = ? AND subject = ? AND intent = ?`;
    const there = names.map(() => false);
    await inFlight([...names.entries()], readsInFlight, async ([at, { kind, subject, intentId }]) => {
      const rows: readonly Row[] = await this.#session.rows({ query, params: [kind, subject, intentId] }, 'ledger');
      there[at] = rows.length > 0;
    });
    return there;
  }
}

function toColumns(entry: LedgerEntry, [version, place]: readonly [number, number]): unknown[] {
  const { kind, subject, intentId, effectiveUs, rawEndOffsets, beforeMs } = entry;
  return [kind, subject, intentId, long(version), place, long(effectiveUs), rawEndOffsets.join(' '), beforeMs];
}

function toEntry(row: z.infer<typeof entryRow>): LedgerEntry {
  const offsets = row.raw_end_offsets;
  return {
    kind: row.kind,
    subject: row.subject,
    intentId: row.intent,
    effectiveUs: row.effective_us,
    rawEndOffsets: offsets === '' ? [] : offsets.split(' ').map(Number),
    beforeMs: row.before_ms,
  };
}

/** An entry is named once in a chunk, so that two of the same name are two changes. */
function chunksOf<Name extends LedgerName>(names: readonly Name[]): readonly Name[][] {
  const unique = new Map<string, Name>();
  for (const name of names) {
    const key = [name.kind, name.subject, name.intentId].join('\u0000');
    if (!unique.has(key)) unique.set(key, name);
  }
  const all = [...unique.values()];
  return Array.from({ length: Math.ceil(all.length / chunkEntries) }, (_, at) =>
    all.slice(at * chunkEntries, (at + 1) * chunkEntries),
  );
}
