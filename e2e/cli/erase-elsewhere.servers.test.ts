import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import { makeInstallation } from './installation.ts';
import { finished, recountResultSchema, startVigie, temporaryDirectory, untilSaid, vigieJson } from './vigie.ts';

const count = 300;
const erasedSchema = z.looseObject({ certificate: z.string() });
const userSchema = z.looseObject({
  login: z.looseObject({ uuid: z.string() }),
  dob: z.looseObject({ age: z.number() }),
});

test.for([
  ['in MongoDB', true],
  ['in the files of each', false],
] as const)(
  'P-ECS-7: a person is erased by one process while the stages run in another, aggregates %s',
  { timeout: 180_000 },
  async ([, shared], { onTestFinished }) => {
    const root = temporaryDirectory(onTestFinished);
    const [works, erases] = ['works', 'erases'].map((name) => makeInstallation(join(root, name)));
    const { log, profiles, aggregates } = ownStores(onTestFinished);
    const stores = ['--log', log, '--profiles', profiles, ...(shared ? ['--aggregates', aggregates] : [])];
    const source = ['--source', 'synthetic', '--seed', '5', '--count', String(count), '--oddities', 'none'];
    const working = startVigie(['run', '--data', works!, ...source, ...stores]);
    const ended = finished(working);
    await untilSaid(working, /Source ended/);
    const dump = join(root, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: 5, count, oddities: [] });
    const users = readFileSync(dump, 'utf8').trimEnd().split('\n');
    const adult = users.map((line) => userSchema.parse(JSON.parse(line))).find(({ dob }) => dob.age > 20)!;
    const id = adult.login.uuid.toLowerCase();
    const who = ['--id', id, '--reason', 'They asked for it.', '--confirm', id];
    await vigieJson(erasedSchema, 'person', 'erase', '--data', erases!, ...who, ...stores);
    // Nothing was taken from it.
    working.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect([code, `${stdout}${stderr}`.match(/aggregator.* has \d+ of \d+ partitions/)]).toEqual([0, null]);
    const recounted = await vigieJson(recountResultSchema, 'recount', '--data', works!, '--check');
    expect(recounted.persons).toBe(count - 1);
  },
);
