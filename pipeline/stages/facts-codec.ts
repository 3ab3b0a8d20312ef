import { personId } from '../domain/transform.ts';
import { genders, type Facts, type Gender, type PersonFacts } from '../domain/user.ts';
import type { Origin } from '../domain/topics.ts';
import type { LogRecord } from '../ports.ts';
import { utf8Text } from '../utf8-text.ts';

/** The value of a record of `users.clean`: what aggregates are made of, and where it came from, as JSON. */
export function encodeFacts(facts: Facts, origin: Origin | null): Uint8Array {
  const place = origin === null ? 'null' : `[${origin.partition},${origin.offset},${origin.index}]`;
  return Buffer.from(
    `{"nationality":${JSON.stringify(facts.nationality)},"age":${facts.age},"gender":"${facts.gender}","domain":${JSON.stringify(facts.domain)},"registeredOn":${JSON.stringify(facts.registeredOn)},"origin":${place}}`,
  );
}

/** A record of `users.clean`; null where it is not one that this program wrote. A record without a value forgets. */
export function decodeFacts(record: LogRecord): PersonFacts | null {
  const { key, value, headers } = record;
  if (key === null || headers.effectiveUs === undefined || personId(key) !== key) return null;
  const version = { id: key, effectiveUs: headers.effectiveUs, revision: headers.revision ?? 0 };
  if (value === null) return { ...version, facts: null, origin: null };
  const parsed = parseJson(value);
  const facts = toFacts(parsed);
  return facts === null ? null : { ...version, facts, origin: toOrigin(parsed) };
}

/** No text that this program writes has one, and a ledger may separate its fields by them. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001f]/;

type Parsed = Readonly<Record<string, unknown>>;

function parseJson(value: Uint8Array): Parsed | null {
  try {
    const parsed: unknown = JSON.parse(utf8Text(value));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Parsed) : null;
  } catch {
    return null; // Foreign bytes are an outcome that the caller counts.
  }
}

function toFacts(parsed: Parsed | null): Facts | null {
  if (parsed === null) return null;
  const { nationality, age, gender, domain, registeredOn } = parsed;
  if (typeof nationality !== 'string' || typeof domain !== 'string') return null;
  if (typeof age !== 'number' || !Number.isSafeInteger(age) || !isGender(gender)) return null;
  if (registeredOn !== null && typeof registeredOn !== 'string') return null;
  if (control.test(nationality) || control.test(domain) || control.test(registeredOn ?? '')) return null;
  return { nationality, age, gender, domain, registeredOn };
}

function isGender(value: unknown): value is Gender {
  return genders.some((gender) => gender === value);
}

function toOrigin(parsed: Parsed | null): Origin | null {
  const origin: unknown = parsed?.['origin'];
  if (!Array.isArray(origin)) return null;
  const [partition, offset, index]: unknown[] = origin;
  if (typeof partition !== 'number' || typeof offset !== 'number' || typeof index !== 'number') return null;
  return { partition, offset, index };
}
