import { domainToASCII } from 'node:url';
import { openEmbeddedAggregates, openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog, openEmbeddedLogReader } from '../adapters/embedded-log.ts';
import { openEmbeddedProfiles, openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import type { Corrections, FoundPerson, PersonDossier, PersonQuery, Rectified } from '../domain/person.ts';
import { collectPerson, findPerson } from '../person/find-person.ts';
import type { PersonReading } from '../person/held-items.ts';
import { publishPending } from '../person/pending.ts';
import type { PersonStores } from '../person/person-stores.ts';
import { rectify } from '../person/rectification.ts';
import { changeLedger, type RestrictionChange } from '../person/restriction.ts';
import { createProtect } from '../stages/protect.ts';
import { ledgerHashOf, readInstallationKey } from './installation-key-file.ts';
import { isStoreThere, storeFiles } from './store-files.ts';

interface OnStores {
  readonly dataDirectory: string;
  /** The process's shared memory: writers take turns through it, and readers are woken. */
  readonly wake: SharedArrayBuffer;
}

export type PersonJob =
  | { readonly type: 'find-person'; readonly dataDirectory: string; readonly query: PersonQuery }
  | { readonly type: 'collect-person'; readonly dataDirectory: string; readonly id: string }
  | ({ readonly type: 'mark-person'; readonly change: RestrictionChange } & OnStores)
  | ({ readonly type: 'publish-persons' } & OnStores)
  | ({ readonly type: 'rectify-person'; readonly id: string; readonly corrections: Corrections } & OnStores);

export interface PersonJobResults {
  'find-person': FoundPerson;
  'collect-person': PersonDossier;
  'mark-person': null;
  /** How many persons' facts were published. */
  'publish-persons': number;
  'rectify-person': Rectified;
}

export async function runPersonJob(job: PersonJob, signal: AbortSignal): Promise<PersonJobResults[PersonJob['type']]> {
  switch (job.type) {
    case 'find-person':
      return reading(job.dataDirectory, (stores) => findPerson(stores, job.query, signal));
    case 'collect-person':
      return reading(job.dataDirectory, (stores) => collectPerson(stores, { id: job.id, nowMs: Date.now() }, signal));
    case 'mark-person':
      return writing(job, async (stores) => {
        await changeLedger(stores, job.change);
        return null;
      });
    case 'publish-persons':
      return writing(job, (stores) => publishPending(stores, signal));
    case 'rectify-person':
      return writing(job, (stores) => rectifyAndPublish(stores, job, signal));
  }
}

async function rectifyAndPublish(
  stores: PersonStores,
  { dataDirectory, id, corrections }: Extract<PersonJob, { type: 'rectify-person' }>,
  signal: AbortSignal,
): Promise<Rectified> {
  const protect = createProtect(readInstallationKey(dataDirectory));
  const done = await rectify(stores, { id, corrections, protect, domainToAscii: domainToASCII }, signal);
  await publishPending(stores, signal);
  return done;
}

async function reading<T>(dataDirectory: string, work: (stores: PersonReading) => Promise<T>): Promise<T> {
  const files = storeFiles(dataDirectory);
  const opened: { close(): Promise<void> }[] = [];
  const open = <S extends { close(): Promise<void> }>(path: string, opening: (at: { path: string }) => S): S | null => {
    if (!isStoreThere(path)) return null;
    const store = opening({ path });
    opened.push(store);
    return store;
  };
  try {
    const log = open(files.log, openEmbeddedLogReader);
    const profiles = open(files.profiles, openEmbeddedProfilesReader);
    const aggregates = open(files.aggregates, openEmbeddedAggregatesReader);
    const protect = createProtect(readInstallationKey(dataDirectory));
    return await work({ dataDirectory, log, profiles, aggregates, protect, ledgerHash: ledgerHashOf(dataDirectory) });
  } finally {
    for (const store of opened) await store.close();
  }
}

async function writing<T>({ dataDirectory, wake }: OnStores, work: (stores: PersonStores) => Promise<T>): Promise<T> {
  const files = storeFiles(dataDirectory);
  const log = openEmbeddedLog({ path: files.log, wake });
  const profiles = openEmbeddedProfiles({ path: files.profiles });
  const aggregates = openEmbeddedAggregates({ path: files.aggregates });
  const nowMs = (): number => Date.now();
  try {
    return await work({ log, profiles, aggregates, ledgerHash: ledgerHashOf(dataDirectory), nowMs });
  } finally {
    await Promise.all([aggregates.close(), profiles.close(), log.close()]);
  }
}
