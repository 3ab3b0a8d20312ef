import type { StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  DuePerson,
  DueProfiles,
  HoldCheck,
  LeavingPerson,
  ProfileErasure,
  TakeStep,
} from '../../erasure-ports.ts';
import type { Store, StoreReader } from '../../sqlite.ts';
import { clearBytes } from '../clear-bytes.ts';
import { createRewriteAround } from '../rewrite-around.ts';
import { fromUuidBytes, toUuidBytes } from '../uuid-bytes.ts';
import { rowsOfBlock } from './blocks.ts';
import { durably } from './ledger.ts';
import { openLeaving } from './leaving.ts';
import { profileColumns } from './profile-row.ts';

interface Candidate {
  readonly row: number;
  readonly id: Uint8Array;
  readonly effectiveUs: number;
  readonly revision: number;
  readonly receivedMs: number;
  readonly partition: number;
  readonly offset: number;
}

const columns = `row, id, effective_us AS effectiveUs, revision, received_ms AS receivedMs,
  origin_partition AS partition, origin_offset AS offset`;

/** Holds are read at each call, and what is deleted is gone at once. */
const atOnce = {
  async refreshHeld() {},
  clock: async () => ({ gcGraceSeconds: null, defaultTtlSeconds: null }),
};

/** Who is due, and what is held, for whoever cannot write. */
export function readDue(store: StoreReader): Pick<ProfileErasure, 'heldNow' | 'refreshHeld' | 'clock' | 'due'> {
  const reader = new DueReader(store);
  return {
    ...atOnce,
    heldNow: () => reader.heldNow(),
    due: (due, check) => reader.due(due, check),
  };
}

/** A step is a block of rows, or one person: a few milliseconds of the write lock. */
export function openErasure(store: Store, inTurn: <T>(work: () => T) => T): ProfileErasure {
  const reader = new DueReader(store);
  const leaving = openLeaving(store);
  const rewriteAround = createRewriteAround(store, {
    table: 'profiles',
    key: 'id',
    columns: ['row', ...profileColumns],
  });
  const kept = { table: 'profiles', key: 'id', columns: profileColumns.filter((column) => column !== 'crc') };
  return {
    ...readDue(store),
    take: async (due, step) =>
      takeStep(store, { reader, note: (person) => leaving.add(step.intentId, person) }, [due, step]),
    async note(intentId, persons) {
      durably(store, () => persons.forEach((person) => leaving.add(intentId, person)));
    },
    noted: (intentId) => leaving.all(intentId),
    forgetNoted: (intentId) => leaving.forget(intentId),
    clearBytes: (values, signal) => clearBytes({ store, inTurn, rewriteAround, kept }, values, signal),
  };
}

class DueReader {
  readonly #store: StoreReader;
  readonly #held: StatementSync;

  constructor(store: StoreReader) {
    this.#store = store;
    this.#held = store.prepare("SELECT subject FROM ledger WHERE kind = 'held'");
  }

  heldNow(): ReadonlySet<string> {
    return new Set(this.#store.attempt(() => this.#held.all()).map((row) => String(row['subject'])));
  }

  async *due(due: DueProfiles, check: HoldCheck): AsyncGenerator<readonly DuePerson[]> {
    for (let block = this.nextBlock(due, null); block !== null; block = this.nextBlock(due, block)) {
      const isHeld = this.holds(check);
      yield this.candidates(due, block).map(({ id: bytes, effectiveUs, revision, receivedMs }) => {
        const id = fromUuidBytes(bytes);
        return { id, effectiveUs, revision, receivedMs, held: isHeld(id) };
      });
      await nextTurn();
    }
  }

  /** A person is one step. */
  nextBlock(due: DueProfiles, after: number | null): number | null {
    if (due.kind === 'person') return after === null ? 0 : null;
    const next = this.#store.prepare(
      'SELECT block FROM blocks WHERE block > ? AND oldest_ms < ? ORDER BY block LIMIT 1',
    );
    const row = this.#store.attempt(() => next.get(after ?? -1, due.beforeMs));
    return row ? Number(row['block']) : null;
  }

  candidates(due: DueProfiles, block: number): readonly Candidate[] {
    if (due.kind === 'older') {
      const old = this.#store.prepare(`SELECT ${columns} FROM profiles WHERE row BETWEEN ? AND ? AND received_ms < ?`);
      const [first, last] = rowsOfBlock(block);
      return this.#store.attempt(() => old.all(first, last, due.beforeMs)) as unknown as Candidate[];
    }
    const person = this.#store.prepare(`SELECT ${columns} FROM profiles WHERE id = ?`);
    const rows = this.#store.attempt(() => person.all(toUuidBytes(due.id))) as unknown as Candidate[];
    return rows.filter(({ partition, offset }) => offset < (due.rawEndOffsets[partition] ?? 0));
  }

  /** Read anew each time: a hold that is added meanwhile holds. */
  holds({ hashOf, heldBy }: HoldCheck): (id: string) => boolean {
    const held = this.heldNow();
    if (held.size === 0) return () => false;
    if (heldBy.some((dataSet) => held.has(dataSet))) return () => true;
    return (id) => held.has(hashOf(id));
  }
}

interface Taking {
  readonly reader: DueReader;
  readonly note: (person: LeavingPerson) => void;
}

function takeStep(store: Store, { reader, note }: Taking, [due, step]: readonly [DueProfiles, TakeStep]) {
  const block = reader.nextBlock(due, step.after);
  if (block === null) return { gone: 0, next: null };
  const drop = store.prepare('DELETE FROM profiles WHERE row = ?');
  const gone = store.transaction(() => {
    const isHeld = reader.holds(step);
    let dropped = 0;
    for (const candidate of reader.candidates(due, block)) {
      const id = fromUuidBytes(candidate.id);
      if (isHeld(id)) continue;
      drop.run(candidate.row);
      note({ id, effectiveUs: candidate.effectiveUs, revision: candidate.revision });
      dropped += 1;
    }
    if (due.kind === 'older') tighten(store, block);
    return dropped;
  });
  return { gone, next: block };
}

/** Rows were updated, or went: what is left of the block is younger than it was. */
function tighten(store: Store, block: number): void {
  const [first, last] = rowsOfBlock(block);
  const oldest = store.prepare('SELECT min(received_ms) AS ms FROM profiles WHERE row BETWEEN ? AND ?');
  const ms = oldest.get(first, last)?.['ms'];
  if (typeof ms === 'number') store.prepare('UPDATE blocks SET oldest_ms = ? WHERE block = ?').run(ms, block);
  else store.prepare('DELETE FROM blocks WHERE block = ?').run(block);
}
