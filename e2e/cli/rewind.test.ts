import { expect, test } from 'vitest';
import { z } from 'zod';
import { rewindPlanSchema } from '../../pipeline/domain/rewind.ts';
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

const planSchema = rewindPlanSchema.extend({ seconds: z.number().nullable(), done: z.boolean() });

async function runToTheEnd(data: string) {
  const { persons, aggregates, published, stored, rejected } = await vigieJson(
    runResultSchema,
    ...['run', '--data', data, '--count', '3000', '--oddities', 'all', '--as-of', '2026-11-24', '--drain'],
  );
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(recount).toEqual({ persons, aggregates });
  return { persons, aggregates, published, stored, rejected };
}

test('P-RWD-8 P-RWD-2: rewind previews, sets back, and the next run comes to the same counts', async ({
  onTestFinished,
}) => {
  const data = temporaryDirectory(onTestFinished);
  const first = await runToTheEnd(data);
  const rewind = ['rewind', '--data', data] as const;
  const preview = await vigieJson(planSchema, ...rewind, '--to-offset', '0', '--preview');
  expect(preview).toMatchObject({ done: false, erased: 0 });
  expect(preview.partitions.map(({ from }) => from)).toEqual(preview.partitions.map(() => 0));
  const half = Math.floor(preview.partitions[0]!.to / 2);
  const part = await vigieJson(planSchema, ...rewind, '--to-offset', String(half), '--partition', '0');
  expect(part).toMatchObject({ done: true, records: preview.partitions[0]!.to - half });
  const { stdout, code } = await vigie(...rewind, '--to-time', '2020-01-01');
  expect(code).toBe(0);
  expect(stdout).toContain(`${preview.records} messages are processed again, and none is counted twice.`);
  expect(await runToTheEnd(data)).toEqual(first);
});

test('P-RWD-8: what cannot be is refused, with what to do', async ({ onTestFinished }) => {
  const data = temporaryDirectory(onTestFinished);
  await vigieJson(runResultSchema, 'run', '--data', data, '--count', '300', '--drain');
  const refused = async (...args: string[]) => {
    const { code, stderr } = await vigie('rewind', '--data', data, ...args);
    return [code, stderr] as const;
  };
  expect(await refused()).toEqual([2, expect.stringContaining('--to-time TIME and --to-offset N')]);
  expect(await refused('--to-time', 'noon')).toEqual([2, expect.stringContaining('2026-11-28T14:30')]);
  expect(await refused('--stage', 'aggregator', '--to-offset', '0')).toEqual([2, expect.stringContaining('--rebuild')]);
  expect(await refused('--to-offset', '9999999')).toEqual([1, expect.stringContaining('No partition of users.raw')]);
  expect(await refused('--to-time', '2999-01-01')).toEqual([1, expect.stringContaining('Choose an earlier time')]);
});

test('P-RWD-8: through an application at work the transformer is paused where that is asked for', async ({
  onTestFinished,
}) => {
  const data = temporaryDirectory(onTestFinished);
  const serving = startVigie(['serve', '--data', data, '--autostart']);
  const ended = finished(serving);
  onTestFinished(() => void serving.kill('SIGKILL'));
  await untilSaid(serving, /http:\/\/127\.0\.0\.1/);
  await expect
    .poll(async () => (await vigie('rewind', '--data', data, '--to-offset', '0', '--preview', '--json')).stdout, {
      timeout: 30_000,
      interval: 500,
    })
    .toMatch(/"records":[1-9]/);
  const refused = await vigie('rewind', '--data', data, '--to-offset', '0');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--pause')]);
  const { code, stderr } = await vigie('rewind', '--data', data, '--to-offset', '0', '--pause');
  expect([code, stderr]).toEqual([0, expect.stringMatching(/is paused\.[^]*goes on\./)]);
  serving.kill('SIGINT');
  await ended;
  expect((await vigie('recount', '--data', data, '--check')).code).toBe(0);
});
