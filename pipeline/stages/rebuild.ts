import { factsOf } from '../domain/facts.ts';
import type { PersonFacts, Profile } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import type { AggregateStore, CleanPosition, ProfileStore, TopicDescription } from '../ports.ts';
import { aggregateBasis } from './aggregate-basis.ts';
import { createAggregateState, type AggregateState } from './aggregate-tables.ts';
import { foldFacts } from './fold-facts.ts';
import { readRestricted } from './restricted.ts';

export interface RebuildDeps {
  readonly aggregates: AggregateStore;
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  readonly ledgerHash: (id: string) => string;
  readonly clean: TopicDescription;
}

export interface Rebuilt {
  readonly state: AggregateState;
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
  { aggregates, profiles, ledgerHash, clean }: RebuildDeps,
  signal: AbortSignal,
): Promise<Rebuilt> {
  const positions = new Map(
    clean.partitions.map(({ startOffset, endOffset }, partition) => {
      const offset = Math.max(startOffset, endOffset - overlapRecords);
      return [partition, { topicId: aggregateBasis(clean.topicId), offset, atEndMs: null }];
    }),
  );
  await aggregates.clear();
  const state = createAggregateState([]);
  let persons = 0;
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  for await (const everyone of profiles.scan(signal)) {
    const chunk = everyone.filter(({ id }) => !isRestricted(id));
    for (let at = 0; at < chunk.length; at += chunkPersons) {
      const part = chunk.slice(at, at + chunkPersons);
      await foldFacts(aggregates, state, { persons: byPartition(part, clean.partitions.length), positions: new Map() });
      persons += part.length;
    }
    signal.throwIfAborted();
  }
  signal.throwIfAborted();
  await aggregates.commit({ facts: [], rows: [], positions });
  return { state, persons, positions };
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
