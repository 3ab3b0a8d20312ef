import { randomBytes } from 'node:crypto';
import { toUuidBytes } from '../uuid-bytes.ts';
import type { Profile } from '../../domain/user.ts';
import { inFlight, type Session } from './session.ts';
import type { TableNames } from './tables.ts';

/** Persons of one entry of a list: what a step of a purge looks at. */
const entryPersons = 256;
/** Entries of a list, which is a partition: 32 MiB at most. */
const listEntries = 8192;
/** Days that are written to at the same time; with more, new lists are begun. */
const openDays = 64;
const dayMs = 86_400_000;
const idBytes = 16;
const entriesInFlight = 16;

interface OpenList {
  readonly list: string;
  entries: number;
}

/**
 * Who was received on a day, so that a purge by age reads no more than those. An entry of a list holds the ids of many:
 * a row for each would cost Cassandra as much as the profile does. The profile names its entry, so that of two that list
 * a person (after a redelivery, or when there is newer data) one counts.
 */
export class DayLists {
  readonly #session: Session;
  readonly #names: TableNames;
  readonly #open = new Map<number, OpenList>();

  constructor(session: Session, names: TableNames) {
    this.#session = session;
    this.#names = names;
  }

  /** Durable when it resolves; gives the name of each profile's entry, in order. */
  async add(profiles: readonly Profile[]): Promise<readonly string[]> {
    const names = profiles.map(() => '');
    const entries: { readonly day: number; readonly places: readonly number[] }[] = [];
    for (const [day, places] of groupByDay(profiles))
      for (let from = 0; from < places.length; from += entryPersons)
        entries.push({ day, places: places.slice(from, from + entryPersons) });
    for (const { day, places } of entries) {
      const open = await this.#listOf(day);
      open.entries += 1;
      for (const place of places) names[place] = entryName(open.list, open.entries);
    }
    await inFlight(entries, entriesInFlight, ({ day, places }) =>
      this.#write(
        day,
        names[places[0]!]!,
        places.map((place) => profiles[place]!),
      ),
    );
    return names;
  }

  async #write(day: number, name: string, profiles: readonly Profile[]): Promise<void> {
    const [list, entry] = name.split('.');
    const ids = Buffer.concat(profiles.map(({ id }) => toUuidBytes(id)));
    const fromMs = profiles.reduce((oldest, { receivedMs }) => Math.min(oldest, receivedMs), Infinity);
    await this.#session.rows(
      {
        query: `INSERT INTO ${this.#names.lists} (day, list, entry, from_ms, ids) VALUES (?, ?, ?, ?, ?)`,
        params: [day, list, Number(entry), fromMs, ids],
      },
      'quorum',
    );
  }

  /** Its name is in the table of days before anything is in it. */
  async #listOf(day: number): Promise<OpenList> {
    const found = this.#open.get(day);
    if (found && found.entries < listEntries) return found;
    const made = { list: randomBytes(6).toString('base64url'), entries: 0 };
    await this.#session.rows(
      {
        query: `INSERT INTO ${this.#names.days} (store, day, list) VALUES ('profiles', ?, ?)`,
        params: [day, made.list],
      },
      'quorum',
    );
    if (this.#open.size >= openDays) this.#open.clear();
    this.#open.set(day, made);
    return made;
  }
}

export function entryName(list: string, entry: number): string {
  return `${list}.${entry}`;
}

/** The UTC day of a time, counted from 1970. */
export function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

export function idsIn(blob: Buffer): Buffer[] {
  return Array.from({ length: blob.length / idBytes }, (_, at) => blob.subarray(at * idBytes, (at + 1) * idBytes));
}

function groupByDay(profiles: readonly Profile[]): Map<number, number[]> {
  const days = new Map<number, number[]>();
  profiles.forEach(({ receivedMs }, place) => {
    const day = dayOf(receivedMs);
    const places = days.get(day);
    if (places) places.push(place);
    else days.set(day, [place]);
  });
  return days;
}
