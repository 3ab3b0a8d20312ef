import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import { makeInstallation } from './installation.ts';
import {
  finished,
  recountResultSchema,
  runResultSchema,
  startVigie,
  temporaryDirectory,
  untilSaid,
  vigieJson,
} from './vigie.ts';

const count = 300;
const filesOf = (data: string) =>
  readdirSync(data)
    .filter((name) => name.startsWith('aggregates'))
    .map((name) => join(data, name));
const erasedSchema = z.looseObject({ certificate: z.string() });
const userSchema = z.looseObject({
  login: z.looseObject({ uuid: z.string() }),
  dob: z.looseObject({ age: z.number() }),
});

test.concurrent.for([
  ['in MongoDB', true],
  ['in the files of each', false],
] as const)(
  'P-ECS-7: a person is erased by one process while the stages run in another, aggregates %s',
  async ([, shared], { onTestFinished }) => {
    const root = temporaryDirectory(onTestFinished);
    const [works, erases] = ['works', 'erases'].map((name) => makeInstallation(join(root, name)));
    const { log, profiles, aggregates } = ownStores(onTestFinished);
    const stores = ['--log', log, '--profiles', profiles, ...(shared ? ['--aggregates', aggregates] : [])];
    const source = ['--source', 'synthetic', '--seed', '5', '--count', String(count), '--oddities', 'none'];
    // The one that erases had all partitions once, and has their facts in its file.
    await vigieJson(runResultSchema, 'run', '--data', erases!, ...source, ...stores, '--drain');
    const working = startVigie(['run', '--data', works!, '--stages', 'transformer,aggregator', ...stores]);
    const ended = finished(working);
    await untilSaid(working, /Aggregates of \d partitions are read anew/);
    const dump = join(root, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: 5, count, oddities: [] });
    const users = readFileSync(dump, 'utf8').trimEnd().split('\n');
    const adult = users.map((line) => userSchema.parse(JSON.parse(line))).find(({ dob }) => dob.age > 20)!;
    const id = adult.login.uuid.toLowerCase();
    const who = ['--id', id, '--reason', 'They asked for it.', '--confirm', id];
    const kept = (): Buffer => Buffer.concat(filesOf(erases!).map((path) => readFileSync(path)));
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    expect(kept().includes(bytes)).toBe(true);
    await vigieJson(erasedSchema, 'person', 'erase', '--data', erases!, ...who);
    expect(kept().includes(bytes)).toBe(false);
    // Nothing was taken from it.
    working.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect([code, `${stdout}${stderr}`.match(/aggregator.* has \d+ of \d+ partitions/)]).toEqual([0, null]);
    const recounted = await vigieJson(recountResultSchema, 'recount', '--data', works!, '--check');
    expect(recounted.persons).toBe(count - 1);
  },
);
