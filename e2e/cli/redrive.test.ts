import { expect, test } from 'vitest';
import { emptyPlan, redrivePlanSchema, redriveResultSchema } from '../../pipeline/domain/redrive.ts';
import { z } from 'zod';
import { runResultSchema, temporaryDirectory, vigie, vigieJson } from './vigie.ts';

const planSchema = redrivePlanSchema.extend({ published: z.boolean() });
const resultSchema = redriveResultSchema.extend({ published: z.boolean() });
const done = { published: true, ended: 'done', left: 0 };

test('P-RDR-6: redrive previews, does it once, and says which reasons there are', async ({ onTestFinished }) => {
  const data = temporaryDirectory(onTestFinished);
  // On the day of the redrive everybody is older than on this one.
  const run = ['run', '--data', data, '--count', '1000', '--oddities', 'minors', '--as-of', '2012-01-01', '--drain'];
  const { rejected } = await vigieJson(runResultSchema, ...run);
  const redrive = ['redrive', '--data', data, '--reason', 'minor'];
  const preview = await vigieJson(planSchema, ...redrive, '--preview');
  expect(preview).toMatchObject({ published: false, rejected: rejected.minor, done: 0 });
  expect(preview.passing).toBeGreaterThan(0);
  expect(await vigieJson(resultSchema, ...redrive)).toEqual({ ...preview, ...done });
  const { stdout, code } = await vigie(...redrive);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`${preview.passing} were published again before.`)]);
  const wrong = await vigie('redrive', '--data', data, '--reason', 'erased');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('invalid-birth-date')]);
});

test('P-RDR-6 P-RDR-8: a rejection is redriven by its place, as the console names it', async ({ onTestFinished }) => {
  const data = temporaryDirectory(onTestFinished);
  const run = ['run', '--data', data, '--count', '200', '--oddities', 'minors', '--as-of', '2008-01-01', '--drain'];
  const { stderr } = await vigie(...run);
  const [, place] = /Records rejected: .*\(minor\), at (\d+:\d+)/.exec(stderr)!;
  const redrive = ['redrive', '--data', data, '--at', place!];
  const one = { ...emptyPlan, rejected: 1, passing: 1 };
  expect(await vigieJson(planSchema, ...redrive, '--preview')).toEqual({ ...one, published: false });
  expect(await vigieJson(resultSchema, ...redrive)).toEqual({ ...one, ...done });
  const { stdout, code } = await vigie(...redrive, '--at', '0:999999');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 .*\nOf 1 places .*\n1 were published again before/)]);
  const wrong = await vigie('redrive', '--data', data, '--at', '7');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('PARTITION:OFFSET')]);
  expect((await vigie('redrive', '--data', data)).code).toBe(2);
});
