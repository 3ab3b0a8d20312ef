import type { LeavingPerson } from '../../erasure-ports.ts';
import { inFlight, long, type Page, type Session, toNumber } from './session.ts';
import type { TableNames } from './tables.ts';

/** Partitions of an intent's persons: a purge of millions then has none that is too large. */
const parts = 16;
const pageRows = 2000;
/** Of one partition, which Cassandra writes as one. */
const batchPersons = 50;
const batchesInFlight = 16;
const everyPart = Array.from({ length: parts }, (_, part) => part);

/** Who was deleted, by intent, until the log and the aggregates have let them go. */
export class Leaving {
  readonly #session: Session;
  readonly #table: string;

  constructor(session: Session, { leaving }: Pick<TableNames, 'leaving'>) {
    this.#session = session;
    this.#table = leaving;
  }

  /** Durable when it resolves. */
  async add(intentId: string, persons: readonly LeavingPerson[]): Promise<void> {
    const query = `INSERT INTO ${this.#table} (intent, part, id, effective_us, revision) VALUES (?, ?, ?, ?, ?)`;
    const byPart = Map.groupBy(persons, ({ id }) => partOf(id));
    const batches = [...byPart].flatMap(([part, theirs]) =>
      Array.from({ length: Math.ceil(theirs.length / batchPersons) }, (_, at) =>
        theirs.slice(at * batchPersons, (at + 1) * batchPersons).map(({ id, effectiveUs, revision }) => ({
          query,
          params: [intentId, part, id, long(effectiveUs), revision],
        })),
      ),
    );
    await inFlight(batches, batchesInFlight, (statements) => this.#session.batch(statements, 'quorum'));
  }

  async *all(intentId: string): AsyncGenerator<readonly LeavingPerson[]> {
    const query = `SELECT id, effective_us, revision FROM ${this.#table} WHERE intent = ? AND part = ?`;
    for (const part of everyPart) {
      for (let next: string | null | undefined; next !== null;) {
        const page: Page = await this.#session.page({ query, params: [intentId, part] }, pageRows, next ?? null);
        if (page.rows.length > 0)
          yield page.rows.map((row) => ({
            id: String(row['id']),
            effectiveUs: toNumber(row['effective_us']),
            revision: Number(row['revision']),
          }));
        next = page.next;
      }
    }
  }

  async isAnyone(intentId: string): Promise<boolean> {
    for await (const persons of this.all(intentId)) if (persons.length > 0) return true;
    return false;
  }

  /** Everyone who is noted under another intent. */
  async else(intentId: string): Promise<ReadonlySet<string>> {
    const query = `SELECT DISTINCT intent, part FROM ${this.#table}`;
    const rows = await this.#session.rows({ query, params: [] }, 'quorum');
    const others = new Set(rows.map((row) => String(row['intent'])).filter((intent) => intent !== intentId));
    const ids = new Set<string>();
    for (const intent of others)
      for await (const persons of this.all(intent)) for (const { id } of persons) ids.add(id);
    return ids;
  }

  async forget(intentId: string): Promise<void> {
    const query = `DELETE FROM ${this.#table} WHERE intent = ? AND part = ?`;
    await inFlight(everyPart, parts, (part) => this.#session.rows({ query, params: [intentId, part] }, 'quorum'));
  }
}

function partOf(id: string): number {
  return Number.parseInt(id.slice(0, 1), parts);
}
