import { factsOf } from '../domain/facts.ts';
import type { PersonFacts, Profile } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import type { AggregateStore, CleanPosition, ProfileStore, TopicDescription } from '../ports.ts';
import { aggregateBasis } from './aggregate-basis.ts';
import { createAggregateState } from './aggregate-tables.ts';
import { foldFacts } from './fold-facts.ts';
import { readRestricted } from './restricted.ts';

export interface RebuildDeps {
  readonly aggregates: AggregateStore;
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  readonly ledgerHash: (id: string) => string;
  readonly clean: TopicDescription;
  /** Only these clean partitions; the others stay as they are. */
  readonly partitions?: readonly number[];
  /** When the profiles begin to be read: whoever was deleted before is in none of them. */
  readonly atEndMs?: number | null;
}

export interface Rebuilt {
  readonly persons: number;
  readonly positions: ReadonlyMap<number, CleanPosition>;
}

/**
 * Facts are published before their profiles are stored, by one delivery at most; a delivery cannot hold more users
 * than this. So the facts this far before the end are read again: what is known already changes nothing.
 */
const overlapRecords = 50_000;
const chunkPersons = 2000;

/**
 * The aggregates anew from the profile store (P-DEL-7). The positions are noted first and written last: a rebuild that
 * is interrupted leaves none, and is begun again. Who is restricted is counted nowhere (P-PSN-2); one who is restricted
 * meanwhile is so by a record behind the positions.
 */
export async function rebuildAggregates(
  { aggregates, profiles, ledgerHash, clean, ...wanted }: RebuildDeps,
  signal: AbortSignal,
): Promise<Rebuilt> {
  const { partitions = [...clean.partitions.keys()], atEndMs = null } = wanted;
  const positions = new Map(
    partitions.map((partition) => [partition, { ...positionBeforeEnd(clean, partition), atEndMs }]),
  );
  await aggregates.clear(partitions.length === clean.partitions.length ? undefined : partitions);
  const isWanted = (id: string): boolean =>
    partitions.length === clean.partitions.length || positions.has(partitionOfKey(id, clean.partitions.length));
  const state = createAggregateState([]);
  let persons = 0;
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  for await (const everyone of profiles.scan(signal)) {
    const chunk = everyone.filter(({ id }) => isWanted(id) && !isRestricted(id));
    for (let at = 0; at < chunk.length; at += chunkPersons) {
      const part = byPartition(chunk.slice(at, at + chunkPersons), clean.partitions.length);
      await foldFacts(aggregates, state, { persons: part, positions: new Map() });
      persons += Math.min(chunkPersons, chunk.length - at);
    }
    signal.throwIfAborted();
  }
  signal.throwIfAborted();
  // What the profiles say is all that stood in the topic when they began to be read.
  const wholeFrom = new Map(partitions.map((each) => [each, clean.partitions[each]!.endOffset]));
  await aggregates.commit({ facts: [], rows: [], positions, wholeFrom });
  return { persons, positions };
}

function positionBeforeEnd(
  { topicId, partitions }: TopicDescription,
  partition: number,
): Omit<CleanPosition, 'atEndMs'> {
  const { startOffset, endOffset } = partitions[partition]!;
  const offset = Math.max(startOffset, endOffset - overlapRecords);
  return { topicId: aggregateBasis(topicId), offset };
}

function byPartition(profiles: readonly Profile[], partitions: number): Map<number, PersonFacts[]> {
  const parts = new Map<number, PersonFacts[]>();
  for (const profile of profiles) {
    const { id, effectiveUs, revision, origin } = profile;
    const partition = partitionOfKey(id, partitions);
    const part = parts.get(partition) ?? [];
    part.push({ id, effectiveUs, revision, origin, facts: factsOf(profile) });
    parts.set(partition, part);
  }
  return parts;
}
