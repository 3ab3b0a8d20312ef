import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyAddendum } from '../../../gdpr-register/addendum.ts';
import type { DeletionClock } from '../../../gdpr-register/deletion-clock.ts';
import { signatureTools } from '../keys/signature-tools.ts';
import { recheckPurge } from './recheck-purge.ts';
import type { ModelOptions } from './testing/model-stores.ts';
import { createPurgeDirectory, newData } from './testing/purge-directory.ts';
import { asked, openPurgeWorld } from './testing/purge-world.ts';

const { directory } = createPurgeDirectory();

const day = 86_400_000;
const startMs = Date.UTC(2026, 10, 25, 5);
const grace: DeletionClock = {
  dataSet: 'profiles',
  store: 'profiles',
  system: 'cassandra',
  way: 'grace-period',
  delayMs: 10 * day,
  settings: { gc_grace_seconds: 864_000 },
};
const raw: DeletionClock = {
  dataSet: 'raw-messages',
  store: 'log',
  system: 'kafka',
  way: 'retention',
  delayMs: 7 * day,
  settings: { 'retention.ms': 7 * day },
};

async function purged() {
  const now = { ms: startMs };
  const pending = [{ dataSet: 'raw-messages', store: 'log', n: 2, untilMs: startMs + 3 * day }];
  const servers: NonNullable<ModelOptions['servers']> = { clock: [raw, grace], pending };
  const world = openPurgeWorld({ directory: directory.file(''), data: newData(), servers, nowMs: () => now.ms });
  const { id, counts } = await world.purges.plan({ dataSet: 'profiles', olderThan: 'P300D' }, asked);
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const outcome = await world.purges.run({ plan: id, confirm: `ERASE ${total}` }, asked);
  const deps = { ...world.deps, certificates: world.files };
  return { ...world, id, outcome, servers, now, recheck: () => recheckPurge(id, deps, asked) };
}

test('R-CRT-9 a purge on servers is done with what waits there, and its certificate says until when', async () => {
  const { files, deps, id, outcome, purges } = await purged();
  expect(purges.status()).toMatchObject([{ state: 'closed' }]);
  const payload = files.read(id, deps.signingKey().publicPem)?.certificate?.payload;
  expect(payload).toMatchObject({
    schema: 'vigie-erasure-certificate/2',
    pending: [{ dataSet: 'raw-messages', n: 2, until: new Date(startMs + 3 * day).toISOString() }],
    clock: [
      { dataSet: 'raw-messages', physicallyGoneFrom: new Date(startMs + 3 * day).toISOString(), verifiedOn: null },
      { dataSet: 'profiles', physicallyGoneFrom: new Date(startMs + 10 * day).toISOString(), verifiedOn: null },
    ],
  });
  expect(outcome.remaining.every(({ n }) => n === 0)).toBe(true);
});

test('R-CRT-10 a later look files addenda until everything is verified, and journals each', async () => {
  const { servers, now, recheck, acts, deps, id } = await purged();
  const early = await recheck();
  expect(early).toMatchObject({ complete: false, pending: [{ n: 2 }] });
  now.ms = startMs + 11 * day;
  Object.assign(servers, { pending: [] });
  const late = await recheck();
  expect(late).toMatchObject({ complete: true, pending: [], remaining: [] });
  const { publicPem } = deps.signingKey();
  const verdict = verifyAddendum(readFileSync(late.addendum!, 'utf8'), { publicPem, tools: signatureTools });
  expect(verdict).toMatchObject({ ok: true, signed: { payload: { id, number: 2, complete: true } } });
  expect(await recheck()).toMatchObject({ complete: true, addendum: null });
  const rechecked = acts().filter(({ act }) => act === 'purge-rechecked');
  expect(rechecked.map(({ subject, details }) => [subject, details['number'], details['complete']])).toEqual([
    [id, 1, false],
    [id, 2, true],
  ]);
});

test('R-CRT-10 an addendum that was altered is not built upon', async () => {
  const { recheck } = await purged();
  const { addendum } = await recheck();
  writeFileSync(addendum!, readFileSync(addendum!, 'utf8').replace('"n":2', '"n":1'));
  await expect(recheck()).rejects.toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining('addendum-1.json'),
  });
});

test('R-CRT-10 of a purge that is not there nothing is looked at', async () => {
  const { deps, files } = await purged();
  const unknown = recheckPurge('purge-2026-11-25-zzzzzzzz', { ...deps, certificates: files }, asked);
  await expect(unknown).rejects.toMatchObject({ error: { code: 'certificate-unknown' } });
});
