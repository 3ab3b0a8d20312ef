import { rmSync } from 'node:fs';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type DataSetName, storeOfDataSet } from '../domain/data-sets.ts';
import type { ErasedCount } from '../domain/erasure.ts';
import type { TopicName } from '../domain/topics.ts';
import type { EraseOptions, RemainingRecord } from '../erasure-ports.ts';
import type { LogRecord } from '../ports.ts';
import { fateOfClean, readFrontier } from './clean-fate.ts';
import { dueOf } from './count.ts';
import { type ErasureStores, recordsIn } from './erasure-stores.ts';
import type { ErasureWork } from './erasure-work.ts';
import { type Held, heldIn, profilesHeldBy } from './held.ts';
import { alsoLeaving, cleanBefore, notedUnder, raise } from './leaving.ts';
import { dueExports } from './old-exports.ts';
import { fateOfPointer, noPointed, PointedPlaces } from './pointers.ts';
import { restOfRaw } from './raw-rest.ts';
import { isRewritten, readClocks } from './store-clocks.ts';
import { publishTombstones } from './tombstones.ts';

/** Between two small transactions: about as long as one, so that the stages have half of the store's time. */
const turnMs = 8;

/** What this call erased of one data set, in small transactions, in each of which the holds are read (P-ERA-16). */
export async function eraseDataSet(work: ErasureWork, dataSet: DataSetName): Promise<ErasedCount> {
  const asked = work.selection.dataSets.includes(dataSet);
  return { dataSet, store: storeOfDataSet[dataSet], n: asked ? await erasers[dataSet](work) : 0 };
}

const erasers: Readonly<Record<DataSetName, (work: ErasureWork) => Promise<number>>> = {
  'raw-messages': eraseRaw,
  'rejected-pointers': erasePointers,
  profiles: takeProfiles,
  'clean-facts': eraseClean,
  aggregates: (work) => publishTombstones(work, () => giveTurn(work.signal)),
  exports: removeExports,
  // The console is the host's.
  logs: async () => 0,
};

async function eraseRaw(work: ErasureWork): Promise<number> {
  const { selection } = work;
  const createdBefore = selection.persons.size > 0 ? Number.POSITIVE_INFINITY : selection.before('raw-messages');
  return eraseInLog(work, 'users.raw', {
    createdBefore,
    fate: (record, held) => restOfRaw(record, selection, held).gone,
  });
}

async function erasePointers(work: ErasureWork): Promise<number> {
  const { selection, stores, signal } = work;
  await stores.profiles.erasure.refreshHeld();
  const held = heldOf(stores);
  const places = new PointedPlaces(held);
  if (selection.persons.size > 0 || held.anyone)
    for await (const records of recordsIn(stores, { topic: 'users.raw' }, signal))
      for (const record of records) places.add(record, restOfRaw(record, selection, held));
  const pointed = selection.persons.size > 0 || held.anyone ? places : noPointed;
  return eraseInLog(work, 'users.rejected', {
    fate: (record, now) => fateOfPointer(record, { selection, held: now, pointed }) === 'going',
  });
}

async function takeProfiles({ stores, selection, receipt, signal, on }: ErasureWork): Promise<number> {
  const { intentId } = receipt;
  const { erasure } = stores.profiles;
  const { ledgerHash: hashOf } = stores;
  const check = { hashOf, heldBy: profilesHeldBy };
  let due = 0;
  for (const asked of dueOf(selection))
    for await (const persons of erasure.due(asked, check)) due += persons.filter(({ held }) => !held).length;
  let erased = 0;
  for (const asked of dueOf(selection)) {
    for (let after: number | null = null; ;) {
      signal.throwIfAborted();
      const step: { gone: number; next: number | null } = await erasure.take(asked, { ...check, intentId, after });
      erased += step.gone;
      on({ erased, due: Math.max(due, erased) });
      after = step.next;
      if (after === null) break;
      // Where nothing went the lock was held for a moment only.
      await (step.gone > 0 ? giveTurn(signal) : nextTurn());
    }
  }
  await erasure.refreshHeld();
  const held = heldOf(stores);
  const others = [...selection.persons].filter((id) => !held.profiles && !held.person(id));
  // Also where no profile is: there may be facts of them.
  if (others.length > 0)
    await erasure.note(
      intentId,
      others.map((id) => ({ id, effectiveUs: 0, revision: 0 })),
    );
  return erased;
}

