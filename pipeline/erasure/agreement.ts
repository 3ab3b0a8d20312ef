import { parseCommittedValue } from '../domain/committed.ts';
import { factsOf } from '../domain/facts.ts';
import { type AggregateTables, tableDifferences } from '../domain/recount.ts';
import { compareVersions, type PersonFacts } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import type { CleanPosition, CountedProfile, LedgerReader, Log, ProfileStore, TopicDescription } from '../ports.ts';
import type { AggregateReader } from '../store-readers.ts';
import { aggregateBasis } from '../stages/aggregate-basis.ts';
import { createAggregateState, createTablesChange } from '../stages/aggregate-tables.ts';
import { decodeFacts } from '../stages/facts-codec.ts';
import { foldFacts } from '../stages/fold-facts.ts';
import { readRestricted } from '../stages/restricted.ts';

/** The stores as they stood at one moment: `users.clean` up to its ends, the aggregates, and how far profiles were stored. */
export interface StillStores {
  readonly log: Pick<Log, 'read'>;
  readonly profiles: Pick<ProfileStore, 'scanCounted'> & { readonly ledger: LedgerReader };
  /** The committed values of the profile store, read before the ends of `users.clean`. */
  readonly committed: ReadonlyMap<number, string>;
  /** The profiles are read as they stood then; else whoever is written meanwhile is seen as of then. */
  readonly isPinned: boolean;
  /** Each machine keeps the aggregates of its own partitions: the others are no matter of this one. */
  readonly ownPartitionsOnly?: boolean;
  readonly aggregates: Pick<AggregateReader, 'rows' | 'positions' | 'earlier'>;
  readonly clean: TopicDescription;
  readonly ledgerHash: (id: string) => string;
  /** Whose change is under way elsewhere: theirs are not compared. */
  readonly changing: ReadonlySet<string>;
}

/** Sees everyone who is stored. */
export type Visit = (profile: CountedProfile) => void;

/** As many records as may have been published before their profiles were stored (semantics, Delivery). */
const unsettledRecords = 50_000;

/**
 * Where the aggregates differ from a recount, while the stages run: facts that wait for the aggregator are folded here, and
 * facts whose profiles wait to be stored count as if they were. Everyone who is stored is shown to `visit`.
 */
export async function differencesNow(
  stores: StillStores,
  visit: Visit,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const folded = await foldRest(stores, signal);
  if (folded === null) return ['the aggregates belong to another log or catalogue'];
  const unsettled = await readUnsettled(stores, signal);
  const isElsewhere = await leftOut(stores, new Set([...stores.changing, ...unsettled.keys()]));
  const isNewer = stores.isPinned ? () => false : newerThan(settledIn(stores.committed));
  const recount = createTablesChange();
  const written: string[] = [];
  for await (const profiles of stores.profiles.scanCounted(signal)) {
    for (const profile of profiles) {
      visit(profile);
      if (isElsewhere(profile) || !folded.isHere(profile)) continue;
      if (isNewer(profile)) written.push(profile.id());
      else recount.add(factsOf(profile));
    }
  }
  signal.throwIfAborted();
  // Of them it is not known what their profiles were: what the aggregates had of them counts as right.
  for (const { facts } of await folded.known(written)) if (facts) recount.add(facts);
  for (const [id, { facts }] of unsettled)
    if (facts && !stores.changing.has(id) && folded.isHere({ id: () => id })) recount.add(facts);
  for (const { facts } of await folded.known([...stores.changing])) if (facts) recount.add(facts);
  return tableDifferences(folded.totals, recount.tables);
}

/** Of whom the profile does not say what counts. Hardly anybody's whole id is looked at. */
async function leftOut(
  { profiles, ledgerHash }: StillStores,
  ids: ReadonlySet<string>,
): Promise<(profile: CountedProfile) => boolean> {
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  const anyone = (await profiles.ledger.entries()).some(({ kind }) => kind === 'restricted');
  const starts = new Set([...ids].map((id) => Number.parseInt(id.slice(0, 8), 16)));
  return (profile) => (starts.has(profile.idStart) && ids.has(profile.id())) || (anyone && isRestricted(profile.id()));
}

