import type { CommittedValue } from '../domain/committed.ts';
import { nextEffectiveUs, utcDay } from '../domain/effective-time.ts';
import { factsOf } from '../domain/facts.ts';
import { readMessage } from '../domain/message.ts';
import { redrivenFrom } from '../domain/redrive.ts';
import type { RejectionCode } from '../domain/rejection.ts';
import { type Person, toProfile, type TransformContext } from '../domain/transform.ts';
import type { Profile } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import type { LogRecord, OutgoingRecord, PartitionBatch } from '../ports.ts';
import type { Gap } from './committed-values.ts';
import { encodeFacts } from './facts-codec.ts';
import type { LedgerView } from './ledger-view.ts';
import { toRejectedPointer } from './rejected-pointer.ts';
import { utf8Text } from '../utf8-text.ts';

export interface TransformSettings extends Omit<TransformContext, 'today'> {
  readonly asOf: string | null;
  readonly partitions: number;
  readonly ledger: LedgerView;
}

/** What a delivery comes to: everything that is to be written, and the values to commit with it. */
export interface Transformed {
  readonly profiles: Profile[];
  readonly clean: OutgoingRecord[];
  readonly rejected: OutgoingRecord[];
  readonly values: Map<number, CommittedValue>;
  readonly gaps: Gap[];
  /** Where records, or users in them, were rejected as erased: nothing is stored of them. */
  readonly erased: Gap[];
  /** Messages that a rewind brought back. */
  again: number;
}

interface Tally {
  /** True for what a rewind brought back: its counts are nobody's. */
  readonly isAgain: boolean;
  readonly rejected: Record<RejectionCode, number>;
  readonly sources: Record<string, number>;
  offset: number;
  effectiveUs: number;
  seen: number;
  stored: number;
  ageMismatches: number;
}

const dayMs = 86_400_000;

/**
 * Pure but for the clock of `today`, which is the record's own: the same delivery under the same ledger comes to the
 * same. `values` has that of each partition of the batches.
 */
export function transformDelivery(
  batches: readonly PartitionBatch[],
  values: ReadonlyMap<number, CommittedValue>,
  settings: TransformSettings,
): Transformed {
  const out: Transformed = { profiles: [], clean: [], rejected: [], values: new Map(), gaps: [], erased: [], again: 0 };
  const dayOf = createDays(settings.asOf);
  for (const batch of batches) {
    const before = out.values.get(batch.partition) ?? values.get(batch.partition)!;
    const tally = toTally(before);
    const again = before.again ? { ...toTally(before), ...before.again, isAgain: true } : null;
    const { partition, sparse = false } = batch;
    if (sparse) skipTo({ partition, offset: batch.baseOffset }, tally, out);
    for (const record of batch.records) {
      // A batch that was delivered already is not counted again (rule 3 of Delivery).
      if (record.offset >= tally.offset) takeRecord(record, tally, { out, settings, dayOf, sparse });
      else if (again && record.offset >= again.offset) takeAgain(record, again, { out, settings, dayOf, sparse });
    }
    if (!sparse) skipTo({ partition, offset: batch.nextOffset }, tally, out);
    tally.offset = Math.max(tally.offset, batch.nextOffset);
    out.values.set(partition, toValue(before, tally, again && { ...again, offset: batch.nextOffset }));
  }
  return out;
}

function toTally(value: CommittedValue): Tally {
  const { offset, effectiveUs, seen, stored, ageMismatches, rejected, sources } = value;
  return {
    isAgain: false,
    offset,
    effectiveUs,
    seen,
    stored,
    ageMismatches,
    rejected: { ...rejected },
    sources: { ...sources },
  };
}

/** What was to be processed again and lies behind the delivery still is; a gap in it was counted when it was read first. */
function toValue(before: CommittedValue, { isAgain: _, ...tally }: Tally, again: Tally | null): CommittedValue {
  const { again: last, ...value } = before;
  if (!again || !last || again.offset >= before.offset) return { ...value, ...tally };
  const place = { offset: Math.max(last.offset, again.offset), effectiveUs: again.effectiveUs };
  return { ...value, ...tally, again: place };
}

interface Taking {
  /** What lies between the batch's records is no gap. */
  readonly sparse: boolean;
  readonly out: Transformed;
  readonly settings: TransformSettings;
  readonly dayOf: (timeMs: number) => string;
}

/** What it comes to is written as it was; it counts for nothing. */
function takeAgain(record: LogRecord, again: Tally, taking: Taking): void {
  taking.out.again += 1;
  takeRecord(record, again, { ...taking, sparse: true });
}

