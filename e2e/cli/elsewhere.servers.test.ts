import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { countFiles } from '../independent/count.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import { recountResultSchema, type RunResult, runResultSchema, temporaryDirectory, vigie, vigieJson } from './vigie.ts';

const asOf = '2026-11-24';
const realAnswers = fileURLToPath(new URL('../../../shared/data/randomuser/', import.meta.url));
const areThere = existsSync(realAnswers) || process.env['CI'] === 'true';

function answers(): string[] {
  return readdirSync(realAnswers)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(realAnswers, name));
}

function countsOf({ seconds: _seconds, recordsPerSecond: _rate, ...counts }: RunResult) {
  return counts;
}

async function run(directory: string, ...more: readonly string[]) {
  return countsOf(await vigieJson(runResultSchema, 'run', '--data', directory, '--as-of', asOf, ...more, '--drain'));
}

const recount = (directory: string) => vigieJson(recountResultSchema, 'recount', '--data', directory, '--check');

describe('what a run counts on servers', () => {
  test.skipIf(!areThere)(
    'P-STO-5: real answers of the API, from Kafka to Cassandra and MongoDB, and a second run adds nothing',
    async ({ onTestFinished }) => {
      const directory = temporaryDirectory(onTestFinished);
      const { log, profiles, aggregates } = ownStores(onTestFinished);
      const expected = countFiles(answers(), asOf);
      const input = ['--source', 'files', ...answers().flatMap((path) => ['--input', path])];
      const stores = ['--log', log, '--profiles', profiles, '--aggregates', aggregates];
      expect(await run(directory, ...input, ...stores)).toEqual(expected);
      // Where they are is known from here on.
      expect(await recount(directory)).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
      expect(await run(directory, ...input)).toEqual(expected);
    },
  );

  test('P-STO-5: synthetic users with every oddity', { timeout: 600_000 }, async ({ onTestFinished }) => {
    const directory = temporaryDirectory(onTestFinished);
    const { log, profiles, aggregates } = ownStores(onTestFinished);
    const count = Number(process.env['VIGIE_SERVERS_USERS'] ?? 5000);
    const dump = join(directory, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: 5, count, oddities: syntheticOddities });
    const expected = countFiles([dump], asOf);
    const data = join(directory, 'data');
    const source = ['--source', 'synthetic', '--seed', '5', '--count', String(count), '--oddities', 'all'];
    const stores = ['--log', log, '--profiles', profiles, '--aggregates', aggregates];
    expect(await run(data, ...source, ...stores)).toEqual(expected);
    expect(await recount(data)).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
  });

  test.skipIf(!areThere).for([
    ['only the log', ['log']],
    ['only the profiles', ['profiles']],
    ['only the aggregates', ['aggregates']],
    ['all but the profiles', ['log', 'aggregates']],
  ] as const)('P-STO-5: %s elsewhere', async ([, elsewhere], { onTestFinished }) => {
    const directory = temporaryDirectory(onTestFinished);
    const own = ownStores(onTestFinished);
    const expected = countFiles(answers(), asOf);
    const input = ['--source', 'files', ...answers().flatMap((path) => ['--input', path])];
    const stores = elsewhere.flatMap((store) => [`--${store}`, own[store]]);
    expect(await run(directory, ...input, ...stores)).toEqual(expected);
    expect(await recount(directory)).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
  });
});

describe('a topic that others filled', () => {
  const onlyReaders = ['--stages', 'transformer,aggregator'];

  test.skipIf(!areThere)(
    'P-STO-6: is worked off to where it ended at the start, and counted since the group’s beginning',
    async ({ onTestFinished }) => {
      const directory = temporaryDirectory(onTestFinished);
      const { log, profiles, aggregates, publish } = ownStores(onTestFinished);
      const [first, ...more] = answers();
      await publish([readFileSync(first!)]);
      const stores = ['--log', log, '--profiles', profiles, '--aggregates', aggregates];
      const data = join(directory, 'data');
      expect(await run(data, ...onlyReaders, ...stores)).toEqual(countFiles([first!], asOf));
      const garbage = ['neither JSON nor anything else', '{"results":[]}', '[]', '17'];
      await publish([...more.map((path) => readFileSync(path)), ...garbage]);
      const rest = garbage.map((text, at) => {
        const path = join(directory, `${at}.json`);
        writeFileSync(path, text);
        return path;
      });
      const expected = countFiles([first!, ...more, ...rest], asOf);
      expect(await run(data, ...onlyReaders)).toEqual(expected);
      expect(await recount(data)).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
      expect(await run(data, ...onlyReaders)).toEqual(expected);
    },
  );
});

describe('what was made', () => {
  test('P-STO-7: topics, keyspace, tables and collections are made where they are missing, and said', async ({
    onTestFinished,
  }) => {
    const directory = temporaryDirectory(onTestFinished);
    const { log, profiles, aggregates } = ownStores(onTestFinished);
    const stores = ['--log', log, '--profiles', profiles, '--aggregates', aggregates];
    const { stderr } = await vigie('run', '--data', directory, '--count', '3', ...stores, '--drain');
    for (const made of [
      /Made the topic \S+users\.clean/,
      /Made the keyspace/,
      /Made the table users_table /,
      /Made the collection/,
    ])
      expect(stderr).toMatch(made);
    const again = await vigie('run', '--data', directory, '--count', '3', '--drain');
    expect([again.code, again.stderr.match(/Made the/)]).toEqual([0, null]);
  });
});
