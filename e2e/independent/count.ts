import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { gunzipSync } from 'node:zlib';

/*
 * A second, plain implementation of what `run --drain --json` says, for comparison. It imports nothing of the product
 * and is meant to be read at one go: everything in memory, one file after the other, one user after the other.
 *
 *   node e2e/independent/count.ts AS-OF FILE…      prints the counts as one line of JSON
 */

export interface Count {
  published: number;
  stored: number;
  rejected: Record<string, number>;
  persons: number;
  aggregates: {
    usersByNationality: Record<string, number>;
    averageAge: number | null;
    averageAgeByNationality: Record<string, number>;
    emailDomains: Record<string, number>;
    gender: Record<string, number>;
    ageBands: Record<string, number>;
  };
}

interface Stored {
  nationality: string;
  age: number;
  gender: string;
  domain: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const codes = [
  'invalid-json',
  'invalid-record',
  'missing-id',
  'invalid-birth-date',
  'minor',
  'invalid-email',
  'erased',
  'expired',
];
const unparsable = Symbol('unparsable');

/** `asOf` is the processing day, YYYY-MM-DD. */
export function countFiles(paths: string[], asOf: string): Count {
  const rejected: Record<string, number> = Object.fromEntries(codes.map((code) => [code, 0]));
  const persons = new Map<string, Stored>();
  let published = 0;
  let stored = 0;
  for (const path of paths) {
    for (const user of usersOfFile(path)) {
      published += 1;
      const judged = judge(user, asOf);
      if (typeof judged === 'string') {
        rejected[judged] = rejected[judged]! + 1;
        continue;
      }
      stored += 1;
      persons.set(judged.id, judged);
    }
  }
  return { published, stored, rejected, persons: persons.size, aggregates: aggregate([...persons.values()]) };
}

function usersOfFile(path: string): (Json | typeof unparsable)[] {
  const bytes = readFileSync(path);
  const text = withoutMark((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
  const whole = parse(text);
  if (whole !== unparsable) return unwrap(whole);
  const lines = text.split('\n').filter((line) => !/^[\t-\r ]*$/.test(line));
  return lines.flatMap((line): (Json | typeof unparsable)[] => {
    const parsed = parse(withoutMark(line));
    return parsed === unparsable ? [unparsable] : unwrap(parsed);
  });
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function parse(text: string): Json | typeof unparsable {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return unparsable;
  }
}

function unwrap(value: Json): Json[] {
  if (Array.isArray(value)) return value;
  const results = member(value, 'results');
  return Array.isArray(results) ? results : [value];
}

/** The member of an object, or null. */
function member(value: Json | undefined, name: string): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? value[name]! : null;
}

/** What would be stored, or the code of the first check that fails. */
function judge(user: Json | typeof unparsable, asOf: string): (Stored & { id: string }) | string {
  if (user === unparsable) return 'invalid-json';
  if (user === null || typeof user !== 'object' || Array.isArray(user)) return 'invalid-record';
  const id = member(member(user, 'login'), 'uuid');
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return 'missing-id';
  const dob = member(user, 'dob');
  const age = ageOn(typeof dob === 'string' ? dob : member(dob, 'date'), asOf);
  if (age === null || age > 130) return 'invalid-birth-date';
  if (age < 18) return 'minor';
  const domain = domainOf(member(user, 'email'));
  if (domain === null) return 'invalid-email';
  return {
    id: id.toLowerCase(),
    nationality: nationalityOf(member(user, 'nat')),
    age,
    gender: genderOf(member(user, 'gender')),
    domain,
  };
}

/** Whole years by calendar; null where there is no such day, or where it is in the future. */
function ageOn(text: Json, asOf: string): number | null {
  if (typeof text !== 'string') return null;
  const match = /^(\d\d\d\d)-(\d\d)-(\d\d)/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const isInCalendar = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isInCalendar || match[0] > asOf) return null;
  const [nowYear, nowMonth, nowDay] = asOf.split('-').map(Number) as [number, number, number];
  const hadBirthday = nowMonth > month || (nowMonth === month && nowDay >= day);
  return nowYear - year - (hadBirthday ? 0 : 1);
}

function domainOf(email: Json): string | null {
  if (typeof email !== 'string' || /\s/.test(email)) return null;
  const parts = email.split('@');
  const last = parts.at(-1)!;
  if (parts.length < 2 || parts.slice(0, -1).join('@') === '') return null;
  // What a host cannot have, as a URL has behind it
  if (/[^A-Za-z0-9.\-\P{ASCII}]/u.test(last)) return null;
  // What is not ASCII goes through the platform's punycode
  const host = (/\P{ASCII}/u.test(last) ? domainToASCII(last) : last).toLowerCase();
  const labels = host.split('.');
  const areFine = labels.every(
    (label) => label.length <= 63 && /^[a-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-'),
  );
  return areFine && host.length <= 253 ? host : null;
}

function nationalityOf(nat: Json): string {
  return typeof nat === 'string' && /^[A-Za-z]{2}$/.test(nat) ? nat.toUpperCase() : 'unknown';
}

function genderOf(gender: Json): string {
  const lower = typeof gender === 'string' ? gender.toLowerCase() : '';
  return lower === 'male' || lower === 'female' ? lower : 'other';
}

function aggregate(persons: Stored[]): Count['aggregates'] {
  const byNationality = groupBy(persons, (person) => person.nationality);
  return {
    usersByNationality: mapValues(byNationality, (group) => group.length),
    averageAge: persons.length === 0 ? null : averageAge(persons),
    averageAgeByNationality: mapValues(byNationality, averageAge),
    emailDomains: mapValues(
      groupBy(persons, (person) => person.domain),
      (group) => group.length,
    ),
    gender: mapValues(
      groupBy(persons, (person) => person.gender),
      (group) => group.length,
    ),
    ageBands: mapValues(
      groupBy(persons, (person) => bandOf(person.age)),
      (group) => group.length,
    ),
  };
}

function bandOf(age: number): string {
  if (age < 25) return '18-24';
  if (age < 35) return '25-34';
  if (age < 45) return '35-44';
  if (age < 55) return '45-54';
  if (age < 65) return '55-64';
  if (age < 75) return '65-74';
  return '75+';
}

function averageAge(persons: Stored[]): number {
  let sum = 0;
  for (const person of persons) sum += person.age;
  return sum / persons.length;
}

function groupBy(persons: Stored[], keyOf: (person: Stored) => string): Map<string, Stored[]> {
  const groups = new Map<string, Stored[]>();
  for (const person of persons) {
    const group = groups.get(keyOf(person)) ?? [];
    groups.set(keyOf(person), group);
    group.push(person);
  }
  return groups;
}

function mapValues(groups: Map<string, Stored[]>, valueOf: (group: Stored[]) => number): Record<string, number> {
  const keys = [...groups.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, valueOf(groups.get(key)!)]));
}

if (import.meta.main) {
  const [asOf, ...paths] = process.argv.slice(2);
  if (asOf === undefined || paths.length === 0) throw new Error('Usage: node e2e/independent/count.ts AS-OF FILE…');
  console.log(JSON.stringify(countFiles(paths, asOf)));
}
