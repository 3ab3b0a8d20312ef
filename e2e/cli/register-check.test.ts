import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import { finished, startVigie, temporaryDirectory, untilSaid, vigie } from './vigie.ts';

const checkedSchema = z.strictObject({
  activities: z.array(
    z.strictObject({
      id: z.string(),
      missing: z.array(z.strictObject({ article: z.string().nullable(), what: z.string() })),
      drift: z.array(z.looseObject({ code: z.string(), about: z.string(), fix: z.string().nullable() })),
    }),
  ),
});

async function check(data: string) {
  const { code, stdout, stderr } = await vigie('register', 'check', '--data', data, '--json');
  const lines = stdout.trimEnd().split('\n');
  expect(lines, stderr).toHaveLength(1);
  const [own] = checkedSchema.parse(JSON.parse(lines[0]!)).activities;
  return { code, id: own!.id, missing: own!.missing, drift: own!.drift.map(({ code: it, about }) => `${it} ${about}`) };
}

/** As the synthetic source writes them, with a field of which the pipeline knows nothing. */
async function usersWithIban(folder: string): Promise<string> {
  const [plain, input] = [join(folder, 'plain.ndjson'), join(folder, 'users.ndjson')];
  await dumpSynthetic(plain, { seed: 11, count: 300, oddities: [] });
  const users = readFileSync(plain, 'utf8').trimEnd().split('\n');
  writeFileSync(input, users.map((user) => user.replace(/\}$/, ',"iban":"FR7630001007941234567890185"}')).join('\n'));
  return input;
}

describe('the register, compared with the system from outside', () => {
  test('P-CLI-51 a new installation agrees with its own record, and what people must say is named with its article', async ({
    onTestFinished,
  }) => {
    const data = temporaryDirectory(onTestFinished);
    mkdirSync(data, { recursive: true });
    expect((await vigie('run', '--data', data, '--count', '500', '--drain')).code).toBe(0);
    const { code, id, missing, drift } = await check(data);
    expect([code, id, drift]).toEqual([1, 'vigie-pipeline', []]);
    expect(missing.map(({ article }) => article)).toContain('30(1)(a)');
  });

  test('P-CLI-51 P-CLI-52 P-OBS-2 R-DRF-1 whatever was changed behind its back is found, beside a running pipeline too', async ({
    onTestFinished,
  }) => {
    const data = temporaryDirectory(onTestFinished);
    const input = await usersWithIban(temporaryDirectory(onTestFinished));
    const run = ['run', '--data', data, '--source', 'files', '--input', input];
    expect((await vigie(...run, '--drain')).code).toBe(0);
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ rawRetention: 'P30D' }), { mode: 0o600 });
    chmodSync(data, 0o755);
    writeFileSync(join(data, 'copy.csv'), 'x');
    chmodSync(join(data, 'copy.csv'), 0o644);
    const expected = [
      expect.stringMatching(/^retention-setting dataCategories\./),
      'field-unknown iban',
      'measure-failed private-files',
    ];
    const alone = await check(data);
    expect([alone.code, alone.drift]).toEqual([1, expected]);
    // The same users again, which publishes nothing new: the sample is of the newest messages (P-OBS-1).
    const owner = startVigie(run);
    const ended = finished(owner);
    await untilSaid(owner, /Ready/);
    expect(await check(data)).toEqual(alone);
    owner.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(readFileSync(join(data, 'register', 'activities', 'vigie-pipeline.json'), 'utf8')).not.toContain('FR76');
  });
});
