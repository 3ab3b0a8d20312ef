import { parseCommittedValue } from '../domain/committed.ts';
import type { LogRecord } from '../ports.ts';
import { aggregateBasis } from '../stages/aggregate-basis.ts';
import { decodeFacts } from '../stages/facts-codec.ts';
import type { ErasureReading } from './erasure-stores.ts';
import type { Held } from './held.ts';
import type { Selection } from './selection.ts';

/** How far the stages are: what the aggregator has folded, and of which facts the profiles are stored. */
export interface Frontier {
  isFolded(record: Pick<LogRecord, 'partition' | 'offset'>): boolean;
  isSettled(effectiveUs: number): boolean;
}

export async function readFrontier({ log, profiles, aggregates }: ErasureReading): Promise<Frontier> {
  const clean = await log?.describe('users.clean');
  const positions = (await aggregates?.positions()) ?? new Map();
  const committed = [...((await profiles?.committed()) ?? new Map<number, string>())].map(
    ([partition, text]) => [partition, parseCommittedValue(text)] as const,
  );
  const settledUs = new Map(committed.map(([partition, { effectiveUs }]) => [partition, effectiveUs]));
  const partitions = committed[0]?.[1].partitions ?? 1;
  const basis = clean ? aggregateBasis(clean.topicId) : null;
  return {
    isFolded({ partition, offset }) {
      const position = positions.get(partition);
      return position?.topicId === basis && offset < position.offset;
    },
    isSettled: (effectiveUs) => effectiveUs <= (settledUs.get(effectiveUs % partitions) ?? 0),
  };
}

export interface CleanRule {
  readonly selection: Selection;
  readonly held: Held;
  readonly frontier: Frontier;
  /**
   * The topic keeps what was said last of each person, and a rebuild needs it: nothing goes for its own age alone, facts go
   * with their profile.
   */
  readonly keepsLast: boolean;
  /** The persons whose profiles go or went, with the effective time up to which their facts go along. */
  readonly leaving: ReadonlyMap<string, number>;
}

/**
 * What becomes of a record of `users.clean`. By their own age go facts that both stages are done with: what the aggregator
 * has not folded yet would be missing in the aggregates, and without its profile it may be needed to take a person back.
 */
export function fateOfClean(record: LogRecord, { selection, held, frontier, leaving, keepsLast }: CleanRule) {
  const { key, headers, createdMs, erased } = record;
  if (erased || key === null) return 'stays';
  const { effectiveUs = 0 } = headers;
  const isOld =
    !keepsLast &&
    createdMs < selection.before('clean-facts') &&
    frontier.isFolded(record) &&
    frontier.isSettled(effectiveUs);
  const isAlong = effectiveUs <= (leaving.get(key) ?? -1) || isOfPerson(record, selection);
  if (!isOld && !isAlong) return 'stays';
  if (held.dataSet('clean-facts') || held.person(key) || (!isOld && held.profiles)) return 'held';
  return 'going';
}

/** Facts name the raw record that they came from; a record without a value is told by its time (P-ERA-7). */
export function isOfPerson(record: LogRecord, { persons, isBelow, isEarlier }: Selection): boolean {
  if (record.key === null || !persons.has(record.key)) return false;
  const origin = record.value === null ? null : decodeFacts(record)?.origin;
  return origin ? isBelow(origin) : isEarlier(record.headers.effectiveUs ?? 0);
}
