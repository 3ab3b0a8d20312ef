import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { pipelineConfigSchema, type PipelineConfig } from './domain/config.ts';
import type { LogLine } from './log.ts';
import { systemClock } from './stages/system-clock.ts';
import { createSupervisor } from './supervisor.ts';
import { createTemporaryDirectory } from './testing/temporary-directory.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

const id = '5ec7e700-0000-4000-8000-5ec7e75ec7e7';
/** One for every field; none is a word that the program says by itself. */
const secrets = {
  id,
  title: 'Zquire',
  first: 'Zedekiah',
  last: 'Quuxington',
  local: 'zed.quux',
  street: 'Xylophone Alley',
  city: 'Zzyzxville',
  state: 'Qwghlm',
  postcode: 'ZQ9 7XJ',
  latitude: '12.3456',
  username: 'zedquux99',
  password: 'hunter2-zzz',
  salt: 'sAlTzQ9x',
  md5: 'deadbeefcafebabedeadbeefcafebabe',
  phone: '077-0090-0123',
  cell: '0700-900-4567',
  national: 'QQ 12 34 56 C',
  born: '1971-03-19',
  picture: 'portraits/zq/77',
};

const { first, last, title, street, city, state, postcode, latitude, username, password, salt, md5, phone, cell } =
  secrets;
const person = {
  gender: 'female',
  name: { title, first, last },
  location: {
    street: { number: 7, name: street },
    city,
    state,
    country: 'France',
    postcode,
    coordinates: { latitude, longitude: latitude },
  },
  email: `${secrets.local}@example.org`,
  login: { uuid: id, username, password, salt, md5, sha1: md5, sha256: md5 },
  dob: { date: `${secrets.born}T01:02:03.000Z`, age: 55 },
  registered: { date: '2010-05-05T10:00:00.000Z', age: 16 },
  phone,
  cell,
  id: { name: 'NINO', value: secrets.national },
  picture: { large: `https://pictures.example/${secrets.picture}.jpg` },
  nat: 'FR',
};
const whole = JSON.stringify(person);

/** The person in every shape that is stored, and in every one that is rejected. */
const messages = [
  whole,
  `[${whole},${whole}]`,
  `{"results":[${whole}],"info":{}}`,
  `[[${whole}]]`,
  JSON.stringify(`${first} ${last}`),
  JSON.stringify({ ...person, login: { uuid: `${first}` } }),
  JSON.stringify({ ...person, dob: `${first}` }),
  JSON.stringify({ ...person, dob: '2020-01-01' }),
  JSON.stringify({ ...person, email: `${secrets.local} at home` }),
  `<html>${first} ${last} ${person.email}</html>`,
  `{"${first}":\u0000"${last}"}`,
  `\ufeff\ufeff${whole}`,
  ...[3, 40, 200, 400, 700].map((length) => whole.slice(0, length)),
  ...[1, 90, 300].map((from) => whole.slice(from)),
];

/** Runs until `isOver` says so, and returns everything that was said: lines, snapshots, errors, and what is rejected. */
async function listen(config: Partial<PipelineConfig>, isOver: (said: readonly string[]) => boolean) {
  const dataDirectory = directory.file('data');
  mkdirSync(dataDirectory);
  const said: string[] = [];
  const supervisor = createSupervisor({
    workerUrl: new URL('worker.ts', import.meta.url),
    config: pipelineConfigSchema.parse({ pace: 'max', asOf: '2026-11-24', ...config }),
    dataDirectory,
    protectionKey: new Uint8Array(32).fill(3),
    clock: systemClock,
    onLog: (lines: readonly LogLine[]) => void said.push(...lines.map((line) => JSON.stringify(line))),
  });
  supervisor.subscribe(() => void said.push(JSON.stringify(supervisor.snapshotParts())));
  supervisor.startAll();
  await expect.poll(() => isOver(said), { timeout: 30_000 }).toBe(true);
  await supervisor.stopAll();
  const kept = readFileSync(join(dataDirectory, 'aggregates.sqlite')).toString('latin1');
  return { text: said.join('\n'), kept, snapshot: supervisor.snapshotParts() };
}

function expectNoSecretIn(text: string): void {
  for (const [name, secret] of Object.entries(secrets)) {
    if (text.includes(secret))
      expect.fail(`${name} was said: ${text.slice(Math.max(0, text.indexOf(secret) - 200)).slice(0, 300)}`);
  }
}

test('P-DEL-18: nothing that a file holds is said, whatever becomes of it', async () => {
  const input = directory.file('input');
  mkdirSync(input);
  for (const [i, message] of messages.entries()) writeFileSync(join(input, `${i}.json`), message);
  writeFileSync(join(input, 'all.ndjson'), messages.join('\n'));
  const ended = (said: readonly string[]) => said.some((line) => line.includes('"source-ended"'));
  const { text, kept, snapshot } = await listen({ source: { kind: 'files', paths: [input] } }, ended);
  expect(snapshot.balance).toMatchObject({ stored: 9, waiting: 0 });
  for (const code of ['invalid-json', 'invalid-record', 'missing-id', 'invalid-birth-date', 'minor', 'invalid-email'])
    expect(text).toContain(code);
  expectNoSecretIn(text);
  expectNoSecretIn(kept);
});

test('P-DEL-18: nothing that a source answers is said, whatever it answers', async () => {
  const answers: RequestListener[] = [
    (_, response) => response.end(JSON.stringify({ error: `Who is ${first} ${last}, ${person.email}?` })),
    (_, response) => response.writeHead(500, `${first}`).end(whole),
    (_, response) => response.writeHead(429, { 'retry-after': first }).end(whole),
    (_, response) => response.writeHead(302, { location: `http://${secrets.local}.invalid/${first}` }).end(),
    (_, response) => response.end(whole.slice(0, 300)),
    (_, response) => response.writeHead(200, { 'content-length': 9999 }).write(whole, () => response.destroy()),
    (_, response) => response.end(`{"results":[${whole},"${first}"]}`),
  ];
  const server: Server = createServer((request, response) => {
    const answer = answers.shift();
    if (answer) answer(request, response);
    else response.end('{"results":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const source = { kind: 'randomuser', url, resultsPerRequest: 10, intervalMs: 0 } as const;
  const { text, snapshot } = await listen({ source }, (said) => said.some((line) => line.includes('"stored":1')));
  server.closeAllConnections();
  server.close();
  expect(snapshot.balance).toMatchObject({ published: 2, stored: 1 });
  expect(text).toContain('stage-waiting');
  expectNoSecretIn(text);
});
