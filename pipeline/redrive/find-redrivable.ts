import { utcDay } from '../domain/effective-time.ts';
import { readMessage } from '../domain/message.ts';
import { mostUsers, redrivenFrom, type RedrivePlan, type RedriveWish } from '../domain/redrive.ts';
import { toProfile } from '../domain/transform.ts';
import type { LogRecord } from '../ports.ts';
import { readRange } from '../rewind/read-range.ts';
import { createLedgerWatch, type LedgerView } from '../stages/ledger-view.ts';
import { readRejectedPointer } from '../stages/rejected-pointer.ts';
import type { LogReader, ProfileReader } from '../store-readers.ts';

export interface RedriveReading {
  readonly log: Pick<LogReader, 'describe' | 'read'>;
  readonly profiles: { readonly ledger: Pick<ProfileReader['ledger'], 'version' | 'entries'> };
  readonly ledgerHash: (id: string) => string;
  readonly domainToAscii: (host: string) => string;
  /** The fixed processing day, or null for the day on which they are published again. */
  readonly asOf: string | null;
  nowMs(): number;
}

type Outcome = keyof Omit<RedrivePlan, 'rejected'>;
/** Per raw partition, offset and place within the message, what becomes of it. */
export type Outcomes = ReadonlyMap<number, Map<number, Map<number, Outcome>>>;

export interface Redrivable {
  readonly plan: RedrivePlan;
  readonly outcomes: Outcomes;
}

/** Looks at every rejection of the wished reasons, and at what is left of it in `users.raw` (P-RDR-2). */
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
    for (const index of ofMessage.keys()) ofMessage.set(index, outcomeOf(record, index, { ...reading, ledger }));
  }
  return { plan: toPlan(outcomes), outcomes };
}

/** Every place once, as gone until it is met. */
async function pointedTo({ log }: RedriveReading, { codes }: RedriveWish, signal: AbortSignal): Promise<Outcomes> {
  const wished: ReadonlySet<string> = new Set(codes);
  const raw = (await log.describe('users.raw'))?.partitions ?? [];
  const outcomes = new Map(raw.map((_, partition) => [partition, new Map<number, Map<number, Outcome>>()]));
  if ((await log.describe('users.rejected')) === null) return outcomes;
  for await (const { records } of log.read('users.rejected', new Map(), signal)) {
    for (const record of records) {
      const pointer = readRejectedPointer(record);
      if (pointer === null || !wished.has(pointer.code) || pointer.index >= mostUsers) continue;
      const places = outcomes.get(pointer.partition);
      const ofMessage = places?.get(pointer.offset);
      if (ofMessage) ofMessage.set(pointer.index, 'gone');
      else places?.set(pointer.offset, new Map([[pointer.index, 'gone']]));
    }
  }
  signal.throwIfAborted();
  return outcomes;
}

/** The raw records from the first place on, up to what is the end now; of partitions without any, none. */
export async function* recordsFrom(
  { log }: Pick<RedriveReading, 'log'>,
  outcomes: Outcomes,
  signal: AbortSignal,
): AsyncGenerator<LogRecord> {
  for (const [partition, places] of outcomes) {
    const from = [...places.keys()].reduce((least, offset) => Math.min(least, offset), Number.POSITIVE_INFINITY);
    const { startOffset = 0, endOffset = 0 } = (await log.describe('users.raw'))?.partitions[partition] ?? {};
    yield* readRange(log, { partition, from: Math.max(from, startOffset), to: endOffset }, signal);
  }
}

export function textOf(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8');
}

type Judging = Pick<RedriveReading, 'asOf' | 'domainToAscii' | 'nowMs'> & { readonly ledger: LedgerView };

/** As the transformer would say now. */
export function outcomeOf(record: LogRecord, index: number, judging: Judging): Outcome {
  const { asOf, domainToAscii, nowMs, ledger } = judging;
  if (record.erased || record.value === null || record.emptied?.includes(index)) return 'gone';
  const user = readMessage(textOf(record.value))?.[index];
  // Of what it would store nothing is looked at but whose it is.
  const result = toProfile(user, { today: asOf ?? utcDay(nowMs()), protect: () => '', domainToAscii });
  if (!result.ok) return 'failing';
  return ledger.isErased(record, result.person.id) ? 'barred' : 'passing';
}

function toPlan(outcomes: Outcomes): RedrivePlan {
  const counts = { gone: 0, done: 0, barred: 0, failing: 0, passing: 0 };
  let rejected = 0;
  for (const places of outcomes.values())
    for (const ofMessage of places.values())
      for (const outcome of ofMessage.values()) {
        counts[outcome] += 1;
        rejected += 1;
      }
  return { rejected, ...counts };
}