/** Whoever is found to leave by the facts alone is noted before the facts go. */
async function eraseClean(work: ErasureWork): Promise<number> {
  const { stores, selection, signal } = work;
  const { intentId } = work.receipt;
  const frontier = await readFrontier(stores);
  const leaving = await notedUnder(stores, intentId);
  const keepsLast = !isRewritten(await readClocks(stores), 'clean-facts');
  const known = { selection, frontier, leaving, keepsLast };
  const look = async (records: readonly LogRecord[]): Promise<void> => {
    const more = await alsoLeaving(records, { ...known, held: heldOf(stores) }, stores);
    if (more.length > 0) await stores.profiles.erasure.note(intentId, more);
    for (const person of more) raise(leaving, person);
  };
  const createdBefore = cleanBefore(known);
  if (keepsLast) {
    // What erases there is a record without a value, which follows with the aggregates.
    for await (const records of recordsIn(stores, { topic: 'users.clean', createdBefore }, signal)) {
      await stores.profiles.erasure.refreshHeld();
      await look(records);
    }
    return 0;
  }
  return eraseInLog(work, 'users.clean', {
    due: leaving.size,
    createdBefore,
    look,
    fate: (record, held) => fateOfClean(record, { ...known, held }) === 'going',
  });
}

interface LogFate extends Pick<EraseOptions, 'createdBefore' | 'look'> {
  /** About how many go; counted where it is not said. */
  readonly due?: number;
  readonly fate: (record: LogRecord, held: Held) => boolean | RemainingRecord;
}

/** The holds are those of the transaction in which the record goes. */
async function eraseInLog(work: ErasureWork, topic: TopicName, which: LogFate): Promise<number> {
  const { stores, signal, on } = work;
  const { fate, createdBefore = Number.POSITIVE_INFINITY } = which;
  await stores.profiles.erasure.refreshHeld();
  if ((await stores.log.describe(topic)) === null) return 0;
  const due = which.due ?? (await countInLog(work, topic, which));
  let held = heldOf(stores);
  let erased = 0;
  return await stores.log.erase(topic, (record) => fate(record, held), {
    createdBefore,
    // The sweep clears them, by the values of the receipt.
    leavesBytes: true,
    ...(which.look ? { look: which.look } : {}),
    beforeStep: async () => {
      await stores.profiles.erasure.refreshHeld();
      await giveTurn(signal);
    },
    inStep: () => {
      held = heldOf(stores);
    },
    onStep: (gone) => {
      erased += gone;
      on({ erased, due: Math.max(due, erased) });
    },
  });
}

async function countInLog(
  { stores, signal }: ErasureWork,
  topic: TopicName,
  { fate, createdBefore = Number.POSITIVE_INFINITY }: LogFate,
): Promise<number> {
  const held = heldOf(stores);
  let due = 0;
  for await (const records of recordsIn(stores, { topic, createdBefore }, signal))
    for (const record of records) due += countOf(fate(record, held));
  return due;
}

async function removeExports({ stores, selection, signal, on }: ErasureWork): Promise<number> {
  let erased = 0;
  for await (const { path, isHeld } of dueExports(stores, selection)) {
    signal.throwIfAborted();
    await stores.profiles.erasure.refreshHeld();
    const gone = stores.inTurn(() => {
      if (isHeld(heldOf(stores))) return false;
      rmSync(path, { force: true });
      return true;
    });
    erased += Number(gone);
    on({ erased, due: erased });
  }
  return erased;
}

function heldOf({ profiles, ledgerHash }: ErasureStores): Held {
  return heldIn(profiles.erasure.heldNow(), ledgerHash);
}

function countOf(gone: boolean | RemainingRecord): number {
  return typeof gone === 'boolean' ? Number(gone) : gone.emptied.length;
}

async function giveTurn(signal: AbortSignal): Promise<void> {
  await pause(turnMs, undefined, { signal });
}
