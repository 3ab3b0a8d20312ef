import type { PersonFacts } from '../domain/user.ts';
import type { HeldItem } from '../domain/person.ts';
import type { AggregateStore, LedgerReader, Log, LogRecord, ProfileStore } from '../ports.ts';
import { heldExports } from './held-exports.ts';
import { soughtIn, type Sought } from './seek.ts';

/** The stores as whoever reads beside the owner has them; null where there is none yet. */
export interface PersonReading {
  readonly dataDirectory: string;
  readonly log: Pick<Log, 'read' | 'describe'> | null;
  readonly profiles: (Pick<ProfileStore, 'find' | 'idsWith'> & { readonly ledger: LedgerReader }) | null;
  readonly aggregates: Pick<AggregateStore, 'earlier'> | null;
  readonly protect: (text: string) => string;
  readonly ledgerHash: (id: string) => string;
}

export interface FoundItem extends HeldItem {
  /** Of whom; null where the record does not say. */
  readonly personId: string | null;
}

/** Everything that the stores and the kept exports hold of the persons sought, record by record (P-PSN-6, P-PSN-7). */
export async function* heldItems(
  reading: PersonReading,
  sought: Sought,
  signal: AbortSignal,
): AsyncGenerator<FoundItem> {
  const origins = new Set<string>();
  for await (const item of rawItems(reading, sought, signal)) {
    if (item.origin) origins.add(Object.values(item.origin).join(':'));
    yield item;
  }
  for await (const record of recordsOf(reading, 'users.clean', signal))
    if (record.key !== null && sought.ids.has(record.key))
      yield { ...logItem(record, 'clean-facts', 'users.clean'), personId: record.key, value: jsonOf(record) };
  for await (const record of recordsOf(reading, 'users.rejected', signal)) {
    const { partition, offset, index } = jsonOf(record) as Partial<Record<string, number>>;
    if (origins.has([partition, offset, index].join(':')))
      yield { ...logItem(record, 'rejected-pointers', 'users.rejected'), personId: null, value: jsonOf(record) };
  }
  yield* storedItems(reading, sought);
  yield* heldExports(reading.dataDirectory, sought);
}

async function* rawItems(reading: PersonReading, sought: Sought, signal: AbortSignal): AsyncGenerator<FoundItem> {
  for await (const record of recordsOf(reading, 'users.raw', signal)) {
    for (const { index, id, user } of soughtIn(record, sought)) {
      const { partition, offset, headers } = record;
      const item = logItem(record, 'raw-messages', 'users.raw');
      const origin = { partition, offset, index };
      yield { ...item, origin, source: headers.source ?? null, personId: id, value: user };
    }
  }
}

async function* storedItems({ profiles, aggregates }: PersonReading, { ids }: Sought): AsyncGenerator<FoundItem> {
  for (const id of ids) {
    const profile = await profiles?.find(id);
    if (profile) {
      const { receivedMs, origin } = profile;
      const of = { dataSet: 'profiles', store: 'profiles', place: 'profiles.sqlite, table profiles' } as const;
      yield { ...of, sinceMs: receivedMs, origin, source: null, personId: id, value: profile };
    }
    const facts = (await aggregates?.earlier([id]))?.get(id);
    if (facts) {
      const of = { dataSet: 'aggregates', store: 'aggregates', place: 'aggregates.sqlite, table facts' } as const;
      const sinceMs = Math.floor(facts.effectiveUs / 1000);
      yield { ...of, sinceMs, origin: facts.origin, source: null, personId: id, value: heldFacts(facts) };
    }
  }
}

/** Those that held before are kept as well (P-WHO-7). */
function heldFacts({ facts, history }: PersonFacts): unknown {
  const before = history?.before;
  return typeof before === 'object' ? { ...facts, before: before.facts } : facts;
}

async function* recordsOf(
  { log }: PersonReading,
  topic: 'users.raw' | 'users.clean' | 'users.rejected',
  signal: AbortSignal,
): AsyncGenerator<LogRecord> {
  if (!log || (await log.describe(topic)) === null) return;
  for await (const { records } of log.read(topic, new Map(), signal))
    for (const record of records) if (!record.erased) yield record;
  signal.throwIfAborted();
}

function logItem(
  { partition, offset, createdMs }: LogRecord,
  dataSet: 'raw-messages' | 'clean-facts' | 'rejected-pointers',
  topic: string,
) {
  const place = `${topic}, partition ${partition}, offset ${offset}`;
  return { dataSet, store: 'log', place, sinceMs: createdMs, origin: null, source: null } as const;
}

/** What this program wrote itself; null where it wrote that there is nothing. */
function jsonOf({ value }: LogRecord): unknown {
  return value === null ? null : JSON.parse(Buffer.from(value).toString('utf8'));
}
