import type { CommittedValue } from '../domain/committed.ts';
import { PipelineError } from '../domain/errors.ts';
import type { PartitionRewind, RewindPlan, RewindWish } from '../domain/rewind.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { TopicDescription } from '../ports.ts';
import { resumeFrom } from '../stages/committed-values.ts';
import { createLedgerWatch, type LedgerView } from '../stages/ledger-view.ts';
import type { LogReader, ProfileReader } from '../store-readers.ts';
import { firstCreatedMs, readRange } from './read-range.ts';

export interface RewindReading {
  readonly log: Pick<LogReader, 'committed' | 'describe' | 'offsetsFrom' | 'read'>;
  readonly profiles: Pick<ProfileReader, 'committed'> & {
    readonly ledger: Pick<ProfileReader['ledger'], 'version' | 'entries'>;
  };
  readonly ledgerHash: (id: string) => string;
}

/** A plan with what it was made of. */
export interface MadePlan {
  readonly plan: RewindPlan;
  readonly raw: TopicDescription;
  readonly values: ReadonlyMap<number, CommittedValue>;
  readonly ledger: LedgerView;
}

/** So many messages are looked at to count those of erased persons. */
const looked = 20_000;

/**
 * What a rewind would bring back (P-RWD-6). It goes back only: a partition that stands at the wished place, or before it,
 * stays there. Throws `rewind-beyond`, `rewind-policy`, and what `resumeFrom` throws.
 */
export async function planRewind(stores: RewindReading, wish: RewindWish, signal: AbortSignal): Promise<MadePlan> {
  const { log, profiles, ledgerHash } = stores;
  const inLog = await log.committed('users.raw', consumerGroups.transformer);
  const inProfiles = await profiles.committed();
  const raw = await log.describe('users.raw');
  if (raw === null) throw beyond(`Nothing was published yet, so there is nothing to go back to.`);
  if (wish.partition !== null && wish.partition >= raw.partitions.length)
    throw beyond(`users.raw has no partition ${wish.partition}: they are 0 to ${raw.partitions.length - 1}.`);
  const { values } = resumeFrom({ raw, inLog, inProfiles }, null);
  const wished = await placesOf(log, raw, wish);
  const partitions: PartitionRewind[] = [];
  for (const [partition, value] of values) {
    const place = wished.get(partition);
    const back = planPartition(value, raw, { ...wish.to, place: place ?? Number.POSITIVE_INFINITY, partition });
    partitions.push(await dated(log, { back, to: wish.to }, signal));
  }
  const ledger = await createLedgerWatch(profiles.ledger, ledgerHash)();
  const records = partitions.reduce((sum, each) => sum + each.records, 0);
  const erased = records > looked ? null : await countErased({ log, ledger }, partitions, signal);
  return { plan: { partitions, records, erased }, raw, values, ledger };
}

/** Where each partition that is meant is to begin again. */
async function placesOf(
  log: RewindReading['log'],
  { partitions }: TopicDescription,
  { to, partition }: RewindWish,
): Promise<ReadonlyMap<number, number>> {
  const meant = partition === null ? [...partitions.keys()] : [partition];
  if (to.kind === 'time') {
    const found = await log.offsetsFrom('users.raw', to.atMs);
    return new Map(meant.map((each) => [each, found.get(each) ?? Number.POSITIVE_INFINITY]));
  }
  const end = Math.max(...meant.map((each) => partitions[each]!.endOffset));
  if (to.offset > end)
    throw beyond(
      partition === null
        ? `No partition of users.raw reaches offset ${to.offset}: the longest one ends at ${end}.`
        : `Partition ${partition} of users.raw ends at offset ${end}, so there is no offset ${to.offset} to go back to.`,
    );
  return new Map(meant.map((each) => [each, to.offset]));
}

interface Wished {
  readonly kind: RewindWish['to']['kind'];
  readonly place: number;
  readonly partition: number;
}

function planPartition(
  { offset: to, again, policyFrom = 0 }: CommittedValue,
  raw: TopicDescription,
  { kind, place, partition }: Wished,
): PartitionRewind {
  const { startOffset } = raw.partitions[partition]!;
  const stands = again?.offset ?? to;
  const from = Math.min(Math.max(place, startOffset), Math.max(stands, startOffset), to);
  if (from < policyFrom && from < stands) throw otherPolicy(partition, policyFrom);
  const gone = kind === 'offset' ? Math.max(0, Math.min(startOffset, stands) - place) : 0;
  return { partition, from, to, records: to - from, gone, oldestMs: null, newestMs: null };
}

/** By time it cannot be told how much of what retention took was as young as asked for; only that something may have been. */
async function dated(
  log: RewindReading['log'],
  { back, to }: { readonly back: PartitionRewind; readonly to: RewindWish['to'] },
  signal: AbortSignal,
): Promise<PartitionRewind> {
  if (back.records === 0) return back;
  const { partition, from } = back;
  const oldestMs = await firstCreatedMs(log, back, signal);
  const newestMs = await firstCreatedMs(log, { partition, from: back.to - 1, to: back.to }, signal);
  const { startOffset } = (await log.describe('users.raw'))!.partitions[partition]!;
  const isCut = to.kind === 'time' && startOffset > 0 && from === startOffset && (oldestMs ?? 0) > to.atMs;
  return { ...back, oldestMs, newestMs, gone: isCut ? null : back.gone };
}

/** Those whose key says whose they are; what others publish without keys is not taken apart. */
async function countErased(
  { log, ledger }: Pick<MadePlan, 'ledger'> & Pick<RewindReading, 'log'>,
  partitions: readonly PartitionRewind[],
  signal: AbortSignal,
): Promise<number> {
  let erased = 0;
  for (const range of partitions) {
    for await (const record of readRange(log, range, signal)) {
      const { key, value } = record;
      if (record.erased || value === null || (key !== null && ledger.isErased(record, key))) erased += 1;
    }
  }
  return erased;
}

function beyond(message: string): PipelineError {
  return new PipelineError('rewind-beyond', message);
}

function otherPolicy(partition: number, offset: number): PipelineError {
  return new PipelineError(
    'rewind-policy',
    `Messages of partition ${partition} below offset ${offset} were processed with another processing day or version of the transform, and would come out differently now. Rewind to ${offset} or later.`,
    { details: { partition, offset } },
  );
}
