import { nextHistory } from '../domain/facts-history.ts';
import { compareVersions, type PersonFacts } from '../domain/user.ts';
import type { AggregateStore, CleanPosition } from '../ports.ts';
import { createTablesChange, type AggregateState, type TablesChange } from './aggregate-tables.ts';

export type PlacedFacts = PersonFacts & { readonly partition: number };

export interface FactsBatch {
  /** Per clean partition, in log order. A person may be in it more than once. */
  readonly persons: ReadonlyMap<number, readonly PersonFacts[]>;
  readonly positions: ReadonlyMap<number, CleanPosition>;
  /** From this effective time on the batch, and those before it, miss no version of a person; left out = never (P-WHO-7). */
  readonly wholeFromUs?: number;
  /** Is told, before anything changes, of whom the batch's last word is smaller than what is known: the greater. */
  readonly onSuperseded?: ((greater: readonly PlacedFacts[]) => Promise<void>) | undefined;
}

/**
 * Folds differences (P-DEL-6): what the ledger knows of a person is retracted, what is newer is folded. A version that is
 * not greater than the ledger's changes nothing. Facts, rows and positions change in one transaction; the tables in
 * memory move on only when the store has, so that a failed batch can be folded again.
 */
export async function foldFacts(
  store: Pick<AggregateStore, 'earlier' | 'commit'>,
  state: Pick<AggregateState, 'rowsAfter' | 'apply'>,
  batch: FactsBatch,
): Promise<void> {
  const ids = new Set<string>();
  for (const persons of batch.persons.values()) for (const { id } of persons) ids.add(id);
  const ledger = new Map(await store.earlier([...ids]));
  const changes = new Map<number, TablesChange>();
  const facts: PlacedFacts[] = [];
  const superseded: PlacedFacts[] = [];
  for (const [partition, persons] of batch.persons) {
    const change = createTablesChange();
    changes.set(partition, change);
    const taken = takeNewer({ persons, wholeFromUs: batch.wholeFromUs ?? Number.POSITIVE_INFINITY }, ledger, change);
    for (const person of taken.newest.values()) facts.push(place(person, partition));
    for (const person of taken.superseded.values()) superseded.push({ ...person, partition });
  }
  if (superseded.length > 0) await batch.onSuperseded?.(superseded);
  const rows = [...changes].flatMap(([partition, change]) => state.rowsAfter(partition, change));
  await store.commit({ facts, rows, positions: batch.positions });
  for (const [partition, change] of changes) state.apply(partition, change);
}

interface PersonsInOrder {
  readonly persons: readonly PersonFacts[];
  readonly wholeFromUs: number;
}

function takeNewer({ persons, wholeFromUs }: PersonsInOrder, ledger: Map<string, PersonFacts>, change: TablesChange) {
  const newest = new Map<string, PersonFacts>();
  const superseded = new Map<string, PersonFacts>();
  for (const said of persons) {
    const earlier = ledger.get(said.id);
    const order = earlier ? compareVersions(said, earlier) : 1;
    if (earlier && order < 0) superseded.set(said.id, earlier);
    else superseded.delete(said.id);
    if (order <= 0) continue;
    const person = withHistory(said, earlier ?? null, wholeFromUs);
    if (earlier?.facts) change.takeAway(earlier.facts);
    if (person.facts) change.add(person.facts);
    // Forgotten is as if never met: behind the barrier nothing that a tombstone is about comes after it (P-ERA-10).
    if (person.facts) ledger.set(person.id, person);
    else ledger.delete(person.id);
    newest.set(person.id, person);
  }
  return { newest, superseded };
}

/** Without a spread: of an object that each record makes, its copy costs as much as all that is folded of it. */
function place({ id, effectiveUs, revision, origin, facts, history }: PersonFacts, partition: number): PlacedFacts {
  return history === undefined
    ? { id, effectiveUs, revision, origin, facts, partition }
    : { id, effectiveUs, revision, origin, facts, history, partition };
}

/** Written out: to spread an object for each record costs the aggregator some percent of its time. */
function withHistory(said: PersonFacts, earlier: PersonFacts | null, wholeFromUs: number): PersonFacts {
  if (!said.facts) return said;
  const { id, effectiveUs, revision, origin, facts } = said;
  return { id, effectiveUs, revision, origin, facts, history: nextHistory(said, earlier, wholeFromUs) };
}