function takeRecord(record: LogRecord, tally: Tally, taking: Taking): void {
  if (!taking.sparse) skipTo(record, tally, taking.out);
  tally.offset = record.offset + 1;
  const { source, position } = record.headers;
  if (source !== undefined && position !== undefined)
    tally.sources[source] = Math.max(position, tally.sources[source] ?? 0);
  if (record.erased) return reject(record, tally, { code: 'erased', index: 0, taking });
  const users = record.value === null ? null : readMessage(utf8Text(record.value));
  if (users === null) return reject(record, tally, { code: 'invalid-json', index: 0, taking });
  for (let index = 0; index < users.length; index += 1) takeUser(users[index], { record, index }, { tally, taking });
}

function takeUser(user: unknown, at: { record: LogRecord; index: number }, to: { tally: Tally; taking: Taking }): void {
  const { record, index } = at;
  const { tally, taking } = to;
  const { settings, out } = taking;
  const context = {
    today: taking.dayOf(record.createdMs),
    protect: settings.protect,
    domainToAscii: settings.domainToAscii,
  };
  if (record.emptied?.includes(index)) return reject(record, tally, { code: 'erased', index, taking });
  const result = toProfile(user, context);
  if (!result.ok) return reject(record, tally, { code: result.code, index, taking });
  if (isErased(record, result.person.id, settings.ledger))
    return reject(record, tally, { code: 'erased', index, taking });
  const effectiveUs = advance(record, tally, settings);
  const origin = { partition: record.partition, offset: record.offset, index };
  const profile = withPlace(result.person, { receivedMs: record.createdMs, origin, effectiveUs, revision: 0 });
  tally.seen += 1;
  tally.stored += 1;
  if (result.ageMismatch) tally.ageMismatches += 1;
  out.profiles.push(profile);
  out.clean.push({
    partition: partitionOfKey(profile.id, settings.partitions),
    key: profile.id,
    value: settings.ledger.isRestricted(profile.id) ? null : encodeFacts(factsOf(profile), origin),
    createdMs: record.createdMs,
    headers: { effectiveUs, revision: 0 },
  });
}

/** Written out: a spread of both costs a record some percent of its time. */
function withPlace(person: Person, place: Omit<Profile, keyof Person>): Profile {
  const { id, gender, title, fullName, username, inscription, nationality, domainName } = person;
  const { email, phone, address, age } = person;
  const { receivedMs, origin, effectiveUs, revision } = place;
  return {
    id,
    gender,
    title,
    fullName,
    username,
    inscription,
    nationality,
    domainName,
    email,
    phone,
    address,
    age,
    receivedMs,
    origin,
    effectiveUs,
    revision,
  };
}

/** What was redriven is no newer than what it was made from: who was erased in between stays away (P-RDR-4). */
function isErased(record: LogRecord, id: string, ledger: LedgerView): boolean {
  if (ledger.isErased(record, id)) return true;
  const from = redrivenFrom(record.headers);
  const { partition, createdMs } = record;
  return from !== null && ledger.isErased({ partition, offset: from.offset, createdMs }, id);
}

function reject(record: LogRecord, tally: Tally, why: { code: RejectionCode; index: number; taking: Taking }): void {
  const { code, index, taking } = why;
  advance(record, tally, taking.settings);
  tally.seen += 1;
  tally.rejected[code] += 1;
  const { partition, offset } = record;
  const origin = { partition, offset, index };
  if (code === 'erased') taking.out.erased.push({ partition, from: offset, to: offset + 1 });
  if (!tally.isAgain) taking.out.rejected.push(toRejectedPointer(origin, code, record.createdMs));
}

/** Rejected users take an effective time too, so that it depends on the record's place alone. */
function advance(record: LogRecord, tally: Tally, { partitions, ledger }: TransformSettings): number {
  const { createdMs: timeMs, partition } = record;
  const previousUs = Math.max(tally.effectiveUs, ledger.floorUs(record));
  tally.effectiveUs = nextEffectiveUs({ timeMs, previousUs, partition, partitions });
  return tally.effectiveUs;
}

/** What lies between was removed by retention before it was read. */
function skipTo({ partition, offset }: Pick<LogRecord, 'partition' | 'offset'>, tally: Tally, out: Transformed): void {
  const gap = offset - tally.offset;
  if (gap <= 0) return;
  out.gaps.push({ partition, from: tally.offset, to: offset });
  tally.offset = offset;
  tally.seen += gap;
  tally.rejected.expired += gap;
}

function createDays(asOf: string | null): (timeMs: number) => string {
  if (asOf !== null) return () => asOf;
  let known = Number.NaN;
  let text = '';
  return (timeMs) => {
    const day = Math.floor(timeMs / dayMs);
    if (day !== known) [known, text] = [day, utcDay(timeMs)];
    return text;
  };
}
