import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { countFiles } from '../independent/count.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { ownStores } from '../servers/own-stores.ts';
import {
  finished,
  recountResultSchema,
  runResultSchema,
  startVigie,
  temporaryDirectory,
  untilSaid,
  vigie,
  vigieJson,
} from './vigie.ts';

const asOf = '2026-11-24';
const movedSchema = z.strictObject({ persons: z.number(), waiting: z.number() });
const users = 3000;

describe('stores that move', () => {
  test('P-STO-8: from the directory to servers, killed on the way, with messages that wait: counted as if they had been there', async ({
    onTestFinished,
  }) => {
    const directory = temporaryDirectory(onTestFinished);
    const data = join(directory, 'data');
    const { log, profiles, aggregates } = ownStores(onTestFinished);
    const source = (count: number) =>
      ['--as-of', asOf, '--seed', '5', '--count', String(count), '--oddities', 'all', '--drain'] as const;
    await vigieJson(runResultSchema, 'run', '--data', data, ...source(users - 1000));
    await vigieJson(runResultSchema, 'run', '--data', data, ...source(users), '--stages', 'producer');
    const to = ['--data', data, '--log', log, '--profiles', profiles, '--aggregates', aggregates];
    const killed = startVigie(['move', ...to]);
    const ended = finished(killed);
    await untilSaid(killed, /Copying messages/);
    process.kill(-killed.pid!, 'SIGKILL');
    await ended;
    // It is still where it was.
    expect((await vigie('recount', '--data', data)).stderr).not.toContain('kafka');
    expect(await vigieJson(movedSchema, 'move', ...to)).toMatchObject({ waiting: 1000 });
    expect(existsSync(join(data, 'move.json'))).toBe(false);
    const dump = join(directory, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: 5, count: users + 500, oddities: syntheticOddities });
    const expected = countFiles([dump], asOf);
    const {
      seconds: _,
      recordsPerSecond: __,
      ...counts
    } = await vigieJson(runResultSchema, 'run', '--data', data, ...source(users + 500));
    expect(counts).toEqual(expected);
    const recounted = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
    expect(recounted).toEqual({ persons: expected.persons, aggregates: expected.aggregates });
    const again = await vigie('move', '--data', data, '--log', log, '--profiles', profiles, '--aggregates', aggregates);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('are there already')]);
  });
});
