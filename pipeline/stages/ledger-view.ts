import type { LedgerEntry, LedgerKind } from '../domain/ledger.ts';
import type { LedgerReader, LogRecord } from '../ports.ts';
import { restrictedIn } from './restricted.ts';

export type RecordPlace = Pick<LogRecord, 'partition' | 'offset' | 'createdMs'>;

/** What the ledger says of a record of users.raw, from memory. */
export interface LedgerView {
  /** Whether the record would bring back what was erased (P-ERA-6). */
  isErased(record: RecordPlace, id: string): boolean;
  /** Whether the person is kept, but counted nowhere (P-PSN-2). */
  isRestricted(id: string): boolean;
  /** The effective time that a record's must exceed, so that no erasure before it takes it for old (P-ERA-7). */
  floorUs(record: Pick<RecordPlace, 'partition' | 'offset'>): number;
}

const nowhere = { isErased: () => false, floorUs: () => 0 };

/** Asks for nothing, and hashes nothing, as far as no entry can concern a record. */
function createLedgerView(entries: readonly LedgerEntry[], hashOf: (id: string) => string): LedgerView {
  const erasures = entries.filter(({ kind }) => kind === 'erased' || kind === 'older');
  const isRestricted = restrictedIn(entries, hashOf);
  if (erasures.length === 0) return { ...nowhere, isRestricted };
  const erased = group(entries, 'erased');
  const held = group(entries, 'held');
  const before = Math.max(...entries.map(({ kind, subject, beforeMs }) => boundOf(kind, subject, beforeMs)));
  const highestEnds = remember((partition) =>
    Math.max(0, ...[...erased.values()].flat().map(({ rawEndOffsets }) => rawEndOffsets[partition] ?? 0)),
  );
  const floors = remember((partition) => toFloors(erasures, partition));
  return {
    isRestricted,
    isErased({ partition, offset, createdMs }, id) {
      const isOld = createdMs < before;
      if (!isOld && offset >= highestEnds(partition)) return false;
      const hash = hashOf(id);
      if (erased.get(hash)?.some(({ rawEndOffsets }) => offset < (rawEndOffsets[partition] ?? 0))) return true;
      return isOld && !held.has(hash);
    },
    floorUs({ partition, offset }) {
      let floor = 0;
      for (const { from, effectiveUs } of floors(partition)) {
        if (from > offset) break;
        floor = effectiveUs;
      }
      return floor;
    },
  };
}

/** Keeps a view, and makes it anew where the ledger changed since. */
export function createLedgerWatch(ledger: LedgerReader, hashOf: (id: string) => string): () => Promise<LedgerView> {
  let known: { readonly version: string; readonly view: LedgerView } | null = null;
  return async () => {
    // The version first: entries that are added between the two reads are then read again.
    const version = await ledger.version();
    if (known?.version !== version) known = { version, view: createLedgerView(await ledger.entries(), hashOf) };
    return known.view;
  };
}

/** Whose records must not come back: those that were old in the log, or whose profiles were. */
function boundOf(kind: LedgerKind, subject: string, beforeMs: number | null): number {
  const concerns = kind === 'older' && (subject === 'profiles' || subject === 'raw-messages');
  return concerns && beforeMs !== null ? beforeMs : Number.NEGATIVE_INFINITY;
}

function group(entries: readonly LedgerEntry[], wanted: LedgerKind): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== wanted) continue;
    groups.set(entry.subject, [...(groups.get(entry.subject) ?? []), entry]);
  }
  return groups;
}

interface Floor {
  readonly from: number;
  readonly effectiveUs: number;
}

/** Rising, by the offset from which each holds. */
function toFloors(entries: readonly LedgerEntry[], partition: number): readonly Floor[] {
  let highest = 0;
  return entries
    .map(({ rawEndOffsets, effectiveUs }) => ({ from: rawEndOffsets[partition] ?? 0, effectiveUs }))
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, effectiveUs }) => ({ from, effectiveUs: (highest = Math.max(highest, effectiveUs)) }))
    .filter((floor, index, all) => floor.effectiveUs > (all[index - 1]?.effectiveUs ?? 0));
}

function remember<T>(make: (partition: number) => T): (partition: number) => T {
  const known = new Map<number, T>();
  return (partition) => {
    const found = known.get(partition);
    if (found !== undefined) return found;
    const made = make(partition);
    known.set(partition, made);
    return made;
  };
}
