import type { LeavingPerson } from '../erasure-ports.ts';
import type { LogRecord } from '../ports.ts';
import { decodeFacts } from '../stages/facts-codec.ts';
import { type CleanRule, fateOfClean, isOfPerson } from './clean-fate.ts';
import type { ErasureReading, ErasureStores } from './erasure-stores.ts';

/** The persons who left under the intent, with the effective time up to which their facts go along. */
export async function notedUnder(
  { profiles }: Pick<ErasureStores, 'profiles'>,
  intentId: string,
): Promise<Map<string, number>> {
  const leaving = new Map<string, number>();
  for await (const persons of profiles.erasure.noted(intentId)) for (const person of persons) raise(leaving, person);
  return leaving;
}

/**
 * Of records of `users.clean` those persons who leave and are not known to: of those who were asked for, whose facts may be
 * newer than their profile was; and of old facts without a profile, as a transformer leaves them that was killed before it
 * stored what it had published.
 */
export async function alsoLeaving(
  records: readonly LogRecord[],
  rule: CleanRule,
  reading: ErasureReading,
): Promise<readonly LeavingPerson[]> {
  const { selection, held, leaving } = rule;
  if (held.profiles) return [];
  const asked = records.filter((record) => isOfPerson(record, selection) && fateOfClean(record, rule) === 'going');
  return [...asked, ...(await orphansIn(records, rule, reading))]
    .map((record) => toLeaving(record))
    .filter(({ id, effectiveUs }) => effectiveUs > (leaving.get(id) ?? -1));
}

/**
 * Before when the facts were created that may go: a fact is never created after its effective time, so those of who leaves
 * are not younger than the newest of them left.
 */
export function cleanBefore({ selection, leaving }: Pick<CleanRule, 'selection' | 'leaving'>): number {
  if (selection.persons.size > 0) return Number.POSITIVE_INFINITY;
  let newestUs = 0;
  for (const effectiveUs of leaving.values()) newestUs = Math.max(newestUs, effectiveUs);
  return Math.max(Math.floor(newestUs / 1000) + 1, selection.before('profiles'), selection.before('clean-facts'));
}

/** Old facts whose person is not stored. */
export async function orphansIn(
  records: readonly LogRecord[],
  { selection, held, leaving }: CleanRule,
  { profiles }: ErasureReading,
): Promise<LogRecord[]> {
  const beforeMs = selection.before('profiles');
  const orphans: LogRecord[] = [];
  for (const record of records) {
    const { key, value, createdMs } = record;
    if (key === null || value === null || createdMs >= beforeMs || leaving.has(key) || held.person(key)) continue;
    if (decodeFacts(record) !== null && (await profiles?.find(key)) === null) orphans.push(record);
  }
  return orphans;
}

function toLeaving({ key, headers }: LogRecord): LeavingPerson {
  return { id: key!, effectiveUs: headers.effectiveUs ?? 0, revision: headers.revision ?? 0 };
}

export function raise(leaving: Map<string, number>, { id, effectiveUs }: LeavingPerson): void {
  if (effectiveUs > (leaving.get(id) ?? -1)) leaving.set(id, effectiveUs);
}
