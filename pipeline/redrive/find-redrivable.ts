import { setImmediate as nextTurn } from 'node:timers/promises';
import { utcDay } from '../domain/effective-time.ts';
import { readMessage } from '../domain/message.ts';
import { emptyPlan, mostUsers, redrivenFrom, type RedrivePlan, type RedriveWish } from '../domain/redrive.ts';
import type { RejectedPointer } from '../domain/rejected.ts';
import type { Origin } from '../domain/topics.ts';
import { toProfile } from '../domain/transform.ts';
import type { LogRecord } from '../ports.ts';
import { readRange } from '../rewind/read-range.ts';
import { createLedgerWatch, type LedgerView } from '../stages/ledger-view.ts';
import { readRejectedPointer } from '../stages/rejected-pointer.ts';
import type { LogReader, ProfileReader } from '../store-readers.ts';
import { utf8Text } from '../utf8-text.ts';

export interface RedriveReading {
  readonly log: Pick<LogReader, 'describe' | 'read'>;
  readonly profiles: { readonly ledger: Pick<ProfileReader['ledger'], 'version' | 'entries'> };
  readonly ledgerHash: (id: string) => string;
  readonly domainToAscii: (host: string) => string;
  /** The fixed processing day, or null for the day on which they are published again. */
  readonly asOf: string | null;
  nowMs(): number;
}

type Outcome = keyof Omit<RedrivePlan, 'rejected' | 'unknown'>;
/** Per raw partition, offset and place within the message, what becomes of it. */
export type Outcomes = ReadonlyMap<number, Map<number, Map<number, Outcome>>>;

export interface Redrivable {
  readonly plan: RedrivePlan;
  readonly outcomes: Outcomes;
}

/** Looks at every wished rejection, and at what is left of it in `users.raw` (P-RDR-2). */
export async function findRedrivable(
  reading: RedriveReading,
  wish: RedriveWish,
  signal: AbortSignal,
): Promise<Redrivable> {
  const outcomes = await pointedTo(reading, wish, signal);
  const ledger = await createLedgerWatch(reading.profiles.ledger, reading.ledgerHash)();
  for await (const record of recordsFrom(reading, outcomes, signal)) {
    const places = outcomes.get(record.partition);
    const from = redrivenFrom(record.headers);
    // It is behind what it was made from, in the same partition: as long as that is there, this is, too.
    if (from !== null && places?.get(from.offset)?.has(from.index)) places.get(from.offset)?.set(from.index, 'done');
    const ofMessage = places?.get(record.offset) ?? new Map<number, Outcome>();
    for (const [index, outcome] of ofMessage)
      if (outcome !== 'barred') ofMessage.set(index, outcomeOf(record, index, { ...reading, ledger }));
  }
  return { plan: toPlan(outcomes, wish), outcomes };
}

/** Every place once, as gone until it is met; who was rejected as erased stays away, whatever is met. */
async function pointedTo({ log }: RedriveReading, wish: RedriveWish, signal: AbortSignal): Promise<Outcomes> {
  const isWished = toWished(wish);
  const raw = (await log.describe('users.raw'))?.partitions ?? [];
  const outcomes = new Map(raw.map((_, partition) => [partition, new Map<number, Map<number, Outcome>>()]));
  if ((await log.describe('users.rejected')) === null) return outcomes;
  for await (const { records } of log.read('users.rejected', new Map(), signal)) {
    await nextTurn();
    for (const record of records) {
      const pointer = readRejectedPointer(record);
      if (pointer === null || pointer.index >= mostUsers || !isWished(pointer)) continue;
      const places = outcomes.get(pointer.partition);
      const ofMessage = places?.get(pointer.offset) ?? new Map<number, Outcome>();
      places?.set(pointer.offset, ofMessage);
      if (ofMessage.get(pointer.index) !== 'barred')
        ofMessage.set(pointer.index, pointer.code === 'erased' ? 'barred' : 'gone');
    }
  }
  signal.throwIfAborted();
  return outcomes;
}

function toWished(wish: RedriveWish): (pointer: RejectedPointer) => boolean {
  if ('codes' in wish) {
    const codes: ReadonlySet<string> = new Set(wish.codes);
    return ({ code }) => codes.has(code);
  }
  const places = new Set(wish.places.map(textOfPlace));
  return (pointer) => places.has(textOfPlace(pointer));
}

function textOfPlace({ partition, offset, index }: Origin): string {
  return `${partition}:${offset}:${index}`;
}

const recordsInTurn = 500;

/**
 * The raw records from the first place on, up to what is the end now; of partitions without any, none. The thread has a
 * turn for other work in between: to hear that it is cancelled.
 */
export async function* recordsFrom(
  { log }: Pick<RedriveReading, 'log'>,
  outcomes: Outcomes,
  signal: AbortSignal,
): AsyncGenerator<LogRecord> {
  let read = 0;
  for (const [partition, places] of outcomes) {
    const from = [...places.keys()].reduce((least, offset) => Math.min(least, offset), Number.POSITIVE_INFINITY);
    const { startOffset = 0, endOffset = 0 } = (await log.describe('users.raw'))?.partitions[partition] ?? {};
    for await (const record of readRange(
      log,
      { partition, from: Math.max(from, startOffset), to: endOffset },
      signal,
    )) {
      yield record;
      read += 1;
      if (read % recordsInTurn === 0) await nextTurn();
    }
  }
}

type Judging = Pick<RedriveReading, 'asOf' | 'domainToAscii' | 'nowMs'> & { readonly ledger: LedgerView };

/** As the transformer would say now. */
export function outcomeOf(record: LogRecord, index: number, judging: Judging): Outcome {
  const { asOf, domainToAscii, nowMs, ledger } = judging;
  if (record.erased || record.value === null || record.emptied?.includes(index)) return 'gone';
  const user = readMessage(utf8Text(record.value))?.[index];
  // Of what it would store nothing is looked at but whose it is.
  const result = toProfile(user, { today: asOf ?? utcDay(nowMs()), protect: () => '', domainToAscii });
  if (!result.ok) return 'failing';
  return ledger.isErased(record, result.person.id) ? 'barred' : 'passing';
}

function toPlan(outcomes: Outcomes, wish: RedriveWish): RedrivePlan {
  const counts = { ...emptyPlan };
  let found = 0;
  for (const places of outcomes.values())
    for (const ofMessage of places.values())
      for (const outcome of ofMessage.values()) {
        counts[outcome] += 1;
        found += 1;
      }
  const rejected = 'places' in wish ? new Set(wish.places.map(textOfPlace)).size : found;
  return { ...counts, rejected, unknown: rejected - found };
}
