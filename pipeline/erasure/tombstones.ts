import type { ErasureReceipt } from '../domain/erasure.ts';
import { factsOf } from '../domain/facts.ts';
import { partitionOfKey } from '../partition.ts';
import type { OutgoingRecord } from '../ports.ts';
import { encodeFacts } from '../stages/facts-codec.ts';
import { readRestricted } from '../stages/restricted.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { notedUnder } from './leaving.ts';
import { isRewritten, readClocks } from './store-clocks.ts';
import type { ErasureWork } from './erasure-work.ts';

/** With the turn between them no more than the aggregator folds meanwhile. */
const chunkPersons = 250;
/** Above every revision that is given to a version, so that nothing that was said of the person at that time outlives it. */
const lastRevision = 2 ** 31 - 1;

type Recorded = Pick<ErasureReceipt, 'intentId' | 'effectiveUs'>;

/** No record without a value of a purge is older than its intent. */
function createdFrom({ effectiveUs }: Recorded): number {
  return Math.floor(effectiveUs / 1000);
}

/**
 * Everyone who left is forgotten by a record without a value, above all that was said of the person (P-ERA-17). May be
 * repeated. Resolves with how many persons the aggregates still held.
 */
export async function publishTombstones(
  { stores, receipt, selection, on }: ErasureWork,
  giveTurn: () => Promise<void>,
): Promise<number> {
  const clean = await stores.log.describe('users.clean');
  const createdMs = Math.max(Date.now(), createdFrom(receipt) + 1);
  let counted = 0;
  for (const persons of await leavingChunks(stores, receipt.intentId)) {
    const known = await stores.aggregates.earlier(persons.map(({ id }) => id));
    const records = persons.map((person): OutgoingRecord => {
      const facts = known.get(person.id);
      const isAsked = facts?.origin && selection.persons.has(person.id) && selection.isBelow(facts.origin);
      const effectiveUs = Math.max(person.effectiveUs, isAsked ? facts.effectiveUs : 0);
      if (facts && facts.effectiveUs <= effectiveUs) counted += 1;
      const partition = partitionOfKey(person.id, clean?.partitions.length ?? 1);
      const headers = { effectiveUs, revision: lastRevision };
      return { partition, key: person.id, value: null, createdMs, headers };
    });
    if (clean) await stores.log.publish([{ topic: 'users.clean', records }]);
    on({ erased: counted, due: counted });
    await giveTurn();
  }
  return counted;
}

/**
 * The records without a value that this purge published leave nothing in the log either, once they are folded; where the log
 * is compacted they are what erases, and go with it.
 */
export async function eraseTombstones(stores: ErasureStores, receipt: Recorded): Promise<void> {
  const { log, profiles } = stores;
  if (!isRewritten(await readClocks(stores), 'clean-facts')) return;
  const ids = await notedUnder({ profiles }, receipt.intentId);
  if (ids.size === 0 || (await log.describe('users.clean')) === null) return;
  await log.erase(
    'users.clean',
    ({ key, value, headers }) => key !== null && value === null && headers.revision === lastRevision && ids.has(key),
    { createdFrom: createdFrom(receipt), leavesBytes: true },
  );
}

/** A restriction goes with the person who was restricted (P-ERA-18). */
export async function forgetRestrictions({ profiles, ledgerHash }: ErasureStores, intentId: string): Promise<void> {
  const restricted = (await profiles.ledger.entries()).filter(({ kind }) => kind === 'restricted');
  if (restricted.length === 0) return;
  const subjects = new Set([...(await notedUnder({ profiles }, intentId)).keys()].map((id) => ledgerHash(id)));
  await profiles.ledger.remove(restricted.filter(({ subject }) => subjects.has(subject)));
}

/**
 * Behind the barrier: new data of somebody who left may have been counted nowhere, because the restriction was still there.
 * Their facts are published as they are stored.
 */
export async function publishNewData({ log, profiles, ledgerHash }: ErasureStores, intentId: string): Promise<void> {
  const clean = await log.describe('users.clean');
  if (!clean) return;
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  for (const persons of await leavingChunks({ profiles }, intentId)) {
    const records: OutgoingRecord[] = [];
    for (const { id } of persons) {
      const profile = isRestricted(id) ? null : await profiles.find(id);
      if (!profile) continue;
      const { effectiveUs, revision, receivedMs: createdMs, origin } = profile;
      const headers = { effectiveUs, revision: revision + 1 };
      const value = encodeFacts(factsOf(profile), origin);
      records.push({ partition: partitionOfKey(id, clean.partitions.length), key: id, value, createdMs, headers });
    }
    if (records.length > 0) await log.publish([{ topic: 'users.clean', records }]);
  }
}

interface Leaving {
  readonly id: string;
  readonly effectiveUs: number;
}

/** Each person once, however often they were noted. */
async function leavingChunks(stores: Pick<ErasureStores, 'profiles'>, intentId: string): Promise<Leaving[][]> {
  const leaving = [...(await notedUnder(stores, intentId))].map(([id, effectiveUs]) => ({ id, effectiveUs }));
  const count = Math.ceil(leaving.length / chunkPersons);
  return Array.from({ length: count }, (_, at) => leaving.slice(at * chunkPersons, (at + 1) * chunkPersons));
}
