import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TopicName } from '../domain/topics.ts';
import type { Commit, Log, PartitionBatch } from '../ports.ts';
import type { Delivery, SubscribeOptions } from '../subscription.ts';
import { createCompaction, type Compaction } from './compaction.ts';

/** Some members that share the partitions of a log, as a server's group does, with every move in the test's hand. */
export interface SharedGroup extends Compaction {
  /** The log as this member has it. It has no partition before it is given one. */
  member(name: string): Log;
  /** From its next step on the member has these partitions, and nobody else has; it hears of what it lost there. */
  give(name: string, partitions: readonly number[]): void;
}

interface Group {
  readonly base: Log;
  readonly compaction: Compaction;
  readonly owners: Map<number, string>;
  /** Grows with every move: a commit under another one is refused. */
  readonly generations: Map<number, number>;
  readonly commits: Map<string, Map<number, Commit>>;
}

interface Holding {
  readonly generation: number;
  position: number;
}

export function createSharedGroup(base: Log): SharedGroup {
  const compaction = createCompaction(base);
  const group: Group = { base, compaction, owners: new Map(), generations: new Map(), commits: new Map() };
  return {
    ...compaction,
    member: (name) => createMember(group, name),
    give(name, partitions) {
      for (const partition of partitions) {
        group.owners.set(partition, name);
        group.generations.set(partition, (group.generations.get(partition) ?? 0) + 1);
      }
    },
  };
}

function createMember(group: Group, name: string): Log {
  const changed: Partial<Log> = {
    ...group.compaction.reading,
    committed: async (topic, of) => new Map(commitsOf(group, topic, of)),
    async backlog(topic, of) {
      const { partitions } = (await group.base.describe(topic)) ?? { partitions: [] };
      const commits = commitsOf(group, topic, of);
      const records = partitions.reduce(
        (sum, { endOffset, startOffset }, partition) =>
          sum + endOffset - (commits.get(partition)?.offset ?? startOffset),
        0,
      );
      return { records, bytes: records, oldestMs: null };
    },
    subscribe: (options) => deliver({ group, name, held: new Map() }, options),
  };
  return new Proxy(group.base, {
    get: (target, key) => (Reflect.get(changed, key) ?? Reflect.get(target, key)) as unknown,
  });
}

function commitsOf({ commits }: Group, topic: TopicName, of: string): Map<number, Commit> {
  const key = `${topic} ${of}`;
  const known = commits.get(key) ?? new Map<number, Commit>();
  commits.set(key, known);
  return known;
}

interface Member {
  readonly group: Group;
  readonly name: string;
  readonly held: Map<number, Holding>;
}

async function* deliver(member: Member, options: SubscribeOptions): AsyncGenerator<Delivery> {
  const { group, held } = member;
  while (!options.signal.aborted) {
    await rebalance(member, options);
    const batches = await fetch(member, options);
    if (batches.length === 0) {
      if (options.drain.aborted) return;
      await nextTurn();
      continue;
    }
    const notes = new Map<number, string>();
    const taken = new Map(held);
    yield { batches, annotate: (partition, metadata) => void notes.set(partition, metadata) };
    const commits = commitsOf(group, options.topic, options.group);
    for (const { partition, nextOffset } of batches) {
      if (taken.get(partition)?.generation !== group.generations.get(partition)) continue;
      commits.set(partition, { offset: nextOffset, metadata: notes.get(partition) ?? '' });
    }
  }
}

async function rebalance({ group, name, held }: Member, options: SubscribeOptions): Promise<void> {
  const lost = [...held.keys()].filter(
    (partition) => held.get(partition)?.generation !== group.generations.get(partition),
  );
  for (const partition of lost) held.delete(partition);
  if (lost.length > 0) await options.onRevoked?.(lost);
  const mine = [...group.owners].filter(([partition, owner]) => owner === name && !held.has(partition));
  if (mine.length === 0) return;
  const gained = mine.map(([partition]) => partition);
  const generations = new Map(group.generations);
  const from = await options.onAssigned(gained, options.signal);
  const topic = await group.base.describe(options.topic);
  for (const partition of gained) {
    const committed = commitsOf(group, options.topic, options.group).get(partition)?.offset;
    const position = from.get(partition) ?? committed ?? topic?.partitions[partition]?.startOffset ?? 0;
    held.set(partition, { generation: generations.get(partition) ?? 0, position });
  }
}

async function fetch({ group, held }: Member, options: SubscribeOptions): Promise<PartitionBatch[]> {
  const batches: PartitionBatch[] = [];
  for (const [partition, holding] of held) {
    const whole = await group.compaction.readPartition(options.topic, partition, holding.position);
    if (whole === null) continue;
    const records = whole.records.slice(0, options.maxRecords);
    const nextOffset = records.length < whole.records.length ? records.at(-1)!.offset + 1 : whole.nextOffset;
    if (nextOffset === holding.position) continue;
    holding.position = nextOffset;
    batches.push({ ...whole, records, nextOffset });
  }
  return batches;
}
