import type { CommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import { transformVersion } from '../domain/transform.ts';
import type { Commit } from '../ports.ts';
import { type Gap, resumeFrom } from './committed-values.ts';
import { reconcileGaps } from './reconcile-gaps.ts';
import type { Running, TransformerState } from './transformer.ts';

/** So far beyond what was committed facts may have been published. */
export const maxDeliveryRecords = 2000;

/**
 * What a member does before the first delivery of partitions that it is given (P-GRP-1): their values are read anew, as
 * others may have had them since, and what is missing before them is settled. Resolves with where each begins.
 */
export function takeOver(
  running: Running,
  partitions: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const { attempt, barrier } = running;
  return attempt(signal, () => barrier.during(() => resume(running, partitions, signal)));
}

/** Nothing that is known of them holds any longer. */
export function giveUp(state: TransformerState, partitions: readonly number[]): void {
  const isKept = ([partition]: readonly [number, unknown]): boolean => !partitions.includes(partition);
  state.values = new Map([...state.values].filter(isKept));
  state.unsettledBelow = new Map([...state.unsettledBelow].filter(isKept));
  state.unsettledAgain = new Map([...state.unsettledAgain].filter(isKept));
}

async function resume(
  { deps, state }: Running,
  partitions: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const { log, profiles, config, console } = deps;
  giveUp(state, partitions);
  const inLog = await log.committed('users.raw', consumerGroups.transformer);
  const inProfiles = await profiles.committed();
  const raw = await log.ensureTopic('users.raw', config.partitions);
  const policy = { asOf: config.asOf, transformVersion };
  const { values, gaps, adopted, ...found } = resumeFrom({ raw, inLog, inProfiles }, policy, partitions);
  if (found.profilesLost) console.warn('profiles-lost');
  if (gaps.length > 0) {
    console.warn('records-expired', { count: countMissing(gaps) });
    await reconcileGaps(deps, gaps, signal);
  }
  if (gaps.length > 0 || adopted) await profiles.upsert([], toMetadata(values));
  signal.throwIfAborted();
  const below = [...found.reached].map(([partition, offset]) => [partition, offset + maxDeliveryRecords] as const);
  state.unsettledBelow = new Map([...state.unsettledBelow, ...below]);
  state.unsettledAgain = new Map([...state.unsettledAgain, ...placesAgain(values)]);
  state.values = new Map([...state.values, ...values]);
  state.isOpen = true;
  const [count, of] = [state.values.size, config.partitions];
  if (count < of) console.info('partitions-shared', { stage: 'transformer', count, of });
  return new Map([...values].map(([partition, value]) => [partition, startOf(value, inLog.get(partition))]));
}

/** Of what is processed again, where an earlier run may have published facts without their profiles. */
function* placesAgain(values: ReadonlyMap<number, CommittedValue>): Iterable<[number, number]> {
  for (const [partition, { again }] of values) yield [partition, again ? again.offset + maxDeliveryRecords : 0];
}

/** A commit that is behind, or missing, is caught up with: what comes again is skipped, and the lag that is shown is true. */
function startOf({ offset, again }: CommittedValue, commit: Commit | undefined): number {
  const next = again?.offset ?? offset;
  return Math.min(next, commit?.offset ?? Math.max(0, next - 1));
}

export function countMissing(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from, 0);
}

export function toMetadata(values: ReadonlyMap<number, CommittedValue>): Map<number, string> {
  return new Map([...values].map(([partition, value]) => [partition, JSON.stringify(value)]));
}
