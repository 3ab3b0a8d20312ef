import { fullAddress } from './address.ts';
import { ageOn, dayAtStart } from './calendar.ts';
import { emailDomain } from './email-domain.ts';
import { isRecord } from './message.ts';
import type { ContentRejectionCode } from './rejection.ts';
import { storable } from './text.ts';
import type { Profile, Version } from './user.ts';

/** Changes whenever the same record would give another result; it is part of the committed value (rule 2 of Delivery). */
export const transformVersion = 2;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const minAge = 18;
export const maxAge = 130;

export interface TransformContext {
  /** The processing day, YYYY-MM-DD. */
  readonly today: string;
  /** HMAC-SHA-256 of the text under the installation's key, 64 hexadecimal digits. */
  readonly protect: (text: string) => string;
  /** An internationalised host name as punycode, '' where that cannot be. */
  readonly domainToAscii: (host: string) => string;
}

/** A profile before the log's part of it: when it came, from where, and which version it is. */
export type Person = Omit<Profile, keyof Version | 'receivedMs' | 'origin'>;

export type TransformResult =
  | { readonly ok: true; readonly person: Person; readonly ageMismatch: boolean }
  | { readonly ok: false; readonly code: ContentRejectionCode };

/** One user of the source as a person to store, or the code of the first check that fails. Depends on nothing else. */
export function toProfile(user: unknown, context: TransformContext): TransformResult {
  if (!isRecord(user)) return rejected('invalid-record');
  const login = isRecord(user['login']) ? user['login'] : {};
  const id = personId(login['uuid']);
  if (id === null) return rejected('missing-id');
  const born = isRecord(user['dob']) ? user['dob']['date'] : user['dob'];
  const bornOn = dayAtStart(born);
  const age = bornOn === null ? -1 : ageOn(bornOn, context.today);
  if (bornOn === null || bornOn > context.today || age > maxAge) return rejected('invalid-birth-date');
  if (age < minAge) return rejected('minor');
  const domainName = emailDomain(user['email'], context.domainToAscii);
  if (domainName === null) return rejected('invalid-email');
  // Written out, as everything that each record makes: to spread an object costs more than all that is in it.
  const { gender, title, fullName, username, inscription, nationality } = clearFields(user, login);
  const { email, phone, address } = protectedFields(user, context.protect);
  const person: Person = {
    id,
    gender,
    title,
    fullName,
    username,
    inscription,
    nationality,
    domainName,
    email,
    phone,
    address,
    age,
  };
  return { ok: true, person, ageMismatch: claimsOtherAge(user['dob'], age) };
}

/** What of an e-mail address is hashed: upper and lower case are one. A phone number is hashed as it is stored. */
export function protectedEmail(text: string): string {
  return text.toLowerCase().toWellFormed();
}

/** The person's id in lower case, or null where the value is not 8-4-4-4-12 hexadecimal digits. */
export function personId(value: unknown): string | null {
  if (typeof value !== 'string' || value.length !== 36) return null;
  const id = value.toLowerCase();
  return uuid.test(id) ? id : null;
}

function rejected(code: ContentRejectionCode): TransformResult {
  return { ok: false, code };
}

function clearFields(user: Readonly<Record<string, unknown>>, login: Readonly<Record<string, unknown>>) {
  const name = isRecord(user['name']) ? user['name'] : {};
  const title = storable(name['title']);
  const parts = [title, storable(name['first']), storable(name['last'])].filter((part) => part !== null);
  const registered = isRecord(user['registered']) ? user['registered']['date'] : user['registered'];
  return {
    gender: storable(user['gender']),
    title,
    fullName: storable(parts.join(' ')) ?? '',
    username: storable(login['username']),
    inscription: dayAtStart(registered),
    nationality: storable(user['nat']),
  };
}

function protectedFields(user: Readonly<Record<string, unknown>>, protect: (text: string) => string) {
  const phone = storable(user['phone']);
  const address = fullAddress(user['location']);
  return {
    email: protect(protectedEmail(String(user['email']))),
    phone: phone === null ? null : protect(phone),
    address: address === null ? null : protect(address),
  };
}

function claimsOtherAge(dob: unknown, age: number): boolean {
  return isRecord(dob) && typeof dob['age'] === 'number' && dob['age'] !== age;
}
