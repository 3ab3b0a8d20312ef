import { toUuidBytes } from '../adapters/uuid-bytes.ts';
import { isRecord } from '../domain/message.ts';
import type { TopicName } from '../domain/topics.ts';
import type { Profile } from '../domain/user.ts';
import type { DuePerson } from '../erasure-ports.ts';
import { heldItems, type PersonReading } from '../person/held-items.ts';
import type { LogRecord } from '../ports.ts';
import { dueOf, readHeld } from './count.ts';
import { type ErasureStores, recordsIn } from './erasure-stores.ts';
import { profilesHeldBy } from './held.ts';
import type { Selection } from './selection.ts';

/** Shorter ones would be found by accident. */
const minBytes = 8;
/** Together 64 values: of each person the id and where the facts came from, of each record a piece. */
const sampled = { persons: 24, 'users.raw': 8, 'users.clean': 4, 'users.rejected': 4 } as const;
const pieceBytes = 48;

/**
 * The byte strings to look for when everything is done (P-ERA-19), read before anything goes: of one person all that
 * identifies; of many a sample, in the form in which the stores that are asked for hold it.
 */
export async function valuesToFind(
  stores: ErasureStores & Pick<PersonReading, 'protect'>,
  selection: Selection,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const values = new Set<string>();
  const add = (bytes: Uint8Array): void => {
    if (bytes.length >= minBytes) values.add(Buffer.from(bytes).toString('hex'));
  };
  for (const id of selection.persons) await addPerson(stores, { id, add }, signal);
  if (selection.persons.size === 0) await addSample(stores, { selection, add }, signal);
  return [...values];
}

type Add = (bytes: Uint8Array) => void;

async function addPerson(
  stores: ErasureStores & Pick<PersonReading, 'protect'>,
  { id, add }: { readonly id: string; readonly add: Add },
  signal: AbortSignal,
): Promise<void> {
  const addText = (text: unknown): void => {
    if (typeof text !== 'string') return;
    add(Buffer.from(text));
    add(Buffer.from(JSON.stringify(text).slice(1, -1)));
  };
  const addHash = (hex: string | null): void => {
    if (hex === null) return;
    addText(hex);
    add(Buffer.from(hex, 'hex'));
  };
  addText(id);
  addText(id.toUpperCase());
  add(toUuidBytes(id));
  const sought = { ids: new Set([id]), query: { kind: 'id', id } } as const;
  for await (const { dataSet, value } of heldItems(stores, sought, signal)) {
    if (dataSet === 'raw-messages') identifying(value).forEach(addText);
    if (dataSet !== 'profiles') continue;
    const { fullName, username, email, phone, address } = value as Profile;
    for (const text of [fullName, username]) addText(text);
    for (const hash of [email, phone, address]) addHash(hash);
  }
}

/** What of a user of the source is of one person; names of places, pictures and the like are shared. */
function identifying(user: unknown): unknown[] {
  if (!isRecord(user)) return [];
  const inside = (name: string): Readonly<Record<string, unknown>> => {
    const part = user[name];
    return isRecord(part) ? part : {};
  };
  const { uuid, username, password, salt, md5, sha1, sha256 } = inside('login');
  const of = [uuid, username, password, salt, md5, sha1, sha256, user['email'], user['phone'], user['cell']];
  return [...of, inside('id')['value'], inside('dob')['date']];
}

async function addSample(
  stores: ErasureStores,
  { selection, add }: { readonly selection: Selection; readonly add: Add },
  signal: AbortSignal,
): Promise<void> {
  for (const { id, place } of await samplePersons(stores, selection)) {
    add(toUuidBytes(id));
    add(Buffer.from(place));
  }
  const topics = [
    ['users.raw', selection.before('raw-messages')],
    ['users.clean', selection.before('clean-facts')],
    ['users.rejected', selection.before('rejected-pointers')],
  ] as const;
  for (const [topic, beforeMs] of topics) {
    if (!Number.isFinite(beforeMs)) continue;
    for (const record of await sampleRecords(stores, { topic, beforeMs }, signal)) add(pieceOf(record));
  }
}

/** Of those who are due so many, each with the same chance. */
async function samplePersons(stores: ErasureStores, selection: Selection) {
  const picked: string[] = [];
  let seen = 0;
  for await (const { id, held } of duePersons(stores, selection)) {
    if (held) continue;
    seen += 1;
    const at = picked.length < sampled.persons ? picked.length : Math.floor(Math.random() * seen);
    if (at < sampled.persons) picked[at] = id;
  }
  const profiles = await Promise.all(picked.map((id) => stores.profiles.find(id)));
  return profiles.flatMap((profile) => {
    if (!profile) return [];
    const { partition, offset, index } = profile.origin;
    return [{ id: profile.id, place: `"origin":[${partition},${offset},${index}]` }];
  });
}

async function* duePersons(stores: ErasureStores, selection: Selection): AsyncGenerator<DuePerson> {
  const check = { hashOf: stores.ledgerHash, heldBy: profilesHeldBy };
  for (const due of dueOf(selection))
    for await (const persons of stores.profiles.erasure.due(due, check)) yield* persons;
}

async function sampleRecords(
  stores: ErasureStores,
  { topic, beforeMs }: { readonly topic: TopicName; readonly beforeMs: number },
  signal: AbortSignal,
): Promise<readonly LogRecord[]> {
  const picked: LogRecord[] = [];
  const held = await readHeld(stores);
  for await (const records of recordsIn(stores, { topic }, signal)) {
    const old = records.filter(({ createdMs, value }) => createdMs < beforeMs && value !== null);
    // What names somebody who is held, or may, stays: it is no part of the sample.
    picked.push(...old.filter(({ value }) => !held.anyone || !held.named(Buffer.from(value!).toString())));
    if (picked.length >= sampled[topic]) break;
  }
  return picked.slice(0, sampled[topic]);
}

/** From the middle, where a message is of its person. */
function pieceOf({ value }: LogRecord): Uint8Array {
  const bytes = value ?? new Uint8Array();
  const from = Math.max(0, Math.floor((bytes.length - pieceBytes) / 2));
  return bytes.subarray(from, from + pieceBytes);
}
