import { expect, test } from 'vitest';
import { redrivePlanSchema } from '../../pipeline/domain/redrive.ts';
import { z } from 'zod';
import { runResultSchema, temporaryDirectory, vigie, vigieJson } from './vigie.ts';

const planSchema = redrivePlanSchema.extend({ published: z.boolean() });

test(
  'P-RDR-6: redrive previews, does it once, and says which reasons there are',
  { timeout: 90_000 },
  async ({ onTestFinished }) => {
    const data = temporaryDirectory(onTestFinished);
    // On the day of the redrive everybody is older than on this one.
    const run = ['run', '--data', data, '--count', '1000', '--oddities', 'minors', '--as-of', '2012-01-01', '--drain'];
    const { rejected } = await vigieJson(runResultSchema, ...run);
    const redrive = ['redrive', '--data', data, '--reason', 'minor'];
    const preview = await vigieJson(planSchema, ...redrive, '--preview');
    expect(preview).toMatchObject({ published: false, rejected: rejected.minor, done: 0 });
    expect(preview.passing).toBeGreaterThan(0);
    expect(await vigieJson(planSchema, ...redrive)).toEqual({ ...preview, published: true });
    const { stdout, code } = await vigie(...redrive);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${preview.passing} were published again before.`)]);
    const wrong = await vigie('redrive', '--data', data, '--reason', 'erased');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('invalid-birth-date')]);
  },
);