interface Folded {
  /** Whether the person's partition is one of those that are compared. */
  isHere(person: Pick<CountedProfile, 'id'>): boolean;
  readonly totals: AggregateTables;
  known(ids: readonly string[]): Promise<readonly PersonFacts[]>;
}

/** The aggregates with what waits for them; null where they would be rebuilt. */
async function foldRest(stores: StillStores, signal: AbortSignal): Promise<Folded | null> {
  const { log, aggregates, clean } = stores;
  const from = fromPositions(await aggregates.positions(), stores);
  if (from === null) return null;
  const state = createAggregateState((await aggregates.rows()).filter(({ partition }) => from.has(partition)));
  const newer = new Map<string, PersonFacts>();
  const earlier = async (ids: readonly string[]): Promise<Map<string, PersonFacts>> => {
    const known = new Map(await aggregates.earlier(ids));
    for (const id of ids) {
      const facts = newer.get(id);
      if (facts?.facts) known.set(id, facts);
      else if (facts) known.delete(id);
    }
    return known;
  };
  const store = {
    earlier,
    commit: async ({ facts }: { readonly facts: readonly PersonFacts[] }) => {
      for (const person of facts) newer.set(person.id, person);
    },
  };
  for await (const { partition, records } of log.read('users.clean', from, signal)) {
    if (!from.has(partition)) continue;
    const end = clean.partitions[partition]!.endOffset;
    const persons = records.filter(({ offset }) => offset < end).flatMap((record) => decodeFacts(record) ?? []);
    await foldFacts(store, state, { persons: new Map([[partition, persons]]), positions: new Map() });
  }
  const count = clean.partitions.length;
  const isHere: Folded['isHere'] = ({ id }) => from.size === count || from.has(partitionOfKey(id(), count));
  const known: Folded['known'] = async (ids) => {
    const found = await earlier(ids);
    return [...found.values()].filter(({ id }) => isHere({ id: () => id }));
  };
  return { totals: state.totals, known, isHere };
}

function fromPositions(
  positions: ReadonlyMap<number, CleanPosition>,
  { clean: { topicId, partitions }, ownPartitionsOnly = false }: StillStores,
): Map<number, number> | null {
  const basis = aggregateBasis(topicId);
  const from = new Map<number, number>();
  for (const partition of partitions.keys()) {
    const position = positions.get(partition);
    if (position?.topicId === basis) from.set(partition, position.offset);
    else if (!ownPartitionsOnly) return null;
  }
  return from;
}

interface Settled {
  readonly partitions: number;
  /** By raw partition: up to which effective time profiles were stored. */
  readonly us: ReadonlyMap<number, number>;
}

function settledIn(committed: ReadonlyMap<number, string>): Settled {
  const values = [...committed].map(([partition, text]) => [partition, parseCommittedValue(text)] as const);
  return {
    partitions: values[0]?.[1].partitions ?? 1,
    us: new Map(values.map(([partition, { effectiveUs }]) => [partition, effectiveUs])),
  };
}

/** An effective time tells by its remainder which raw partition it is of. */
function newerThan({ partitions, us }: Settled): (of: { readonly effectiveUs: number }) => boolean {
  return ({ effectiveUs }) => effectiveUs > (us.get(effectiveUs % partitions) ?? 0);
}

/** What was published of persons whose profiles do not have it yet; at most a delivery, wherever it ends. */
async function readUnsettled(
  { log, committed, clean }: StillStores,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PersonFacts>> {
  const isNewer = newerThan(settledIn(committed));
  const from = new Map(
    clean.partitions.map(({ startOffset, endOffset }, partition) => [
      partition,
      Math.max(startOffset, endOffset - unsettledRecords),
    ]),
  );
  const unsettled = new Map<string, PersonFacts>();
  for await (const { partition, records } of log.read('users.clean', from, signal)) {
    for (const record of records) {
      const { effectiveUs = 0 } = record.headers;
      if (record.offset >= clean.partitions[partition]!.endOffset) continue;
      if (!isNewer({ effectiveUs })) continue;
      const facts = decodeFacts(record);
      const known = facts && unsettled.get(facts.id);
      if (facts && (!known || compareVersions(facts, known) > 0)) unsettled.set(facts.id, facts);
    }
  }
  return unsettled;
}
