import { type DataSetName, dataSetNames, type DataStoreName, storeOfDataSet } from '../domain/data-sets.ts';
import type {
  FoundPerson,
  HeldItem,
  PersonErasure,
  PersonDossier,
  PersonQuery,
  PersonToCollect,
} from '../domain/person.ts';
import type { Origin } from '../domain/topics.ts';
import { storable } from '../domain/text.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { readRestricted, restrictedIn } from '../stages/restricted.ts';
import { heldItems, type PersonReading } from './held-items.ts';
import { normalEmail } from './seek.ts';

/**
 * Where the persons are held that an id, an e-mail address or a telephone number belongs to, and how often (P-PSN-6). A raw
 * message may tell an id that the profiles do not know with this address: then everything is read once more with it.
 */
export async function findPerson(
  reading: PersonReading,
  query: PersonQuery,
  signal: AbortSignal,
): Promise<FoundPerson> {
  let ids = new Set(await knownIds(reading, query));
  for (;;) {
    const counts = noCounts();
    const met = new Set(ids);
    for await (const { dataSet, store, personId } of heldItems(reading, { ids, query }, signal)) {
      counts[dataSet][store] = (counts[dataSet][store] ?? 0) + 1;
      if (personId !== null) met.add(personId);
    }
    if (met.size === ids.size) {
      const entries = (await reading.profiles?.ledger.entries()) ?? [];
      const isRestricted = restrictedIn(entries, reading.ledgerHash);
      const sorted = [...ids].toSorted();
      const erased = erasuresIn(entries, sorted, reading.ledgerHash);
      return { ids: sorted, restricted: sorted.filter((id) => isRestricted(id)), erased, found: counts };
    }
    ids = met;
  }
}

/**
 * What is held of one person, for the person (P-PSN-7): what has the id, and of what has none, as a message that was
 * rejected for that, what holds the contact. Nothing of another person who shares the contact.
 */
export async function collectPerson(
  reading: PersonReading,
  { id, contact, nowMs }: PersonToCollect & { readonly nowMs: number },
  signal: AbortSignal,
): Promise<PersonDossier> {
  const own = id?.toLowerCase() ?? null;
  const isRestricted = await restrictedOf(reading);
  const ids = new Set(own === null ? [] : [own]);
  const query = contact ?? { kind: 'id', id: own ?? '' };
  const items: HeldItem[] = [];
  const others = new Set<string>();
  for await (const { personId, ...item } of heldItems(reading, { ids, query }, signal)) {
    if (personId !== null && personId !== own) others.add(placeOf(item.origin));
    else if (item.dataSet !== 'rejected-pointers' || !others.has(placeOf(item.value))) items.push(item);
  }
  return { id: own, collectedMs: nowMs, restricted: own !== null && isRestricted(own), items };
}

/** The place of a raw record, of which a pointer to a rejected one is made too. */
function placeOf(origin: unknown): string {
  const { partition, offset, index } = (origin ?? {}) as Partial<Origin>;
  return [partition, offset, index].join(':');
}

function erasuresIn(
  entries: readonly LedgerEntry[],
  ids: readonly string[],
  hashOf: (id: string) => string,
): readonly PersonErasure[] {
  const newest = new Map(
    entries
      .filter(({ kind }) => kind === 'erased')
      .toSorted((a, b) => a.effectiveUs - b.effectiveUs)
      .map((entry) => [entry.subject, entry]),
  );
  return ids.flatMap((id) => {
    const erasure = newest.get(hashOf(id));
    return erasure ? [{ id, purge: erasure.intentId, atMs: Math.floor(erasure.effectiveUs / 1000) }] : [];
  });
}

async function restrictedOf({ profiles, ledgerHash }: PersonReading): Promise<(id: string) => boolean> {
  return profiles ? await readRestricted(profiles.ledger, ledgerHash) : () => false;
}

async function knownIds({ profiles, protect }: PersonReading, query: PersonQuery): Promise<readonly string[]> {
  if (query.kind === 'id') return [query.id.toLowerCase()];
  if (query.kind === 'email') return (await profiles?.idsWith('email', protect(normalEmail(query.email)))) ?? [];
  const phone = storable(query.phone);
  return phone === null ? [] : ((await profiles?.idsWith('phone', protect(phone))) ?? []);
}

type Counting = Record<DataSetName, Partial<Record<DataStoreName, number>>>;

function noCounts(): Counting {
  return Object.fromEntries(dataSetNames.map((name) => [name, { [storeOfDataSet[name]]: 0 }])) as Counting;
}
