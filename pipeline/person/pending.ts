import { factsOf } from '../domain/facts.ts';
import { partitionOfKey } from '../partition.ts';
import type { OutgoingRecord } from '../ports.ts';
import { encodeFacts } from '../stages/facts-codec.ts';
import { readRestricted } from '../stages/restricted.ts';
import { nextVersions } from './next-version.ts';
import type { PersonStores } from './person-stores.ts';

/** Under this name the profile store notes whose facts do not yet say what the stores hold (P-PSN-3). */
export const pendingPersons = 'person-changed';

/** Notes that the person's facts have to be published anew; durable with the next change of the ledger. */
export async function notePending({ profiles }: PersonStores, id: string): Promise<void> {
  const profile = await profiles.find(id);
  await profiles.erasure.note(pendingPersons, [
    { id, effectiveUs: profile?.effectiveUs ?? 0, revision: profile?.revision ?? 0 },
  ]);
}

/**
 * Publishes the facts of everyone who was noted, as the profile store and the ledger have them at this moment: a
 * restricted person's as a tombstone. May be repeated; a kill before its end is made good by the next call.
 */
export async function publishPending(stores: PersonStores, signal: AbortSignal): Promise<number> {
  const { profiles, log, ledgerHash } = stores;
  const ids = new Set<string>();
  for await (const persons of profiles.erasure.noted(pendingPersons)) for (const { id } of persons) ids.add(id);
  if (ids.size === 0) return 0;
  const clean = await log.describe('users.clean');
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  const records: OutgoingRecord[] = [];
  for (const id of clean ? ids : []) {
    const record = await factsNow(
      stores,
      { id, restricted: isRestricted(id), partitions: clean!.partitions.length },
      signal,
    );
    if (record) records.push(record);
  }
  if (records.length > 0) await log.publish([{ topic: 'users.clean', records }]);
  await profiles.erasure.forgetNoted(pendingPersons);
  return records.length;
}

/** Null where there is nothing to say: whoever is not stored and not restricted is counted nowhere already. */
async function factsNow(
  stores: PersonStores,
  { id, restricted, partitions }: { readonly id: string; readonly restricted: boolean; readonly partitions: number },
  signal: AbortSignal,
): Promise<OutgoingRecord | null> {
  const profile = await stores.profiles.find(id);
  if (!profile && !restricted) return null;
  const versions = await nextVersions(stores, id, { profile, signal });
  return {
    partition: partitionOfKey(id, partitions),
    key: id,
    value: profile && !restricted ? encodeFacts(factsOf(profile), profile.origin) : null,
    createdMs: profile?.receivedMs ?? Math.floor(versions.highest.effectiveUs / 1000),
    headers: restricted ? versions.highest : versions.lasting,
  };
}
