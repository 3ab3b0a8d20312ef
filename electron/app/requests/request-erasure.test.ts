import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { App } from '../app.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';
import { storedIds } from '../testing/stored-ids.ts';
import { acts, carryOut, confirm, grant, opened, today } from './testing/request-steps.ts';

/** A purge works through every file. */
const patience = { timeout: 120_000 };
const { directory, open } = createAppWorld();

async function openWithPersons(): Promise<{ readonly app: App; readonly ids: readonly string[] }> {
  const app = await open({ count: 60 });
  await runToTheEnd(app);
  return { app, ids: await storedIds(directory.file('')) };
}

describe('a request to be erased', () => {
  test(
    'R-REQ-7 what was written down of an erased person goes with them, also of what is closed, and the certificate closes the request',
    patience,
    async () => {
      const { app, ids } = await openWithPersons();
      const erased = ids[0]!;
      const closed = await opened(app, 'access', { id: erased });
      await acts(app, closed.id, { act: { act: 'withdraw', on: today } });
      const { id } = await opened(app, 'erasure', { id: erased });
      const kept = await opened(app, 'access', { id: ids[1]! });
      await acts(app, id, confirm, grant);
      const { plan } = await value(app, 'purge.person', { id: erased });
      const outcome = await value(app, 'purge.run', { plan, confirm: erased, reason: 'They asked for it.' });
      const folder = directory.file('register/requests');
      const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
      expect(texts.filter((text) => /"key": "[0-9a-f]{64}"/.test(text))).toHaveLength(1);
      expect(texts.filter((text) => text.includes(erased))).toEqual([]);
      const { plan: another } = await value(app, 'purge.person', { id: ids[2]! });
      const others = await value(app, 'purge.run', { plan: another, confirm: ids[2]!, reason: 'Another one.' });
      const wrong = await acts(app, id, carryOut(others.id));
      expect(wrong, 'R-REQ-13').toMatchObject({ ok: false, code: 'no-certificate' });
      const done = await acts(app, id, carryOut(outcome.id));
      expect(done).toMatchObject({ ok: true, request: { person: null, related: [], state: 'carried-out' } });
      expect(done.request.letters).toContain('done');
      expect((await value(app, 'request.read', { id: kept.id })).request.person).toBe(ids[1]);
    },
  );

  test(
    'R-REQ-13 an erasure is not carried out without the certificate of one, nor while the person is still held; R-REQ-17',
    patience,
    async () => {
      const { app, ids } = await openWithPersons();
      const { id } = await opened(app, 'erasure', { id: ids[0]! });
      await acts(app, id, confirm, grant);
      expect(await acts(app, id, carryOut('purge-x'))).toMatchObject({
        ok: false,
        why: expect.stringContaining('no certificate'),
      });
      const beside = await opened(app, 'access', { id: ids[1]! });
      const { plan } = await value(app, 'purge.person', { id: ids[1]! });
      const other = await value(app, 'purge.run', { plan, confirm: ids[1]!, reason: 'Another one.' });
      const early = await acts(app, id, carryOut(other.id));
      expect(early).toMatchObject({ ok: false, code: 'still-held', request: { person: ids[0], state: 'decided' } });
      const besideIt = (await value(app, 'request.read', { id: beside.id })).request;
      expect(besideIt, 'R-REQ-17').toMatchObject({ person: null, erasedBy: other.id });
      const { erased } = await value(app, 'person.find', { by: { id: ids[1]! } });
      expect(erased, 'R-REQ-17').toEqual([{ id: ids[1], purge: other.id, atMs: expect.any(Number) }]);
      const annulled = await acts(app, beside.id, { act: { act: 'annul', on: today, reason: 'Entered twice.' } });
      expect(annulled, 'only what asks for an erasure was done').toMatchObject({ ok: true });
    },
  );
});
