import type { PathStep, PersonPath } from '../domain/person-path.ts';
import { compareVersions, type Profile, type Version } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import type { LogRecord } from '../ports.ts';
import { readRange } from '../rewind/read-range.ts';
import { createLedgerWatch } from '../stages/ledger-view.ts';
import type { AggregateReader, LogReader, ProfileReader } from '../store-readers.ts';

export interface TracedStores {
  readonly log: Pick<LogReader, 'appendedMs' | 'describe' | 'offsetsFrom' | 'read'> | null;
  readonly profiles: Pick<ProfileReader, 'find' | 'ledger'> | null;
  readonly aggregates: Pick<AggregateReader, 'earlier' | 'positions'> | null;
  readonly ledgerHash: (id: string) => string;
}

/** The path, and the profile where it may be shown. */
export interface TracedPerson extends PersonPath {
  readonly profile: Profile | null;
}

/** So many facts behind the time of the record are looked at for the person's. */
const mostFacts = 200_000;

/** What is stored of a person, and where their record is at each step (P-REC-7, P-REC-8). */
export async function tracePerson(stores: TracedStores, id: string, signal: AbortSignal): Promise<TracedPerson> {
  const { profiles, ledgerHash } = stores;
  const none = { erasedMs: null, path: [], profile: null };
  if (profiles === null) return { ...none, state: 'unknown' };
  // The ledger first: who is entered meanwhile is not shown at the next look.
  const ledger = await createLedgerWatch(profiles.ledger, ledgerHash)();
  const hash = ledgerHash(id);
  const erasures = (await profiles.ledger.entries()).filter(
    (entry) => entry.kind === 'erased' && entry.subject === hash,
  );
  const profile = await profiles.find(id);
  if (ledger.isRestricted(id)) return { ...none, state: 'restricted' };
  const isGone = profile === null || ledger.isErased({ ...profile.origin, createdMs: profile.receivedMs }, id);
  if (isGone && erasures.length > 0) {
    const erasedMs = Math.max(...erasures.map(({ effectiveUs }) => Math.floor(effectiveUs / 1000)));
    return { ...none, state: 'erased', erasedMs };
  }
  if (isGone) return { ...none, state: 'unknown' };
  return { state: 'stored', erasedMs: null, profile, path: await pathOf(stores, profile, signal) };
}

async function pathOf(stores: TracedStores, profile: Profile, signal: AbortSignal): Promise<PathStep[]> {
  const nowhere = { state: 'there', place: null, source: null } as const;
  const created: PathStep = { ...nowhere, step: 'created', atMs: profile.receivedMs };
  const published = await publishedStep(stores, profile, signal);
  const clean = await cleanStep(stores, profile, signal);
  const stored: PathStep = { ...nowhere, step: 'stored', atMs: null };
  return [created, published, clean, stored, await aggregatedStep(stores, profile)];
}

/** A person whose data was corrected keeps the place of the record that came from the source. */
async function publishedStep({ log }: TracedStores, profile: Profile, signal: AbortSignal): Promise<PathStep> {
  const { origin } = profile;
  const step = { step: 'published', place: origin, atMs: null, source: null } as const;
  if (log === null) return { ...step, state: 'gone' };
  const { partition, offset } = origin;
  for await (const record of readRange(log, { partition, from: offset, to: offset + 1 }, signal)) {
    const isEmptied = record.erased || record.value === null || (record.emptied?.includes(origin.index) ?? false);
    const atMs = await log.appendedMs('users.raw', origin);
    return { ...step, state: isEmptied ? 'emptied' : 'there', atMs, source: record.headers.source ?? null };
  }
  return { ...step, state: 'gone' };
}

/** Facts are published with the time of their record, so that they are not before the first of that time. */
async function cleanStep({ log }: TracedStores, profile: Profile, signal: AbortSignal): Promise<PathStep> {
  const step = { step: 'clean', place: null, atMs: null, source: null } as const;
  const topic = (await log?.describe('users.clean')) ?? null;
  if (log === null || topic === null) return { ...step, state: 'gone' };
  const partition = partitionOfKey(profile.id, topic.partitions.length);
  const ends = topic.partitions[partition]!;
  const from = Math.max(
    ends.startOffset,
    (await log.offsetsFrom('users.clean', profile.receivedMs)).get(partition) ?? 0,
  );
  const range = { topic: 'users.clean', partition, from, to: Math.min(ends.endOffset, from + mostFacts) } as const;
  let isReplaced = false;
  for await (const record of readRange(log, range, signal)) {
    if (record.key !== profile.id) continue;
    const order = compareVersions(versionOf(record), profile);
    const place = { partition, offset: record.offset, index: null };
    if (order === 0) return { ...step, state: 'there', place, atMs: await log.appendedMs('users.clean', place) };
    isReplaced ||= order > 0;
  }
  return { ...step, state: isReplaced ? 'replaced' : 'gone' };
}

async function aggregatedStep({ log, aggregates }: TracedStores, profile: Profile): Promise<PathStep> {
  const step = { step: 'aggregated', place: null, atMs: null, source: null } as const;
  const kept = (await aggregates?.earlier([profile.id]))?.get(profile.id);
  if (kept !== undefined && compareVersions(kept, profile) >= 0) return { ...step, state: 'there' };
  const partitions = (await log?.describe('users.clean'))?.partitions.length ?? 0;
  const positions = (await aggregates?.positions()) ?? new Map();
  const isOthers = positions.size > 0 && partitions > 0 && !positions.has(partitionOfKey(profile.id, partitions));
  return { ...step, state: isOthers ? 'elsewhere' : 'waiting' };
}

function versionOf({ headers }: Pick<LogRecord, 'headers'>): Version {
  return { effectiveUs: headers.effectiveUs ?? 0, revision: headers.revision ?? 0 };
}
