import { writeFileSync } from 'node:fs';
import { notJson, notObjects, paths, strange } from './fuzz-values.ts';

/*
 * Mutated records as NDJSON, every line one record, the same for the same seed.
 *
 *   node e2e/independent/fuzz.ts FILE SEED [COUNT]
 */

type Random = (below: number) => number;
type Mutation = (line: string, random: Random) => string;
type User = Record<string, unknown>;

/** Nothing in it breaks a line. */
function fuzzRecords(seed: number, count = 10_000): string[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, i) => mutate(JSON.stringify(user(i, random)), random));
}

export function writeFuzz(path: string, seed: number, count?: number): void {
  const random = randomOf(seed + 1);
  // A lone surrogate that stands unescaped in a line has no UTF-8: it is written as U+FFFD, as any writer would
  const lines = fuzzRecords(seed, count).map((line) => Buffer.from(`${line}\n`, 'utf8'));
  for (const line of lines) if (random(20) === 0) breakEncoding(line, random);
  writeFileSync(path, Buffer.concat(lines));
}

/** Bytes that are no UTF-8: a byte of its own above 127 in some places, never for the line feed. */
function breakEncoding(line: Buffer, random: Random): void {
  for (let times = 1 + random(3); times > 0; times -= 1) line[random(line.length - 1)] = 0x80 + random(128);
}

/** Most lines stay plausible, so that the checks behind the first are reached as well. */
const mutations: readonly Mutation[] = [
  (line) => line,
  (line, random) => line.slice(0, 1 + random(line.length - 1)),
  (line, random) => line.slice(1 + random(line.length - 1)),
  (line, random) => flip(line, random),
  (line, random) => change(line, random, (target, key) => delete target[key]),
  (line, random) => change(line, random, (target, key) => (target[key] = strange[random(strange.length)])),
  (line, random) => change(line, random, (target, key) => (target[key] = strange[random(strange.length)])),
  (line, random) =>
    change(
      line,
      random,
      (target, key) => (target[key] = 'x'.repeat(1 + random(random(50) === 0 ? 2_000_000 : 20_000))),
    ),
  (line, random) => change(line, random, (target, key) => (target[key] = { [strangeKey(random)]: target[key] })),
  (line, random) => nestDeep(line, random),
  (line, random) =>
    line.replace(
      '{',
      `{"__proto__":{"polluted":true,"login":{"uuid":"${uuid(random)}"}},"constructor":{"prototype":{"polluted":true}},`,
    ),
  (line, random) => line.replace('"login":{', `"login":{"uuid":"${uuid(random)}",`),
  (line, random) => line.replace('"nat":', `"nat":"${random(2) === 0 ? 'fr' : 'ZZ'}","nat":`),
  (line) => `\ufeff${line}`,
  (line) => `${line}\r`,
  (line) => ` \t${line}\t `,
  (line) => line.replace('"first":"', '"first":"\\r\\n\\u0000\\ud800\\udc00\\ud834'),
  (line) => `[${line}]`,
  (line) => `{"results":[${line}],"info":{"version":"1.4"}}`,
  (line) => `[[${line}]]`,
  (line) => `[{"results":[${line}]}]`,
  (line) => line.replace('"uuid"', '"\\u0075uid"'),
  (_, random) => notObjects[random(notObjects.length)]!,
  (_, random) => notJson[random(notJson.length)]!,
];

function mutate(line: string, random: Random): string {
  const mutated = mutations[random(mutations.length)]!(line, random).replaceAll('\n', ' ');
  return mutated.trim() === '' ? '{' : mutated;
}

function change(line: string, random: Random, edit: (target: User, key: string) => void): string {
  const whole = JSON.parse(line) as User;
  const path = paths[random(paths.length)]!;
  let target: User = whole;
  for (const key of path.slice(0, -1)) target = target[key] as User;
  edit(target, path.at(-1)!);
  return Array.isArray(whole['results']) ? JSON.stringify({ ...whole, results: [1] }) : JSON.stringify(whole);
}

/** One character becomes another; never a line feed. */
function flip(line: string, random: Random): string {
  const at = random(line.length);
  return line.slice(0, at) + String.fromCharCode(32 + random(200)) + line.slice(at + 1);
}

function nestDeep(line: string, random: Random): string {
  const depth = 1 + random(random(100) === 0 ? 200_000 : 3000);
  return line.replace('"city":', `"deep":${'['.repeat(depth)}${']'.repeat(depth)},"city":`);
}

function strangeKey(random: Random): string {
  return ['__proto__', 'constructor', 'toString', 'uuid', 'results', '', '\ud800', 'length'][random(8)]!;
}

function user(i: number, random: Random): User {
  const name = ['Zoé', 'Li', '小明', 'Ørjan', 'پوریا'][random(5)]!;
  const born = `${1930 + random(85)}-${two(1 + random(12))}-${two(1 + random(28))}`;
  return {
    gender: ['male', 'female'][random(2)],
    name: { title: 'Ms', first: name, last: `Person${i}` },
    location: {
      street: { number: 1 + random(999), name: 'Rue' },
      city: 'Lyon',
      state: 'Isère',
      country: 'France',
      postcode: 10_000 + random(89_999),
    },
    email: `p${i}@${['example.com', 'gmail.com', 'gmx.de'][random(3)]}`,
    login: { uuid: uuid(random), username: `user${i}` },
    dob: { date: `${born}T10:00:00.000Z`, age: 40 },
    registered: { date: '2010-05-05T10:00:00.000Z', age: 16 },
    phone: '01-02-03-04-05',
    cell: '06-02-03-04-05',
    id: { name: '', value: null },
    nat: ['FR', 'DE', 'US', 'IR'][random(4)],
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Few enough that persons come again. */
function uuid(random: Random): string {
  return `00000000-0000-4000-8000-${String(random(6000)).padStart(12, '0')}`;
}

function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

if (import.meta.main) {
  const [path, seed, count] = process.argv.slice(2);
  if (path === undefined || seed === undefined)
    throw new Error('Usage: node e2e/independent/fuzz.ts FILE SEED [COUNT]');
  writeFuzz(path, Number(seed), count === undefined ? undefined : Number(count));
}
