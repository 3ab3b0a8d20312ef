import type { DuePerson, DueProfiles, HoldCheck, ProfileErasure, TakeStep } from '../../erasure-ports.ts';
import { type DueRow, DueReader, type DueStep } from './due-rows.ts';
import { Leaving } from './leaving.ts';
import type { CassandraLedger } from './ledger.ts';
import { batchesByNodes, batchRows } from './node-batches.ts';
import { inFlight, long, type Session } from './session.ts';
import { readClock, type Tables } from './tables.ts';

const batchesInFlight = 8;
/** A list's entry may be older than the rows that it names: they may still be on their way for so long. */
const settledMs = 600_000;

export interface ErasureParts {
  readonly session: Session;
  readonly tables: Tables;
  readonly ledger: CassandraLedger;
}

type ReadDue = Pick<ProfileErasure, 'heldNow' | 'refreshHeld' | 'clock' | 'due'>;

/** Who is due, and what is held, for whoever cannot write. The holds are read once before it resolves. */
export async function readDue({ session, tables, ledger }: ErasureParts): Promise<ReadDue> {
  const reader = new DueReader(session, tables, ledger);
  let held = await ledger.held();
  return {
    heldNow: () => held,
    async refreshHeld() {
      held = await ledger.held();
    },
    clock: () => readClock(session),
    async *due(due, check) {
      for await (const { rows } of reader.steps(due, 'look'))
        if (rows.length > 0) yield await withHolds(rows, reader, check);
    },
  };
}

export async function openErasure(parts: ErasureParts): Promise<ProfileErasure> {
  const leaving = new Leaving(parts.session, parts.tables.names);
  const taking = new Taking(parts, leaving);
  return {
    ...(await readDue(parts)),
    take: (due, step) => taking.take(due, step),
    note: (intentId, persons) => leaving.add(intentId, persons),
    noted: (intentId) => leaving.all(intentId),
    forgetNoted: (intentId) => leaving.forget(intentId),
    // Cassandra clears them when it compacts, after the table's gc_grace_seconds: there is nothing to do for us.
    async clearBytes() {},
  };
}

async function withHolds(rows: readonly DueRow[], reader: DueReader, check: HoldCheck): Promise<DuePerson[]> {
  const isHeld = await reader.holds(check);
  return rows.map(({ id, provenance: { effectiveUs, revision, receivedMs } }) => ({
    id,
    effectiveUs,
    revision,
    receivedMs,
    held: isHeld(id),
  }));
}

/** Deletes an entry of a list at a time. A walk is kept between its steps, under the number that the caller hands back. */
class Taking {
  readonly #parts: ErasureParts;
  readonly #reader: DueReader;
  readonly #leaving: Leaving;
  #walk: { readonly at: number; readonly steps: AsyncGenerator<DueStep> } | null = null;
  #last = 0;

  constructor(parts: ErasureParts, leaving: Leaving) {
    this.#parts = parts;
    this.#reader = new DueReader(parts.session, parts.tables, parts.ledger);
    this.#leaving = leaving;
  }

  /** After a step that failed the walk begins anew: what went is not met again. */
  async take(due: DueProfiles, step: TakeStep): Promise<{ readonly gone: number; readonly next: number | null }> {
    const walk = this.#walk;
    this.#walk = null;
    const steps = walk !== null && step.after === walk.at ? walk.steps : this.#reader.steps(due, 'delete');
    const { value, done } = await steps.next();
    if (done) return { gone: 0, next: null };
    const gone = await this.#delete(value, step);
    if (due.kind === 'person') return { gone, next: null };
    this.#last += 1;
    this.#walk = { at: this.#last, steps };
    return { gone, next: this.#last };
  }

  /**
   * The holds are read at quorum before; persons are noted before they go, so that a crash between the two forgets nobody.
   * A row is deleted as of the time that it was written: what is written of the person later stays.
   */
  async #delete({ rows, entry }: DueStep, step: TakeStep): Promise<number> {
    const isHeld = await this.#reader.holds(step);
    const going = rows.filter(({ id }) => !isHeld(id));
    await this.#leaving.add(
      step.intentId,
      going.map(({ id, provenance: { effectiveUs, revision } }) => ({ id, effectiveUs, revision })),
    );
    await this.#deleteRows(going);
    if (entry === null || going.length < rows.length) return going.length;
    // What is not settled is looked at by the next purge again.
    if ((await this.#parts.session.nowMs()) - entry.writtenUs / 1000 < settledMs) return going.length;
    const query = `DELETE FROM ${this.#parts.tables.names.lists} WHERE day = ? AND list = ? AND entry = ?`;
    await this.#parts.session.rows({ query, params: [entry.day, entry.list, entry.entry] }, 'quorum');
    return going.length;
  }

  async #deleteRows(rows: readonly DueRow[]): Promise<void> {
    const { session, tables } = this.#parts;
    const { names, isOthers } = tables;
    const deletes = (isOthers ? [names.profiles, names.provenance] : [names.profiles]).map(
      (table) => `DELETE FROM ${table} USING TIMESTAMP ? WHERE id = ?`,
    );
    const mostItems = batchRows / deletes.length;
    const batches = batchesByNodes(session, rows, { idOf: ({ id }) => id, bytesOf: () => 0, mostItems });
    await inFlight(batches, batchesInFlight, (batch) => {
      const statements = batch.flatMap(({ id, timestamp }) =>
        deletes.map((query) => ({ query, params: [long(timestamp), id] })),
      );
      return session.batch(statements, 'quorum');
    });
  }
}
