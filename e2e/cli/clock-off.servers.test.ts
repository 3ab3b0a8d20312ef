import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cassandra from 'cassandra-driver';
import { expect, test, vi } from 'vitest';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { testServers } from '../../pipeline/testing/servers.ts';
import { countSynthetic } from '../independent/count-synthetic.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import { type Finished, recountResultSchema, runResultSchema, temporaryDirectory, vigie, vigieJson } from './vigie.ts';

const asOf = '2026-11-24';
const seed = 5;
const hourMs = 3_600_000;
// Bursts pause, which shows nothing of a clock.
const oddities = syntheticOddities.filter((oddity) => oddity !== 'bursts');

/** Whatever the command and its threads ask of the time is answered as on a machine whose clock is off by so much. */
function atClock(offMs: number): void {
  const shift = `
    const now = () => real.now() + ${offMs}, real = Date;
    globalThis.Date = new Proxy(real, {
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
    });`;
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(shift)}`);
}

test('P-SRV-5: exact with a clock an hour ahead, then right, then an hour behind, which is said, and an erasure holds', async ({
  onTestFinished,
}) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  const folder = temporaryDirectory(onTestFinished);
  const data = join(folder, 'data');
  const { log, profiles, aggregates } = ownStores(onTestFinished);
  const stores = ['--data', data, '--log', log, '--profiles', profiles, '--aggregates', aggregates];
  const source = ['--source', 'synthetic', '--seed', String(seed), '--oddities', oddities.join(','), '--as-of', asOf];
  const run = (count: number): Promise<Finished> =>
    vigie('run', ...stores, ...source, '--count', String(count), '--drain', '--json');

  atClock(hourMs);
  expect((await run(500)).stderr).toContain('is 3600 s ahead');
  atClock(0);
  expect((await run(1000)).stderr).not.toContain('The clock');
  atClock(-hourMs);
  const last = await run(1500);
  expect(last.stderr).toContain('is -3600 s ahead');
  const { seconds: _seconds, recordsPerSecond: _rate, ...after } = runResultSchema.parse(JSON.parse(last.stdout));
  expect(after).toEqual(await countSynthetic(folder, { seed, count: 1500, oddities, asOf }));
  const recount = () => vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(await recount()).toEqual({ persons: after.persons, aggregates: after.aggregates });

  // Written an hour ahead, erased an hour behind.
  const id = await someoneOf(join(folder, 'users.ndjson'), 500);
  expect(await rowsOf(profiles, id)).toEqual({ profile: 1, leaving: 0 });
  const words = ['--reason', 'asked', '--confirm', id];
  const erased = await vigie('person', 'erase', '--data', data, '--id', id, ...words);
  expect(erased, erased.stderr).toMatchObject({ code: 0 });
  expect(await rowsOf(profiles, id)).toEqual({ profile: 0, leaving: 0 });
  expect((await recount()).persons).toBe(after.persons - 1);
});

/** A person of the first records, whom nothing kept from being stored. */
async function someoneOf(path: string, count: number): Promise<string> {
  await dumpSynthetic(path, { seed, count, oddities });
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const found = /"uuid":"([0-9a-f-]{36})".*"age":[3-9]\d\D/u.exec(line);
    if (found) return found[1]!;
  }
  throw new Error('no grown-up among them');
}

/** Where a person's id stands in the keyspace. */
async function rowsOf(profiles: string, id: string): Promise<{ readonly profile: number; readonly leaving: number }> {
  const { contactPoints, datacenter } = testServers().plain.cassandra;
  const keyspace = new URL(profiles).pathname.slice(1);
  const client = new cassandra.Client({ contactPoints, localDataCenter: datacenter, keyspace });
  try {
    const { rowLength: profile } = await client.execute('SELECT id FROM users_table WHERE id = ?', [id], {
      prepare: true,
    });
    const { rowLength: leaving } = await client.execute('SELECT id FROM users_table_gone');
    return { profile, leaving };
  } finally {
    await client.shutdown();
  }
}
