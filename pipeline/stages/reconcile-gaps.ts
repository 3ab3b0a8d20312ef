import { factsOf } from '../domain/facts.ts';
import { compareVersions, type PersonFacts, type Profile } from '../domain/user.ts';
import type { Origin } from '../domain/topics.ts';
import { partitionOfKey } from '../partition.ts';
import type { Log, OutgoingRecord, ProfileStore } from '../ports.ts';
import type { Gap } from './committed-values.ts';
import { decodeFacts, encodeFacts } from './facts-codec.ts';
import { readRestricted } from './restricted.ts';

export interface ReconcileDeps {
  readonly log: Log;
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  readonly ledgerHash: (id: string) => string;
  readonly clock: { nowMs(): number };
  readonly config: { readonly partitions: number };
}

/**
 * Facts of records that retention took before their profiles were stored are still in `users.clean` (P-DEL-12). They are
 * published again as the profile store has the person, or as a tombstone, with a higher revision; a restricted person is
 * counted nowhere, so a tombstone too (P-PSN-2).
 */
export async function reconcileGaps(deps: ReconcileDeps, gaps: readonly Gap[], signal: AbortSignal): Promise<void> {
  const phantoms = await findPhantoms(deps.log, gaps, signal);
  if (phantoms.size === 0) return;
  const kept = await findProfiles(deps.profiles, phantoms, signal);
  const isRestricted = await readRestricted(deps.profiles.ledger, deps.ledgerHash);
  signal.throwIfAborted();
  const records = [...phantoms.values()].map((phantom): OutgoingRecord => {
    const profile = kept.get(phantom.id);
    return {
      partition: partitionOfKey(phantom.id, deps.config.partitions),
      key: phantom.id,
      value: profile && !isRestricted(phantom.id) ? encodeFacts(factsOf(profile), profile.origin) : null,
      // Never later than the effective time, so that old facts are found by the times of their batches (P-ERA-11).
      createdMs: Math.floor(phantom.effectiveUs / 1000),
      headers: { effectiveUs: phantom.effectiveUs, revision: phantom.revision + 1 },
    };
  });
  await deps.log.publish([{ topic: 'users.clean', records }]);
}

/** Per person the facts of the greatest version whose origin lies in a gap; of two partitions these need not be the last. */
async function findPhantoms(
  log: Log,
  gaps: readonly Gap[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PersonFacts>> {
  const phantoms = new Map<string, PersonFacts>();
  for await (const { records } of log.read('users.clean', new Map(), signal)) {
    for (const record of records) {
      const facts = decodeFacts(record);
      const origin = facts?.origin;
      if (!facts || !origin) continue;
      if (!gaps.some((gap) => isWithin(gap, origin))) continue;
      const known = phantoms.get(facts.id);
      if (!known || compareVersions(facts, known) > 0) phantoms.set(facts.id, facts);
    }
  }
  return phantoms;
}

function isWithin({ partition, from, to }: Gap, origin: Origin): boolean {
  return origin.partition === partition && origin.offset >= from && origin.offset < to;
}

async function findProfiles(
  profiles: Pick<ProfileStore, 'scan'>,
  wanted: ReadonlyMap<string, unknown>,
  signal: AbortSignal,
) {
  const found = new Map<string, Profile>();
  for await (const chunk of profiles.scan(signal)) {
    for (const profile of chunk) if (wanted.has(profile.id)) found.set(profile.id, profile);
  }
  return found;
}
