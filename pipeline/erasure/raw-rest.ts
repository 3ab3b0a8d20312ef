import { readMessage } from '../domain/message.ts';
import type { RemainingRecord } from '../erasure-ports.ts';
import { soughtIn } from '../person/seek.ts';
import type { LogRecord } from '../ports.ts';
import type { Held } from './held.ts';
import type { Selection } from './selection.ts';
import { withoutUsers } from './message-users.ts';
import { utf8Text } from '../utf8-text.ts';

/** What an erasure does to a raw message. Of a message that goes as a whole, 1 goes; of others, so many users. */
export interface RawRest {
  readonly gone: boolean | RemainingRecord;
  readonly going: number;
  readonly held: number;
  /** The places of users who go because they are persons that were asked for. */
  readonly persons: readonly number[];
}

const nothing: RawRest = { gone: false, going: 0, held: 0, persons: [] };

/**
 * What goes of a raw message: all of it where it is older and holds nobody who is held; else the places of those who are not,
 * or of the persons who were asked for. A place that is empty already stays what it is.
 */
export function restOfRaw(record: LogRecord, selection: Selection, held: Held): RawRest {
  if (record.erased) return nothing;
  const isOld = record.createdMs < selection.before('raw-messages');
  const persons = selection.persons.size > 0 && selection.isBelow(record) ? placesOf(record, selection) : [];
  if (!isOld && persons.length === 0) return nothing;
  if (isOld && !held.anyone) return whole(persons, held);
  const kept = held.anyone ? heldPlaces(record, held) : [];
  if (isOld && kept.length === 0) return whole(persons, held);
  const asked = isOld ? allPlaces(record) : persons;
  const going = asked.filter((place) => !kept.includes(place));
  const heldOnes = asked.length - going.length;
  const places = { persons: persons.filter((place) => !kept.includes(place)) };
  if (held.dataSet('raw-messages') || going.length === 0)
    return { ...places, gone: false, going: 0, held: asked.length };
  return { ...places, gone: without(record, going, selection), going: going.length, held: heldOnes };
}

function whole(persons: readonly number[], held: Held): RawRest {
  if (held.dataSet('raw-messages')) return { ...nothing, held: 1, persons };
  return { gone: true, going: 1, held: 0, persons };
}

function without(record: LogRecord, places: readonly number[], { persons }: Selection): boolean | RemainingRecord {
  const value = record.value === null || usersOf(record) === null ? null : withoutUsers(record.value, places);
  if (value === null) return true;
  const { key } = record;
  return { key: key !== null && persons.has(key.toLowerCase()) ? null : key, value, emptied: places };
}

function placesOf(record: LogRecord, { persons }: Selection): number[] {
  const places = [...persons].flatMap((id) =>
    soughtIn(record, { ids: new Set([id]), query: { kind: 'id', id } }).map(({ index }) => index),
  );
  return [...new Set(places)].filter((place) => !record.emptied?.includes(place)).toSorted((a, b) => a - b);
}

/** Every place that is not empty yet; a message that does not parse has one. */
function allPlaces(record: LogRecord): number[] {
  const users = usersOf(record);
  const places = users === null ? [0] : [...users.keys()];
  return places.filter((place) => !record.emptied?.includes(place));
}

/** A record names whom it is of, rightly or not: also one that was rejected is kept. */
export function heldPlaces(record: LogRecord, held: Held): number[] {
  const users = usersOf(record);
  if (record.key !== null && held.person(record.key)) return allPlaces(record);
  if (users === null) return held.named(textOf(record)) ? [0] : [];
  return [...users.entries()].filter(([, user]) => held.named(JSON.stringify(user))).map(([place]) => place);
}

function usersOf(record: LogRecord): readonly unknown[] | null {
  return record.value === null ? null : readMessage(textOf(record));
}

function textOf({ value }: LogRecord): string {
  return value === null ? '' : utf8Text(value);
}
