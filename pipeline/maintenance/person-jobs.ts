import { domainToASCII } from 'node:url';
import type {
  Corrections,
  FoundPerson,
  PersonDossier,
  PersonQuery,
  PersonToCollect,
  Rectified,
} from '../domain/person.ts';
import type { StorePlaces } from '../adapters/catalogue.ts';
import { collectPerson, findPerson } from '../person/find-person.ts';
import type { PersonReading } from '../person/held-items.ts';
import { publishPending } from '../person/pending.ts';
import type { PersonStores } from '../person/person-stores.ts';
import { rectify } from '../person/rectification.ts';
import { changeLedger, type RestrictionChange } from '../person/restriction.ts';
import { type TracedPerson, tracePerson } from '../records/trace-person.ts';
import { createProtect } from '../stages/protect.ts';
import { readInstallationKey } from './installation-key-file.ts';
import { type OnStores, reading, writing } from './open-stores.ts';

export type PersonJob =
  | ({ readonly type: 'find-person'; readonly query: PersonQuery } & StorePlaces)
  | ({ readonly type: 'collect-person' } & PersonToCollect & StorePlaces)
  | ({ readonly type: 'trace-person'; readonly id: string } & StorePlaces)
  | ({ readonly type: 'mark-person'; readonly change: RestrictionChange } & OnStores)
  | ({ readonly type: 'publish-persons' } & OnStores)
  | ({ readonly type: 'rectify-person'; readonly id: string; readonly corrections: Corrections } & OnStores);

export interface PersonJobResults {
  'find-person': FoundPerson;
  'collect-person': PersonDossier;
  'trace-person': TracedPerson;
  'mark-person': null;
  /** How many persons' facts were published. */
  'publish-persons': number;
  'rectify-person': Rectified;
}

export async function runPersonJob(job: PersonJob, signal: AbortSignal): Promise<PersonJobResults[PersonJob['type']]> {
  switch (job.type) {
    case 'find-person':
      return readingPersons(job, (stores) => findPerson(stores, job.query, signal));
    case 'collect-person':
      return readingPersons(job, (stores) => collectPerson(stores, { ...job, nowMs: Date.now() }, signal));
    case 'trace-person':
      return reading(job, (stores) => tracePerson(stores, job.id.toLowerCase(), signal));
    case 'mark-person':
      return changingPersons(job, async (stores) => {
        await changeLedger(stores, job.change);
        return null;
      });
    case 'publish-persons':
      return changingPersons(job, (stores) => publishPending(stores, signal));
    case 'rectify-person':
      return changingPersons(job, (stores) => rectifyAndPublish(stores, job, signal));
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

function readingPersons<T>(places: StorePlaces, work: (stores: PersonReading) => Promise<T>): Promise<T> {
  const { dataDirectory } = places;
  return reading(places, (stores) =>
    work({ ...stores, dataDirectory, protect: createProtect(readInstallationKey(dataDirectory)) }),
  );
}

function changingPersons<T>(on: OnStores, work: (stores: PersonStores) => Promise<T>): Promise<T> {
  return writing(on, (stores) => work({ ...stores, nowMs: () => Date.now() }));
}
