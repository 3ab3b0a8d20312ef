import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readInstallationKey } from '../../pipeline/maintenance/installation-key-file.ts';
import { scanBytes } from '../../pipeline/person/byte-scan.ts';
import { createProtect } from '../../pipeline/stages/protect.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import {
  foundResultSchema,
  recountResultSchema,
  runResultSchema,
  temporaryDirectory,
  vigie,
  vigieJson,
} from './vigie.ts';

const countsSchema = z.record(z.string(), z.record(z.string(), z.number()));
const erasedSchema = z.strictObject({ certificate: z.string(), erased: countsSchema, remaining: countsSchema });
const userSchema = z.looseObject({
  login: z.looseObject({ uuid: z.string(), username: z.string() }),
  email: z.string(),
  phone: z.string(),
  cell: z.string(),
  dob: z.looseObject({ age: z.number() }),
});
type User = z.infer<typeof userSchema>;

/** The whole of a person's erasure works through every file. */
const patience = { timeout: 180_000 };

interface World {
  readonly data: string;
  readonly input: string;
  readonly users: readonly User[];
  run(...more: readonly string[]): Promise<z.infer<typeof runResultSchema>>;
}

/** A file of users, and the runs over it. */
async function createWorld(onTestFinished: (clean: () => void) => void): Promise<World> {
  const data = temporaryDirectory(onTestFinished);
  const input = join(temporaryDirectory(onTestFinished), 'users.ndjson');
  await dumpSynthetic(input, { seed: 23, count: 200, oddities: [] });
  const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
  const users = lines.map((line) => userSchema.parse(JSON.parse(line))).filter(({ dob }) => dob.age > 20);
  const files = ['--source', 'files', '--input', input];
  return {
    data,
    input,
    users,
    run: (...more) => vigieJson(runResultSchema, 'run', '--data', data, ...files, '--drain', ...more),
  };
}

const idOf = ({ login }: User): string => login.uuid.toLowerCase();

async function erase(data: string, id: string): Promise<z.infer<typeof erasedSchema>> {
  const words = ['--reason', 'They asked for it.', '--confirm', id];
  return await vigieJson(erasedSchema, 'person', 'erase', '--data', data, '--id', id, ...words);
}

/** How many records are of the person, by every way to name them. */
async function recordsOf(data: string, user: User): Promise<readonly number[]> {
  const ways = [
    ['--id', user.login.uuid],
    ['--email', user.email],
    ['--phone', user.phone],
  ] as const;
  const counts: number[] = [];
  for (const way of ways) {
    const { found } = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, ...way);
    counts.push(
      Object.values(found)
        .flatMap((stores) => Object.values(stores))
        .reduce((sum, n) => sum + n, 0),
    );
  }
  return counts;
}

/** What identifies this person alone: in clear, and as it is stored under the installation's key. */
function valuesOf(data: string, { login, email, phone, cell }: User): Uint8Array[] {
  const protect = createProtect(readInstallationKey(data));
  const hashes = [protect(email.toLowerCase()), protect(phone)];
  const bare = login.uuid.replaceAll('-', '');
  const texts = [
    login.uuid.toLowerCase(),
    login.uuid.toUpperCase(),
    bare,
    login.username,
    email,
    phone,
    cell,
    ...hashes,
  ];
  const bytes = [bare, ...hashes].map((hex) => Buffer.from(hex, 'hex'));
  return [...texts.map((text) => Buffer.from(text)), ...bytes].filter(({ length }) => length >= 8);
}

async function placesOf(data: string, user: User): Promise<readonly string[]> {
  const { found } = await scanBytes(data, valuesOf(data, user), new AbortController().signal);
  return [...new Set(found.map(({ file }) => file))];
}

describe('the erasure of a person, as somebody at a terminal sees it', () => {
  test(
    'P-CLI-35, P-ERA-9 nothing of them is found or stands in any file, the rest is exact, and the certificate proves it',
    patience,
    async ({ onTestFinished }) => {
      const { data, users, run } = await createWorld(onTestFinished);
      await run();
      const user = users[0]!;
      const before = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
      expect(await placesOf(data, user), 'the scan would find it').toContain('profiles.sqlite');
      const { certificate, remaining } = await erase(data, idOf(user));
      expect(Object.values(remaining).flatMap((stores) => Object.values(stores))).not.toContain(1);
      expect(await placesOf(data, user)).toEqual([]);
      expect(await recordsOf(data, user)).toEqual([0, 0, 0]);
      const { erased } = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, '--id', idOf(user));
      expect(erased).toEqual([{ id: idOf(user), purge: basename(certificate, '.json'), atMs: expect.any(Number) }]);
      const after = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
      expect(after.persons).toBe(before.persons - 1);
      expect(await vigie('certificate', 'verify', certificate, '--data', data)).toMatchObject({ code: 0 });
      expect(await vigie('journal', 'verify', '--data', data)).toMatchObject({ code: 0 });
      expect(await placesOf(data, user), 'looking for somebody leaves no trace of them').toEqual([]);
    },
  );

  test(
    'P-ERA-6 a record that still waits does not bring them back, and is counted',
    patience,
    async ({ onTestFinished }) => {
      const { data, users, run } = await createWorld(onTestFinished);
      await run('--stages', 'producer');
      const user = users[1]!;
      expect(await recordsOf(data, user)).toEqual([1, 1, 1]);
      await erase(data, idOf(user));
      const { rejected, persons } = await run();
      expect(rejected['erased']).toBe(1);
      expect(await recordsOf(data, user)).toEqual([0, 0, 0]);
      expect(await placesOf(data, user)).toEqual([]);
      expect((await vigieJson(recountResultSchema, 'recount', '--data', data, '--check')).persons).toBe(persons);
    },
  );

  test('P-ERA-9 all that is kept is read again, and does not bring them back', patience, async ({ onTestFinished }) => {
    const { data, users, run } = await createWorld(onTestFinished);
    const first = await run();
    const user = users[2]!;
    await erase(data, idOf(user));
    expect(await vigie('repair', '--data', data, '--store', 'profiles', '--move-aside')).toMatchObject({ code: 0 });
    const again = await run();
    expect(again.persons).toBe(first.persons - 1);
    expect(await recordsOf(data, user)).toEqual([0, 0, 0]);
    expect(await placesOf(data, user)).toEqual([]);
  });

  test('P-ERA-10 a later record of the same person is new data', patience, async ({ onTestFinished }) => {
    const { data, input, users, run } = await createWorld(onTestFinished);
    const { persons } = await run();
    const user = users[3]!;
    await erase(data, idOf(user));
    const later = join(temporaryDirectory(onTestFinished), 'later.ndjson');
    const line = readFileSync(input, 'utf8')
      .split('\n')
      .find((text) => text.includes(user.login.uuid))!;
    writeFileSync(later, `${line}\n`);
    await vigieJson(runResultSchema, 'run', '--data', data, '--source', 'files', '--input', later, '--drain');
    const { found, ids } = await vigieJson(foundResultSchema, 'person', 'find', '--data', data, '--email', user.email);
    expect({ ids, profiles: found['profiles'] }).toEqual({ ids: [idOf(user)], profiles: { profiles: 1 } });
    const recounted = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
    expect(recounted.persons).toBe(persons);
  });
});
