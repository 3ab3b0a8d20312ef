import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { contentRejectionCodes } from '../../pipeline/domain/rejection.ts';
import { countFiles } from '../independent/count.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { writeFuzz } from '../independent/fuzz.ts';
import { recountResultSchema, type RunResult, runResultSchema, temporaryDirectory, vigieJson } from './vigie.ts';

const asOf = '2026-11-24';
const realAnswers = fileURLToPath(new URL('../../../shared/data/randomuser/', import.meta.url));
const fuzzSeed = 1_031_979;

/** The counts of a run, without the two figures that no two runs share. */
function countsOf({ seconds: _seconds, recordsPerSecond: _rate, ...counts }: RunResult) {
  return counts;
}

async function runAndRecount(directory: string, source: readonly string[]) {
  const run = await vigieJson(runResultSchema, 'run', '--data', directory, '--as-of', asOf, ...source, '--drain');
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', directory, '--check');
  return { counts: countsOf(run), recount };
}

describe('what a run counts', () => {
  test.skipIf(!existsSync(realAnswers) && process.env['CI'] !== 'true')(
    'real answers of the API: as an independent count has it, and a second run adds nothing',
    async ({ onTestFinished }) => {
      const directory = temporaryDirectory(onTestFinished);
      const files = readdirSync(realAnswers).filter((name) => name.endsWith('.json'));
      const paths = files.map((name) => join(realAnswers, name));
      const expected = countFiles(paths, asOf);
      const input = ['--source', 'files', ...paths.flatMap((path) => ['--input', path])];
      const first = await runAndRecount(directory, input);
      expect(first.counts).toEqual(expected);
      expect(first.recount).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
      expect(await runAndRecount(directory, input)).toEqual(first);
    },
  );

  test('100,000 synthetic users with every oddity: as an independent count has it', async ({ onTestFinished }) => {
    const directory = temporaryDirectory(onTestFinished);
    const dump = join(directory, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: 5, count: 100_000, oddities: syntheticOddities });
    const expected = countFiles([dump], asOf);
    // None of the codes is there by name only.
    for (const code of contentRejectionCodes) expect([code, expected.rejected[code]! > 50]).toEqual([code, true]);
    const input = ['--source', 'synthetic', '--seed', '5', '--count', '100000', '--oddities', 'all'];
    const { counts, recount } = await runAndRecount(join(directory, 'data'), input);
    expect(counts).toEqual(expected);
    expect(recount).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
  });

  test(`10,000 mutated records (seed ${fuzzSeed}) are all counted`, async ({ onTestFinished }) => {
    const directory = temporaryDirectory(onTestFinished);
    const file = join(directory, 'fuzz.ndjson');
    writeFuzz(file, fuzzSeed);
    const expected = countFiles([file], asOf);
    expect(expected.published).toBe(10_000);
    for (const code of contentRejectionCodes) expect([code, expected.rejected[code]! > 0]).toEqual([code, true]);
    const { counts, recount } = await runAndRecount(join(directory, 'data'), ['--source', 'files', '--input', file]);
    expect(counts).toEqual(expected);
    expect(recount).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
  });
});
