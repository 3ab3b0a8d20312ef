import { consumerGroups } from '../domain/topics.ts';
import type { TopicClock } from '../erasure-ports.ts';
import type { CleanPosition, TopicDescription } from '../ports.ts';
import { aggregateBasis } from './aggregate-basis.ts';
import type { AggregatorRun } from './aggregator.ts';
import { rebuildAggregates } from './rebuild.ts';

interface Topic {
  readonly clean: TopicDescription;
  readonly clock: TopicClock | null;
  readonly nowMs: number;
}

/**
 * What an aggregator does before the first delivery of clean partitions that it is given (P-GRP-5): each goes on from its
 * own position, never the group's; what is of no use is made anew. Resolves with where each begins.
 */
export function takeOverClean(
  run: AggregatorRun,
  partitions: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  return run.attempt(signal, () => run.exclusive(() => resume(run, partitions, signal)));
}

/** What is kept of them stays on the disk, and is gone on from if they come back soon. Nothing of them is shown. */
export function giveUpClean(run: AggregatorRun, partitions: readonly number[]): void {
  for (const partition of partitions) {
    run.positions.delete(partition);
    run.state.drop(partition);
  }
  run.shownRecords = -1;
}

/** Notes of which partitions everything is folded that was there at this moment. */
export async function noteEnds(run: AggregatorRun): Promise<void> {
  if (!run.isCompacted) return;
  const { log, clock, aggregates } = run.deps;
  await run.exclusive(async () => {
    const atEndMs = clock.nowMs();
    const clean = await log.describe('users.clean');
    const atEnd = [...run.positions]
      .filter(
        ([partition, { offset }]) => offset >= (clean?.partitions[partition]?.endOffset ?? Number.POSITIVE_INFINITY),
      )
      .map(([partition, position]) => [partition, { ...position, atEndMs }] as const);
    if (atEnd.length === 0) return;
    await aggregates.commit({ facts: [], rows: [], positions: new Map(atEnd) });
    for (const [partition, position] of atEnd) run.positions.set(partition, position);
  });
}

async function resume(
  run: AggregatorRun,
  partitions: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const { log, aggregates, config, clock: time } = run.deps;
  giveUpClean(run, partitions);
  const kept = await aggregates.positions();
  const committed = await log.committed('users.clean', consumerGroups.aggregator);
  const clean = await log.ensureTopic('users.clean', config.partitions);
  const topic = { clean, clock: await log.clock('users.clean'), nowMs: time.nowMs() };
  const ways = new Map(partitions.map((partition) => [partition, wayOf(topic, partition, kept.get(partition))]));
  const chosen = (way: Way): number[] => partitions.filter((partition) => ways.get(partition) === way);
  const positions = new Map([
    ...chosen('go-on').map((partition) => [partition, kept.get(partition)!] as const),
    ...(await readAnew(run, topic, chosen('read-anew'))),
    ...(await fromProfiles(run, { ...topic, partitions: chosen('from-profiles') }, signal)),
  ]);
  run.topicId = aggregateBasis(clean.topicId);
  run.isCompacted = topic.clock?.policy === 'compact';
  signal.throwIfAborted();
  run.state.load((await aggregates.rows()).filter(({ partition }) => positions.has(partition)));
  for (const [partition, position] of positions) run.positions.set(partition, position);
  run.isOpen = true;
  const [count, of] = [run.positions.size, config.partitions];
  if (count < of) run.deps.console.info('aggregates-partial', { count, of });
  // A commit that is behind the store's position is caught up with, so that the lag that is shown is true.
  return new Map(
    [...positions].map(([partition, { offset }]) => [
      partition,
      Math.min(offset, committed.get(partition)?.offset ?? offset),
    ]),
  );
}

type Way = 'go-on' | 'read-anew' | 'from-profiles';

/**
 * A compacted topic has the last word on everyone who is in it, and is near; the profile store is read where the topic
 * is not whole: another one than was known, one that nobody has written to, or one that trims.
 */
function wayOf({ clean, clock, nowMs }: Topic, partition: number, kept: CleanPosition | undefined): Way {
  const { startOffset, endOffset } = clean.partitions[partition]!;
  const isCompacted = clock?.policy === 'compact';
  if (kept?.topicId === aggregateBasis(clean.topicId) && kept.offset >= startOffset && kept.offset <= endOffset) {
    const maxAgeMs = isCompacted ? clock.deleteRetentionMs : null;
    const isRecent = maxAgeMs === null || (kept.atEndMs !== null && nowMs - kept.atEndMs <= maxAgeMs);
    if (isRecent) return 'go-on';
  }
  const isOfAnother = kept !== undefined && !kept.topicId.startsWith(`${clean.topicId}/`);
  return isCompacted && !isOfAnother && endOffset > 0 ? 'read-anew' : 'from-profiles';
}

/** From the start to the end, as everything else is read: what it is is then known after each delivery, also if it is killed. */
async function readAnew(
  { deps }: AggregatorRun,
  { clean, nowMs }: Topic,
  partitions: readonly number[],
): Promise<ReadonlyMap<number, CleanPosition>> {
  const topicId = aggregateBasis(clean.topicId);
  // What was deleted is there for as long after the record that it deletes is gone: who begins now misses nothing.
  const positions = new Map(
    partitions.map((partition) => [
      partition,
      { topicId, offset: clean.partitions[partition]!.startOffset, atEndMs: nowMs },
    ]),
  );
  if (positions.size === 0) return positions;
  await deps.aggregates.clear(partitions);
  const wholeFrom = new Map(partitions.map((partition) => [partition, clean.partitions[partition]!.endOffset]));
  await deps.aggregates.commit({ facts: [], rows: [], positions, wholeFrom });
  deps.console.info('aggregates-read-anew', { count: positions.size });
  return positions;
}

async function fromProfiles(
  { deps }: AggregatorRun,
  { clean, nowMs, partitions }: Topic & { readonly partitions: readonly number[] },
  signal: AbortSignal,
): Promise<ReadonlyMap<number, CleanPosition>> {
  if (partitions.length === 0) return new Map();
  const { persons, positions } = await rebuildAggregates({ ...deps, clean, partitions, atEndMs: nowMs }, signal);
  if (persons > 0) deps.console.info('aggregates-rebuilt', { persons });
  return positions;
}
