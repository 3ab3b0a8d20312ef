import { type CommittedValue, parseCommittedValue } from '../domain/committed.ts';
import { compareVersions, type PersonFacts, type Profile, type Version } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import { decodeFacts } from '../stages/facts-codec.ts';
import type { PersonStores } from './person-stores.ts';

export interface NextVersions {
  /** Above all that was ever said of the person. */
  readonly highest: Version;
  /**
   * For what is to count until the source says something newer: above all that belongs to a stored profile, and below
   * what the transformer has published and will publish again, because it has not stored its profile yet.
   */
  readonly lasting: Version;
}

/**
 * The versions for a change of a person that is not a record of the source (P-PSN-3, P-PSN-5). What was said of the person
 * stands in the profile, in the aggregator's ledger and in `users.clean`, whichever is newest.
 */
export async function nextVersions(
  stores: PersonStores,
  id: string,
  { profile, signal }: { readonly profile: Profile | null; readonly signal: AbortSignal },
): Promise<NextVersions> {
  const said = await factsSaid(stores, id, signal);
  const settled = await settledOnly(stores, said);
  const own = profile ? [profile] : [];
  return { highest: after([...said, ...own]), lasting: after([...settled, ...own]) };
}

async function factsSaid({ log, aggregates }: PersonStores, id: string, signal: AbortSignal): Promise<PersonFacts[]> {
  const said = [...(await aggregates.earlier([id])).values()];
  const clean = await log.describe('users.clean');
  if (!clean) return said;
  const own = partitionOfKey(id, clean.partitions.length);
  const from = new Map(
    clean.partitions.map(({ startOffset, endOffset }, partition) => [
      partition,
      partition === own ? startOffset : endOffset,
    ]),
  );
  for await (const { records } of log.read('users.clean', from, signal)) {
    for (const record of records) {
      const facts = record.key === id ? decodeFacts(record) : null;
      if (facts) said.push(facts);
    }
  }
  signal.throwIfAborted();
  return said;
}

/**
 * Those whose records the transformer has done with. An effective time says by its remainder which partition it is of
 * (semantics, Topics), and the committed value how far that one is stored; a record that retention took before it was
 * stored is told by its offset.
 */
async function settledOnly({ profiles }: PersonStores, said: readonly PersonFacts[]): Promise<Version[]> {
  const values = new Map<number, CommittedValue>();
  for (const [partition, text] of await profiles.committed()) values.set(partition, parseCommittedValue(text));
  const partitions = [...values.values()][0]?.partitions ?? 1;
  const passed = new Set(
    said
      .filter(({ origin }) => origin !== null && origin.offset < (values.get(origin.partition)?.offset ?? 0))
      .map(({ effectiveUs }) => effectiveUs),
  );
  return said.filter(
    ({ effectiveUs }) =>
      passed.has(effectiveUs) || effectiveUs <= (values.get(effectiveUs % partitions)?.effectiveUs ?? 0),
  );
}

function after(versions: readonly Version[]): Version {
  const nothing: Version = { effectiveUs: 0, revision: -1 };
  const most = versions.reduce((max, version) => (compareVersions(version, max) > 0 ? version : max), nothing);
  return { effectiveUs: most.effectiveUs, revision: most.revision + 1 };
}
