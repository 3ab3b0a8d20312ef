import type { LeavingPerson } from '../erasure-ports.ts';
import type { LogRecord } from '../ports.ts';
import { decodeFacts } from '../stages/facts-codec.ts';
import { isOfPerson } from './clean-fate.ts';
import { type ErasureReading, type ErasureStores, recordsIn } from './erasure-stores.ts';
import type { Held } from './held.ts';
import type { Selection } from './selection.ts';

/** The persons who left under the intent, with the effective time up to which their facts go along. */
export async function notedUnder(
  { profiles }: Pick<ErasureStores, 'profiles'>,
  intentId: string,
): Promise<Map<string, number>> {
  const leaving = new Map<string, number>();
  for await (const persons of profiles.erasure.noted(intentId)) for (const person of persons) raise(leaving, person);
  return leaving;
}

export interface Following {
  readonly selection: Selection;
  readonly held: Held;
  readonly leaving: ReadonlyMap<string, number>;
}

/**
 * Facts in `users.clean` of persons who leave and are not known to leave yet: of those who were asked for, newer than their
 * profile was; and old facts of which there is no profile, as a transformer leaves them that was killed before it stored
 * what it had published.
 */
export async function* alsoLeaving(
  reading: ErasureReading,
  following: Following,
  signal: AbortSignal,
): AsyncGenerator<readonly LeavingPerson[]> {
  const { selection, held, leaving } = following;
  if (held.profiles || (selection.persons.size === 0 && !Number.isFinite(selection.before('profiles')))) return;
  for await (const records of recordsIn(reading, 'users.clean', signal)) {
    const asked = records.filter((record) => isOfPerson(record, selection) && !held.person(record.key!));
    const more = [...asked, ...(await orphansIn(records, following, reading))].map((record) => toLeaving(record));
    if (more.length > 0) yield more.filter(({ id, effectiveUs }) => effectiveUs > (leaving.get(id) ?? -1));
  }
}

/** Old facts whose person is not stored. */
export async function orphansIn(
  records: readonly LogRecord[],
  { selection, held, leaving }: Following,
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

function raise(leaving: Map<string, number>, { id, effectiveUs }: LeavingPerson): void {
  if (effectiveUs > (leaving.get(id) ?? -1)) leaving.set(id, effectiveUs);
}
