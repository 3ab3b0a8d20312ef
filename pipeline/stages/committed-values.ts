import { emptyCommittedValue, parseCommittedValue, type CommittedValue } from '../domain/committed.ts';
import { PipelineError } from '../domain/errors.ts';
import type { Commit, TopicDescription } from '../ports.ts';

export interface Policy {
  /** The fixed processing day, or null for each record's own day. */
  readonly asOf: string | null;
  readonly transformVersion: number;
}

export interface StoredPositions {
  /** Described after the others were read: what is committed is then never beyond its end. */
  readonly raw: TopicDescription;
  /** Of the transformer's group. */
  readonly inLog: ReadonlyMap<number, Commit>;
  readonly inProfiles: ReadonlyMap<number, string>;
}

/** Messages of a raw partition that retention removed before they were read: `from` included, `to` excluded. */
export interface Gap {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

export interface Resume {
  /** Of each of the partitions; gaps before the first record that is still there are counted in. */
  readonly values: ReadonlyMap<number, CommittedValue>;
  readonly gaps: readonly Gap[];
  /** Of each the greatest offset that anybody knows of; no facts were published of what lies a delivery behind. */
  readonly reached: ReadonlyMap<number, number>;
  /** True where the profile store knows nothing of one that was processed before: it was lost. */
  readonly profilesLost: boolean;
  /** True where the policy changed after everything was finished: to be stored before the first record under it. */
  readonly adopted: boolean;
}

/**
 * Where the transformer goes on (P-DEL-4): per partition the smaller of the values in the log and in the profile store.
 * Every value reaches the profile store first, so a partition that it does not know begins anew; a commit without a
 * value was reset by somebody else, and the profile store's holds. Throws `topic-changed`, `position-mismatch` and,
 * unless `policy` is null, `processing-day-changed`; of other partitions than those that are asked for it says nothing.
 */
export function resumeFrom(
  positions: StoredPositions,
  policy: Policy | null,
  partitions: Iterable<number> = positions.raw.partitions.keys(),
): Resume {
  const gaps: Gap[] = [];
  const reached = new Map<number, number>();
  const values = new Map<number, CommittedValue>();
  let adopted = false;
  let profilesLost = false;
  for (const partition of partitions) values.set(partition, resume(partition));
  return { values, gaps, reached, profilesLost, adopted };

  function resume(partition: number): CommittedValue {
    const { startOffset, endOffset } = positions.raw.partitions[partition]!;
    const found = findValues(positions, partition, startOffset);
    for (const value of found.all) checkTopic(value, positions.raw, partition);
    const start =
      found.smallest ?? emptyCommittedValue({ ...startOf(positions.raw), offset: 0, ...(policy ?? noPolicy) });
    const value = withAgain(withGap(start, startOffset), found.all);
    if (value.offset > start.offset) gaps.push({ partition, from: start.offset, to: value.offset });
    reached.set(partition, Math.max(value.offset, found.greatest?.offset ?? 0));
    profilesLost ||= found.smallest === null && (found.greatest?.offset ?? 0) > 0;
    // The policy is that of the newest value: it was changed only where nothing was left to do.
    const kept = found.greatest ?? start;
    if (policy === null || samePolicy(kept, policy)) return { ...value, ...policyOf(kept) };
    const waiting = endOffset - (value.again?.offset ?? value.offset);
    if (waiting > 0) throw policyChanged(kept, policy, waiting);
    adopted = true;
    return value.offset === 0 ? { ...value, ...policy } : { ...value, ...policy, policyFrom: value.offset };
  }
}

/** Counts the messages between the value's offset and `startOffset` as expired (P-DEL-12). */
function withGap(value: CommittedValue, startOffset: number): CommittedValue {
  const gap = startOffset - value.offset;
  if (gap <= 0) return value;
  const rejected = { ...value.rejected, expired: value.rejected.expired + gap };
  return { ...value, offset: startOffset, seen: value.seen + gap, rejected };
}

/**
 * What is processed again is finished where both have finished it (P-RWD-1): the earlier of the two goes on, so that what
 * a profile store lost of it comes once more.
 */
function withAgain(value: CommittedValue, all: readonly CommittedValue[]): CommittedValue {
  const { again: _, ...rest } = value;
  const places = all.flatMap(({ again }) => again ?? []).toSorted((one, other) => one.offset - other.offset);
  const [again] = places;
  return again && again.offset < value.offset ? { ...rest, again } : rest;
}

const noPolicy: Policy = { asOf: null, transformVersion: 0 };

function startOf(raw: TopicDescription) {
  return { topicId: raw.topicId, partitions: raw.partitions.length };
}

function findValues({ inLog, inProfiles }: StoredPositions, partition: number, startOffset: number) {
  const metadata = inLog.get(partition)?.metadata ?? '';
  const text = inProfiles.get(partition);
  const log = metadata === '' ? null : parseCommittedValue(metadata);
  const profiles = text === undefined ? null : parseCommittedValue(text);
  const all = [log, profiles].filter((value) => value !== null);
  // A value from before the log's start cannot be gone on from, while the profile store's has what came since.
  const logIsOlder = log !== null && profiles !== null && log.offset < profiles.offset && log.offset >= startOffset;
  const logIsNewer = log !== null && (profiles === null || log.offset > profiles.offset);
  return { all, smallest: logIsOlder ? log : profiles, greatest: logIsNewer ? log : profiles };
}

function samePolicy(value: Policy, policy: Policy): boolean {
  return value.asOf === policy.asOf && value.transformVersion === policy.transformVersion;
}

function checkTopic(value: CommittedValue, raw: TopicDescription, partition: number): void {
  const { endOffset } = raw.partitions[partition]!;
  if (value.topicId !== raw.topicId || value.partitions !== raw.partitions.length) {
    throw new PipelineError(
      'topic-changed',
      'The log is not the one that the stored positions belong to: users.raw was made anew, or has another number of partitions. Restore the log that belongs to this data directory, or start with an empty data directory.',
      { details: { topic: 'users.raw', partition, partitions: raw.partitions.length, known: value.partitions } },
    );
  }
  if (value.offset > endOffset) {
    throw new PipelineError(
      'position-mismatch',
      `The log ends at ${endOffset} in partition ${partition}, but ${value.offset} was processed already: the log is older than the other stores. Restore all stores of the data directory from the same backup.`,
      { details: { topic: 'users.raw', partition, endOffset, offset: value.offset } },
    );
  }
}

function policyOf({ asOf, transformVersion, policyFrom }: CommittedValue) {
  return { asOf, transformVersion, ...(policyFrom === undefined ? {} : { policyFrom }) };
}

function policyChanged(kept: Policy, wanted: Policy, waiting: number): PipelineError {
  if (kept.transformVersion !== wanted.transformVersion) {
    return new PipelineError(
      'processing-day-changed',
      `Records that version ${kept.transformVersion} of the transform began are not finished (${waiting} messages wait). Finish them with the version of Vigie that began them, then start this one.`,
      { details: { began: kept.transformVersion, now: wanted.transformVersion, waiting } },
    );
  }
  const [began, now] = [dayOf(kept), dayOf(wanted)];
  return new PipelineError(
    'processing-day-changed',
    `Records that were begun with the processing day "${began}" are not finished (${waiting} messages wait), and now it is "${now}". Run once more with "${began}" until nothing waits, then change it.`,
    { details: { began, now, waiting } },
  );
}

function dayOf({ asOf }: Policy): string {
  return asOf ?? 'of each record';
}
