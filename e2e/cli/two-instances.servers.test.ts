import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { countFiles } from '../independent/count.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import { makeInstallation } from './installation.ts';
import {
  recountResultSchema,
  type RunResult,
  runResultSchema,
  startVigie,
  temporaryDirectory,
  untilSaid,
  vigieJson,
} from './vigie.ts';

const asOf = '2026-11-24';
const count = Number(process.env['VIGIE_SERVERS_USERS'] ?? 6000);

function countsOf({ seconds: _seconds, recordsPerSecond: _rate, ...counts }: RunResult) {
  return counts;
}

test('P-GRP-8: two applications share the partitions, one is killed, and the other takes over', async ({
  onTestFinished,
}) => {
  const root = temporaryDirectory(onTestFinished);
  const { log, profiles, aggregates } = ownStores(onTestFinished);
  const stores = ['--log', log, '--profiles', profiles, '--aggregates', aggregates, '--as-of', asOf];
  const [one, other, source] = ['one', 'other', 'source'].map((name) => makeInstallation(join(root, name)));
  const users = ['--source', 'synthetic', '--seed', '5', '--count', String(count), '--oddities', 'all'];
  const produce = ['run', '--data', source!, '--stages', 'producer', ...users, ...stores];
  const work = ['--stages', 'transformer,aggregator', ...stores];
  const start = (directory: string) => startVigie(['run', '--data', directory, ...work]);
  const producer = startVigie([...produce, '--rate', '1000']);
  const ended = once(producer, 'exit');
  await untilSaid(producer, /Source opened/);
  const survivor = start(other!);
  const victim = start(one!);
  await Promise.all([
    untilSaid(victim, /transformer {1,2}\S+ has \d of \d partitions/),
    untilSaid(survivor, /transformer {1,2}\S+ has \d of \d partitions/),
  ]);
  process.kill(-victim.pid!, 'SIGKILL');
  producer.kill('SIGTERM');
  await ended;
  await vigieJson(runResultSchema, ...produce, '--drain');
  const gone = once(survivor, 'exit');
  survivor.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  const after = await vigieJson(runResultSchema, 'run', '--data', other!, ...work, '--drain');
  const dump = join(root, 'dump.ndjson');
  await dumpSynthetic(dump, { seed: 5, count, oddities: syntheticOddities });
  expect(countsOf(after)).toEqual(countFiles([dump], asOf));
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', other!, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
});
