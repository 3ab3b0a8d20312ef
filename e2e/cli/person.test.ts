import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { createFilled } from './filled.ts';
import {
  finished,
  foundResultSchema,
  recountResultSchema,
  startVigie,
  startVigieWithInput,
  temporaryDirectory,
  untilSaid,
  vigie,
  vigieJson,
} from './vigie.ts';

const changedSchema = z.strictObject({ id: z.string(), restricted: z.boolean() });
const exportedSchema = z.strictObject({ output: z.string(), id: z.string(), records: z.number() });
const rectifiedSchema = z.strictObject({ id: z.string(), outcome: z.string(), fields: z.array(z.string()) });
const userSchema = z.object({
  login: z.object({ uuid: z.string() }),
  email: z.string(),
  phone: z.string(),
  nat: z.string(),
  name: z.object({ last: z.string() }),
  dob: z.object({ age: z.number() }),
});
type User = z.infer<typeof userSchema>;

const once = {
  'raw-messages': { log: 1 },
  'clean-facts': { log: 1 },
  'rejected-pointers': { log: 0 },
  profiles: { profiles: 1 },
  aggregates: { aggregates: 1 },
  logs: { console: 0 },
  exports: { files: 0 },
};

/** The adults of the file of users that was run over. */
let users: readonly User[] = [];
const afterRun = createFilled(async (data) => {
  const input = `${data}.ndjson`;
  await dumpSynthetic(input, { seed: 11, count: 300, oddities: [] });
  const { code, stderr } = await vigie('run', '--data', data, '--source', 'files', '--input', input, '--drain');
  expect(code, stderr).toBe(0);
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  users = lines.map((line) => userSchema.parse(JSON.parse(line))).filter(({ dob }) => dob.age > 20);
});

const recount = (data: string) => vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
const idOf = ({ login }: User): string => login.uuid.toLowerCase();

/** The files of a folder, deep, in which the text stands. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}

describe('the rights of a person, as somebody at a terminal exercises them', () => {
  test('P-CLI-40 who is known by id, e-mail and telephone is found in every data set', async () => {
    const data = afterRun();
    const user = users[0]!;
    const ways = [
      ['--id', user.login.uuid.toUpperCase()],
      ['--email', ` ${user.email.toUpperCase()} `],
      ['--phone', user.phone],
    ];
    for (const way of ways) {
      const found = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, ...way);
      expect(found, way[0]).toEqual({ found: once, ids: [idOf(user)], restricted: [], erased: [] });
    }
  });

  test('P-CLI-41 an address from standard input is in no list of processes and in no file', async () => {
    const data = afterRun();
    const email = 'somebody.who.is.unknown@nowhere.example';
    const child = startVigieWithInput(['person', 'find', '--data', data, '--email', '-', '--json']);
    const end = finished(child);
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(processes).toContain(`person find --data ${data} --email -`);
    child.stdin!.end(`${email}\n`);
    const { code, stdout, stderr } = await end;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(foundResultSchema.parse(JSON.parse(stdout)).ids).toEqual([]);
    expect(processes).not.toContain(email);
    expect(filesWith(data, email)).toEqual([]);
    expect(filesWith(data, 'person-found'), 'that somebody looked is written down').toEqual([
      'register/journal.ndjson',
    ]);
  });

  test('P-CLI-42 P-CLI-44 restricted, lifted and corrected persons leave and enter the aggregates exactly', async () => {
    const data = afterRun();
    const [user, other] = [users[0]!, users[1]!];
    const before = await recount(data);
    const restricted = await vigieJson(changedSchema, 'person', 'restrict', '--data', data, '--email', user.email);
    expect(restricted).toEqual({ id: idOf(user), restricted: true });
    const without = await recount(data);
    expect(without.persons).toBe(before.persons - 1);
    const found = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, '--id', idOf(user));
    expect(found.found['profiles'], 'the person is kept').toEqual({ profiles: 1 });
    expect(found.restricted).toEqual([idOf(user)]);
    await vigieJson(changedSchema, 'person', 'lift', '--data', data, '--phone', user.phone);
    expect(await recount(data)).toEqual(before);
    const way = ['--data', data, '--id', idOf(other), '--nationality', 'QQ', '--new-email', 'other@corrected.example'];
    const rectified = await vigieJson(rectifiedSchema, 'person', 'rectify', ...way);
    expect(rectified).toEqual({ id: idOf(other), outcome: 'rectified', fields: ['nationality', 'email'] });
    const after = await recount(data);
    expect(after.persons).toBe(before.persons);
    expect(after.aggregates['usersByNationality']).toMatchObject({ QQ: 1 });
    const corrected = ['--data', data, '--email', 'other@corrected.example'];
    expect((await vigieJson(foundResultSchema, 'person', 'find', ...corrected)).ids).toEqual([idOf(other)]);
    expect(filesWith(data, 'other@corrected.example'), 'it is stored as a keyed hash').toEqual([]);
  });

  test('P-CLI-45 what is handed out is all that is held, as JSON and as CSV', async ({ onTestFinished }) => {
    const data = afterRun();
    const elsewhere = temporaryDirectory(onTestFinished);
    const user = users[2]!;
    const way = ['person', 'export', '--data', data, '--email', user.email];
    const json = await vigieJson(exportedSchema, ...way, '--format', 'json', '--output', join(elsewhere, 'a.json'));
    expect(json).toEqual({ output: join(elsewhere, 'a.json'), id: idOf(user), records: 4 });
    const text = readFileSync(json.output, 'utf8');
    expect(text, 'the register says why').toContain('Article 6(1)(f)');
    for (const own of [user.email, user.phone, user.name.last]) expect(text).toContain(own);
    for (const other of users.filter((each) => each !== user)) expect(text).not.toContain(other.login.uuid);
    const csv = await vigieJson(exportedSchema, ...way, '--format', 'csv', '--output', join(elsewhere, 'a.csv'));
    expect(readFileSync(csv.output, 'utf8')).toContain(user.email);
    expect(statSync(csv.output).mode & 0o777).toBe(0o600);
    expect(readdirSync(data), 'no copy is kept').not.toContain('exports');
  });

  test('P-CLI-16 it is the same through an application that owns the directory', async () => {
    const data = afterRun();
    const server = startVigie(['serve', '--data', data]);
    const end = finished(server);
    await untilSaid(server, /http:\/\//);
    const id = idOf(users[0]!);
    try {
      const found = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, '--email', users[0]!.email);
      expect(found).toEqual({ found: once, ids: [id], restricted: [], erased: [] });
      const before = await recount(data);
      await vigieJson(changedSchema, 'person', 'restrict', '--data', data, '--id', id);
      expect((await recount(data)).persons).toBe(before.persons - 1);
    } finally {
      server.kill('SIGTERM');
    }
    expect((await end).code).toBe(0);
  });
});
