import { isRecord } from './message.ts';
import { personId } from './transform.ts';
import { fieldProtection, type Profile } from './user.ts';

/** What a sample of the stores holds, by the names of the policy's fields. */
export interface ObservedFields {
  /** How many users of raw messages, and how many profiles, were looked at. */
  readonly users: number;
  readonly profiles: number;
  /** Fields of the policy that were there. */
  readonly fields: readonly string[];
  /** Fields of the source that the policy does not name, by their paths. */
  readonly unknown: readonly string[];
  /** In how many of the profiles a contact is not the keyed hash that it should be. */
  readonly clearContacts: number;
}

export interface FieldObserver {
  addUser(user: unknown): void;
  addProfile(profile: Profile): void;
  result(): ObservedFields;
}

/** Sources write these with parts of their own, or as one value. */
const within: readonly (readonly [string, string])[] = [
  ['location.coordinates', 'location.coordinates'],
  ['location.timezone', 'location.timezone'],
  ['location', 'address'],
  ['dob', 'dob.date'],
  ['registered', 'registered.date'],
  ...Object.keys(fieldProtection).map((name) => [name, name] as const),
];

const ofColumn: readonly (readonly [keyof Profile, readonly string[]])[] = [
  ['id', ['login.uuid']],
  ['gender', ['gender']],
  ['title', ['name.title']],
  ['username', ['login.username']],
  ['email', ['email']],
  ['phone', ['phone']],
  ['address', ['address']],
  ['inscription', ['registered.date']],
  ['nationality', ['nat']],
  ['age', ['dob.date']],
];

/** A key that is longer, or holds other signs, could be data of a person. */
const plainPath = /^[A-Za-z][A-Za-z_]{0,30}(\.[A-Za-z][A-Za-z0-9_]{0,15}){0,2}$/;
const maxDepth = 3;
const maxUnknown = 20;
const keyedHash = /^[0-9a-f]{64}$/;

/** Notes which fields hold something; never what. */
export function createFieldObserver(): FieldObserver {
  const fields = new Set<string>();
  const unknown = new Set<string>();
  let [users, profiles, clearContacts] = [0, 0, 0];
  return {
    addUser(user) {
      if (!isRecord(user) || !hasId(user)) return;
      users += 1;
      for (const path of leavesOf(user, '', 1)) {
        const field = fieldOf(path);
        if (field !== null) fields.add(field);
        else if (unknown.size < maxUnknown) unknown.add(plainPath.test(path) ? path : '?');
      }
    },
    addProfile(profile) {
      profiles += 1;
      for (const [column, names] of ofColumn)
        if (profile[column] !== null && profile[column] !== '') for (const name of names) fields.add(name);
      const contacts = [profile.email, profile.phone, profile.address];
      if (contacts.some((contact) => contact !== null && !keyedHash.test(contact))) clearContacts += 1;
    },
    result: () => ({
      users,
      profiles,
      fields: [...fields].toSorted(),
      unknown: [...unknown].toSorted(),
      clearContacts,
    }),
  };
}

/** What has none is rejected, and says nothing of what the source sends: its fields may be garbled. */
function hasId({ login }: Readonly<Record<string, unknown>>): boolean {
  return isRecord(login) && personId(login['uuid']) !== null;
}

function fieldOf(path: string): string | null {
  return within.find(([begin]) => path === begin || path.startsWith(`${begin}.`))?.[1] ?? null;
}

function* leavesOf(value: Readonly<Record<string, unknown>>, at: string, depth: number): Generator<string> {
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null || inner === '') continue;
    const path = at === '' ? key : `${at}.${key}`;
    if (isRecord(inner) && depth < maxDepth) yield* leavesOf(inner, path, depth + 1);
    else yield path;
  }
}
