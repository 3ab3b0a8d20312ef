import type { StoreClocks } from '../domain/deletion-clock.ts';
import type { DueCount } from '../domain/erasure.ts';
import type { DuePerson, DueProfiles } from '../erasure-ports.ts';
import { type Barred, barredIn, nothingBarred } from './barred.ts';
import { fateOfClean, readFrontier } from './clean-fate.ts';
import { restOfClean } from './clean-rest.ts';
import { type ErasureReading, recordsIn } from './erasure-stores.ts';
import { type Held, heldIn, profilesHeldBy, subjectsHeld } from './held.ts';
import { cleanBefore, orphansIn } from './leaving.ts';
import { dueExports } from './old-exports.ts';
import { fateOfPointer, noPointed, type Pointed, PointedPlaces } from './pointers.ts';
import { restOfRaw } from './raw-rest.ts';
import type { Selection } from './selection.ts';
import { isRewritten, readClocks } from './store-clocks.ts';
import { Tally } from './tally.ts';

interface Counting {
  readonly reading: ErasureReading;
  readonly selection: Selection;
  readonly held: Held;
  readonly barred: Barred;
  readonly clocks: StoreClocks;
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

/**
 * What would go, and what holds keep, in each data set that is asked for or goes along (P-ERA-13). Each thing is looked at
 * once, whichever of the scopes ask for it. What the ledger bars already is not among it (P-ECS-3).
 */
export async function countDue(
  reading: ErasureReading,
  selection: Selection,
  signal: AbortSignal,
): Promise<readonly DueCount[]> {
  const { tally } = await tallyDue(reading, selection, signal);
  return tally.counts(selection.dataSets);
}

export async function tallyDue(
  reading: ErasureReading,
  selection: Selection,
  signal: AbortSignal,
): Promise<Pick<Counting, 'tally' | 'clocks'>> {
  const entries = (await reading.profiles?.ledger.entries()) ?? [];
  const counting: Counting = {
    reading,
    selection,
    held: heldIn(subjectsHeld(entries), reading.ledgerHash),
    barred: barredIn(entries, selection, reading.ledgerHash),
    clocks: await readClocks(reading),
    tally: new Tally(),
    signal,
  };
  const asked = new Set(selection.dataSets);
  const pointed = asked.has('raw-messages') || asked.has('rejected-pointers') ? await countRaw(counting) : noPointed;
  if (asked.has('rejected-pointers')) await countPointers(counting, pointed);
  const due = asked.has('profiles') ? await countProfiles(counting) : new Map<string, number>();
  if (asked.has('clean-facts')) await countClean(counting, due);
  if (asked.has('aggregates')) await countFacts(counting, due);
  if (asked.has('exports')) await countExports(counting);
  return counting;
}

/** What goes of a topic that does not let go of single records, and is barred, is pending. */
function barredOf({ clocks, barred }: Counting, dataSet: 'raw-messages' | 'rejected-pointers'): Barred {
  return isRewritten(clocks, dataSet) ? nothingBarred : barred;
}

export async function readHeld({ profiles, ledgerHash }: ErasureReading): Promise<Held> {
  return heldIn(profiles ? subjectsHeld(await profiles.ledger.entries()) : new Set(), ledgerHash);
}

/** Counts raw messages, and tells which places of them the pointers are about that go, or that a hold keeps. */
async function countRaw(counting: Counting): Promise<Pointed> {
  const { reading, selection, held, tally, signal } = counting;
  const barred = barredOf(counting, 'raw-messages');
  const pointed = new PointedPlaces(held);
  const wanted = { topic: 'users.raw', createdBefore: rawBefore(selection, held) } as const;
  for await (const records of recordsIn(reading, wanted, signal)) {
    for (const record of records) {
      const rest = restOfRaw(record, selection, held);
      const add = barred.raw(record) ? 'pending' : 'going';
      if (rest.going > 0) tally[add]('raw-messages', record.createdMs, rest.going);
      if (rest.held > 0) tally.held('raw-messages', rest.held);
      pointed.add(record, rest);
    }
  }
  return pointed;
}

/** A person may stand in any message, and so may one whom a pointer names that is held. */
function rawBefore({ persons, before }: Selection, held: Held): number {
  return persons.size > 0 || held.anyone ? Number.POSITIVE_INFINITY : before('raw-messages');
}

async function countPointers(counting: Counting, pointed: Pointed): Promise<void> {
  const { reading, selection, held, tally, signal } = counting;
  const barred = barredOf(counting, 'rejected-pointers');
  for await (const records of recordsIn(reading, { topic: 'users.rejected' }, signal)) {
    for (const record of records) {
      const fate = fateOfPointer(record, { selection, held, pointed });
      const add = barred.pointer(record) ? 'pending' : 'going';
      if (fate === 'going') tally[add]('rejected-pointers', record.createdMs);
      else if (fate === 'held') tally.held('rejected-pointers');
    }
  }
}

/** Also of those who are held the effective time up to which their facts are due: what goes along is protected along. */
async function countProfiles(counting: Counting): Promise<ReadonlyMap<string, number>> {
  const { tally } = counting;
  const due = new Map<string, number>();
  for await (const persons of dueProfiles(counting)) {
    for (const { id, effectiveUs, receivedMs, held } of persons) {
      if (due.has(id)) continue;
      due.set(id, effectiveUs);
      if (held) tally.held('profiles');
      else tally.going('profiles', receivedMs);
    }
  }
  return due;
}

async function* dueProfiles({ reading, selection }: Counting): AsyncGenerator<readonly DuePerson[]> {
  if (!reading.profiles) return;
  const check = { hashOf: reading.ledgerHash, heldBy: profilesHeldBy };
  for (const due of dueOf(selection)) yield* reading.profiles.erasure.due(due, check);
}

/** As the profile store is asked: each person, and all that is older. */
export function dueOf({ persons, before, rawEndOffsets }: Selection): readonly DueProfiles[] {
  const asked = [...persons].map((id): DueProfiles => ({ kind: 'person', id, rawEndOffsets }));
  const beforeMs = before('profiles');
  return Number.isFinite(beforeMs) ? [...asked, { kind: 'older', beforeMs }] : asked;
}

async function countClean(counting: Counting, due: ReadonlyMap<string, number>): Promise<void> {
  const { reading, selection, held, tally, clocks, signal } = counting;
  const keepsLast = !isRewritten(clocks, 'clean-facts');
  const rule = { selection, held, leaving: due, keepsLast, frontier: await readFrontier(reading) };
  if (keepsLast) {
    const rest = await restOfClean(reading, rule, signal);
    for (const createdMs of rest.live) tally.going('clean-facts', createdMs);
    for (const createdMs of rest.replaced) tally.pending('clean-facts', createdMs);
    tally.held('clean-facts', rest.held);
    return;
  }
  const wanted = { topic: 'users.clean', createdBefore: cleanBefore(rule) } as const;
  for await (const records of recordsIn(reading, wanted, signal)) {
    const orphans = new Set(held.profiles ? [] : await orphansIn(records, rule, reading));
    for (const record of records) {
      const fate = orphans.has(record) ? fateOfOrphan(held) : fateOfClean(record, rule);
      if (fate === 'going') tally.going('clean-facts', record.createdMs);
      else if (fate === 'held') tally.held('clean-facts');
    }
  }
}

function fateOfOrphan(held: Held) {
  return held.dataSet('clean-facts') ? 'held' : 'going';
}

async function countFacts(counting: Counting, due: ReadonlyMap<string, number>): Promise<void> {
  const { reading, selection, held, tally } = counting;
  const ids = [...new Set([...due.keys(), ...selection.persons])];
  for (let at = 0; at < ids.length; at += 1000) {
    const known = await reading.aggregates?.earlier(ids.slice(at, at + 1000));
    for (const { id, effectiveUs, origin } of known?.values() ?? []) {
      const isAsked =
        selection.persons.has(id) && (origin ? selection.isBelow(origin) : selection.isEarlier(effectiveUs));
      if (!isAsked && effectiveUs > (due.get(id) ?? -1)) continue;
      if (held.profiles || held.person(id)) tally.held('aggregates');
      else tally.going('aggregates', Math.floor(effectiveUs / 1000));
    }
  }
}

async function countExports({ reading, selection, held, tally }: Counting): Promise<void> {
  for await (const { sinceMs, isHeld } of dueExports(reading, selection))
    if (isHeld(held)) tally.held('exports');
    else tally.going('exports', sinceMs);
}
