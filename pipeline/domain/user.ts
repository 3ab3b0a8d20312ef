import type { FactsHistory } from './facts-history.ts';
import type { Origin } from './topics.ts';

/** How a field of the source leaves `users.raw`: as it is, as HMAC-SHA-256 under this installation's key, or not at all. */
export type Protection = 'clear' | 'keyed-hash' | 'dropped';

/**
 * The policy table: each field of the source's record and its protection. A field that is not named here is dropped.
 * `address` is what the location's parts are joined to.
 */
export const fieldProtection = {
  'login.uuid': 'clear',
  'login.username': 'clear',
  gender: 'clear',
  'name.title': 'clear',
  'name.first': 'clear',
  'name.last': 'clear',
  nat: 'clear',
  'registered.date': 'clear',
  'dob.date': 'dropped',
  email: 'keyed-hash',
  phone: 'keyed-hash',
  address: 'keyed-hash',
  cell: 'dropped',
  picture: 'dropped',
  id: 'dropped',
  'login.password': 'dropped',
  'login.salt': 'dropped',
  'login.md5': 'dropped',
  'login.sha1': 'dropped',
  'login.sha256': 'dropped',
  'location.coordinates': 'dropped',
  'location.timezone': 'dropped',
} as const satisfies Readonly<Record<string, Protection>>;

/** Orders two states of one person: the greater pair wins, everywhere. */
export interface Version {
  /** Microseconds since 1970, unique among all raw partitions. */
  readonly effectiveUs: number;
  readonly revision: number;
}

/**
 * A person as the profile store keeps it: the twelve columns of such pipelines, then ours. Text that the source does
 * not give is null. `email`, `phone` and `address` are 64 hexadecimal digits (a keyed hash), never the value.
 */
export interface Profile extends Version {
  /** `login.uuid`, lower case. */
  readonly id: string;
  readonly gender: string | null;
  readonly title: string | null;
  readonly fullName: string;
  readonly username: string | null;
  readonly domainName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly address: string | null;
  /** YYYY-MM-DD */
  readonly inscription: string | null;
  readonly nationality: string | null;
  /** Whole years on the processing day. */
  readonly age: number;
  /** Milliseconds since 1970: the record's time in the log. */
  readonly receivedMs: number;
  readonly origin: Origin;
}

export const genders = ['female', 'male', 'other'] as const;
export type Gender = (typeof genders)[number];

/** What aggregates are made of: no name, no contact, no id. Gender and nationality are normalised. */
export interface Facts {
  /** Upper-case two letters, or `unknown`. */
  readonly nationality: string;
  readonly age: number;
  readonly gender: Gender;
  readonly domain: string;
  /** YYYY-MM-DD */
  readonly registeredOn: string | null;
}

/** What `users.clean` carries for a person; `facts` of null = forget. */
export interface PersonFacts extends Version {
  readonly id: string;
  readonly facts: Facts | null;
  readonly origin: Origin | null;
  /** Only of a person whom the aggregates know. */
  readonly history?: FactsHistory;
}

/** -1, 0 or 1 as `a` is older than, the same as, or newer than `b`. */
export function compareVersions(a: Version, b: Version): number {
  return Math.sign(a.effectiveUs - b.effectiveUs) || Math.sign(a.revision - b.revision);
}
