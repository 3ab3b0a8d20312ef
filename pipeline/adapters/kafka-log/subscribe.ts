import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { PartitionBatch } from '../../ports.ts';
import type { Delivery, SubscribeOptions } from '../../subscription.ts';
import { createConsumer, type Consumer } from './consumer.ts';
import { describeGroup } from './describe-group.ts';
import { topicMissing, toStoreError } from './failures.ts';
import { GroupMember, type Assignment } from './group-member.ts';
import { leave } from './group-requests.ts';
import type { KafkaClient } from './kafka-client.ts';
import { groupOf, type KafkaShared } from './kafka-shared.ts';
import { listOffsets } from './offsets.ts';
import { patiently } from './patiently.ts';

/** An arriving record ends the wait at once. */
const waitMs = 500;

interface Run {
  readonly shared: KafkaShared;
  readonly options: SubscribeOptions;
  readonly client: KafkaClient;
  readonly member: GroupMember;
  readonly topic: string;
  /** Every partition of the topic. */
  readonly partitions: readonly number[];
  readonly stop: AbortSignal;
  /** Where the topic ended when draining began. */
  ends: readonly number[] | null;
}

/**
 * The deliveries of one member of the group, from one division of the partitions to the next. A member leaves the group
 * when it ends, so that the others need not wait for its session.
 */
export async function* subscribe(shared: KafkaShared, options: SubscribeOptions): AsyncGenerator<Delivery> {
  const stop = AbortSignal.any([options.signal, shared.closed]);
  if (stop.aborted) return;
  const client = shared.openClient();
  const run = await begin(shared, options, client).catch((error: unknown) => endWith(client, error));
  try {
    while (!stop.aborted) {
      const assignment = await run.member.join(stop);
      if (yield* deliver(run, assignment)) return;
    }
  } catch (error) {
    if (!stop.aborted) throw toStoreError(error, client.destination);
  } finally {
    await end(run);
  }
}

async function endWith(client: KafkaClient, error: unknown): Promise<never> {
  await client.close();
  throw toStoreError(error, client.destination);
}

async function begin(shared: KafkaShared, options: SubscribeOptions, client: KafkaClient): Promise<Run> {
  const topic = shared.nameOf(options.topic);
  const group = groupOf(shared.config, options.group);
  const metadata = await client.topic(topic);
  if (!metadata) throw topicMissing(topic);
  const partitions = metadata.leaders.map((_, partition) => partition);
  const memberId = shared.memberIds.get(`${group}/${topic}`) ?? '';
  await patiently(client, () => takeOutDead(client, { group, clientId: shared.clientId, memberId }));
  const member = new GroupMember(client, { group, topic, partitions: partitions.length, memberId });
  shared.members.add(member);
  const stop = AbortSignal.any([options.signal, shared.closed]);
  return { shared, options, client, member, topic, partitions, stop, ends: null };
}

/**
 * A member of this installation that is not this one was killed: the data directory belongs to one process at a time. The
 * group need not wait until its session has ended.
 */
async function takeOutDead(
  client: KafkaClient,
  own: { readonly group: string; readonly clientId: string; readonly memberId: string },
): Promise<void> {
  const { members } = await describeGroup(client, own.group);
  for (const { memberId, client: name } of members)
    if (name === own.clientId && memberId !== own.memberId) await leave(client, own.group, memberId);
}

function memberKey({ shared, options, topic }: Run): string {
  return `${groupOf(shared.config, options.group)}/${topic}`;
}

async function end(run: Run): Promise<void> {
  const { shared, member, client } = run;
  const hasLeft = await member.leave(shared.client);
  shared.members.delete(member);
  if (hasLeft) shared.memberIds.delete(memberKey(run));
  else shared.memberIds.set(memberKey(run), member.memberId);
  await client.close();
}

/** The deliveries of one generation. Returns whether the subscription has ended; else the member joins again. */
async function* deliver(run: Run, assignment: Assignment): AsyncGenerator<Delivery, boolean> {
  const { options, stop } = run;
  const consumer = await start(run, assignment);
  if (!consumer) {
    // Whoever was told of partitions is told that they are gone, also where no delivery of them came.
    if (!stop.aborted) await options.onRevoked?.(assignment.partitions);
    return stop.aborted;
  }
  const { over } = assignment;
  const interrupted = AbortSignal.any([stop, over, options.drain]);
  try {
    for (;;) {
      if (stop.aborted) return true;
      if (over.aborted) break;
      if (options.handOver?.aborted && (await hasOthers(run))) return true;
      if (options.drain.aborted) run.ends ??= await endOffsets(run);
      if (run.ends && consumer.isAt(run.ends)) return true;
      const batches = await consumer.take(
        { ...options, ends: run.ends, waitMs },
        run.ends ? AbortSignal.any([stop, over]) : interrupted,
      );
      if (batches.length === 0 || over.aborted || stop.aborted) continue;
      yield { batches, annotate: (partition, metadata) => consumer.annotate(partition, metadata) };
      if (!(await consumer.commit(batches))) break;
      await rest(batches, options, interrupted);
    }
  } finally {
    consumer.close();
  }
  await options.onRevoked?.(assignment.partitions);
  return false;
}

/** Null where the generation, or the subscription, ended before it began. */
async function start(run: Run, { partitions, over }: Assignment): Promise<Consumer | null> {
  const { options, stop } = run;
  try {
    const from = await options.onAssigned(partitions, AbortSignal.any([stop, over]));
    return await patiently(run.client, () => createConsumer(run, partitions, from));
  } catch (error) {
    if (stop.aborted || over.aborted) return null;
    throw error;
  }
}

/** Whoever else is in the group goes on with what this member has not begun, as soon as it has left. */
async function hasOthers({ client, shared, options, member }: Run): Promise<boolean> {
  const { members } = await patiently(client, () => describeGroup(client, groupOf(shared.config, options.group)));
  return members.some(({ memberId }) => memberId !== member.memberId);
}

async function endOffsets({ client, topic, partitions }: Run): Promise<number[]> {
  const ends = await patiently(client, () => listOffsets(client, { topic, partitions, moment: 'end' }));
  return partitions.map((partition) => ends.get(partition) ?? 0);
}

/** Deliveries that follow each other do not starve the thread's messages; behind a small one more may gather. */
async function rest(batches: readonly PartitionBatch[], options: SubscribeOptions, signal: AbortSignal): Promise<void> {
  const pauseMs = Math.floor((options.lingerMs ?? 0) * roomIn(batches, options));
  if (pauseMs <= 0 || signal.aborted) {
    await nextTurn();
    return;
  }
  try {
    await pause(pauseMs, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** 1 for an empty delivery, 0 for one of half of its limits or more: at a high rate little waiting is enough. */
function roomIn(batches: readonly PartitionBatch[], { maxRecords, maxBytes }: SubscribeOptions): number {
  const records = batches.reduce((sum, batch) => sum + batch.records.length, 0);
  const bytes = batches.reduce((sum, batch) => sum + batch.bytes, 0);
  return Math.max(0, 1 - 2 * Math.max(records / maxRecords, bytes / maxBytes));
}
