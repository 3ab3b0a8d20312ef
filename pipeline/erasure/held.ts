import { type DataSetName, dataSetNames } from '../domain/data-sets.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

/** What holds keep, as the ledger stood at one moment. */
export interface Held {
  /** Whether any person is held at all: nobody is hashed where none is. */
  readonly anyone: boolean;
  dataSet(name: DataSetName): boolean;
  person(id: string): boolean;
  /** Whether a text names a person who is held. */
  named(text: string): boolean;
  /** A profile and its facts in the aggregates are one: a hold on either keeps both, and the facts they were made of. */
  readonly profiles: boolean;
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Data sets whose hold keeps every profile. */
export const profilesHeldBy: readonly DataSetName[] = ['profiles', 'aggregates'];

export function heldIn(subjects: ReadonlySet<string>, hashOf: (id: string) => string): Held {
  const anyone = [...subjects].some((subject) => !dataSetNames.some((name) => name === subject));
  const person = (id: string): boolean => anyone && subjects.has(hashOf(id));
  return {
    anyone,
    dataSet: (name) => subjects.has(name),
    person,
    named: (text) => anyone && (text.match(uuids) ?? []).some((id) => person(id)),
    profiles: profilesHeldBy.some((name) => subjects.has(name)),
  };
}

export function subjectsHeld(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  return new Set(entries.filter(({ kind }) => kind === 'held').map(({ subject }) => subject));
}
