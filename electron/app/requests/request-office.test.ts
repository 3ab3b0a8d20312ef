import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embeddedPlaces } from '../../../pipeline/adapters/catalogue.ts';
import { toPersonNotice } from '../../../gdpr-register/person-notice.ts';
import { compareWithRecount } from '../../../pipeline/maintenance/recount-profiles.ts';
import type { InputOf, OutputOf } from '../../contract/api.ts';
import type { App } from '../app.ts';
import type { PersonRights } from '../person/person-rights.ts';
import { journalFile } from '../register/journal-file.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';
import { storedIds } from '../testing/stored-ids.ts';
import { openRequests } from './request-office.ts';
import type { ActDone } from './requests.ts';
import { acts, carryOut, confirm, grant, opened, today, wish } from './testing/request-steps.ts';

const { directory, open } = createAppWorld();
const never = new AbortController().signal;

type Act = InputOf<'request.act'>['act'];

async function openWithPersons(): Promise<{ readonly app: App; readonly ids: readonly string[] }> {
  const app = await open({ count: 60 });
  await runToTheEnd(app);
  return { app, ids: await storedIds(directory.file('')) };
}

function journalLines(): string {
  return readFileSync(journalFile(directory.file('')), 'utf8');
}

describe('a request', () => {
  test('R-REQ-13 P-PSN-9 a restriction that is granted takes the person out of the aggregates, at once and exactly', async () => {
    const { app, ids } = await openWithPersons();
    const { id } = await opened(app, 'restriction', { id: ids[0]!.toUpperCase() });
    const before = await compareWithRecount(embeddedPlaces(directory.file('')), never);
    const done = await acts(app, id, confirm, grant, carryOut());
    expect(done).toMatchObject({ ok: true, request: { state: 'carried-out', person: ids[0] } });
    const after = await compareWithRecount(embeddedPlaces(directory.file('')), never);
    expect(after).toMatchObject({ persons: before.persons - 1, differences: [] });
    const closed = await acts(app, id, { act: { act: 'close', on: today } });
    expect(closed).toMatchObject({ ok: true, request: { state: 'closed', person: null, deadline: null } });
    expect(readFileSync(directory.file(`register/requests/${id}.json`), 'utf8')).not.toContain(ids[0]);
  });

  test('R-REQ-13 an objection does the same, and a rectification writes what was corrected', async () => {
    const { app, ids } = await openWithPersons();
    const objection = await opened(app, 'objection', { id: ids[0]! });
    expect(await acts(app, objection.id, confirm, grant, carryOut())).toMatchObject({ ok: true });
    const { id } = await opened(app, 'rectification', { id: ids[1]! });
    const without = await acts(app, id, confirm, grant, carryOut());
    expect(without).toMatchObject({ ok: false, code: 'unfit', why: 'Say what is corrected.' });
    const wrong = await acts(app, id, { ...carryOut(), corrections: { email: 'no address' } });
    expect(wrong).toMatchObject({ ok: false, why: 'Nothing is corrected: these do not fit: email.' });
    const done = await acts(app, id, {
      ...carryOut(),
      corrections: { email: 'jane.doe@example.org', nationality: 'XX' },
    });
    expect(done).toMatchObject({ ok: true, request: { state: 'carried-out' } });
    const { ids: found } = await value(app, 'person.find', { by: { email: 'Jane.Doe@example.org' } });
    expect(found).toEqual([ids[1]]);
    const recounted = await compareWithRecount(embeddedPlaces(directory.file('')), never);
    expect(recounted.differences).toEqual([]);
    expect(journalLines()).not.toMatch(/jane|no address/i);
  });

  test('R-REQ-12 it is opened by an address, unless that is of several persons; who it is of nobody can be said later', async () => {
    const { app, ids } = await openWithPersons();
    for (const id of ids.slice(0, 2))
      await value(app, 'person.rectify', { id, corrections: { email: 'shared@example.org' } });
    await value(app, 'person.rectify', { id: ids[2]!, corrections: { email: 'own@example.org' } });
    const several = await value(app, 'request.open', wish('access', { email: 'shared@example.org' }));
    expect(several).toEqual({ ok: false, ids: ids.slice(0, 2).toSorted() });
    const own = await opened(app, 'access', { email: 'own@example.org' });
    expect(own.person).toBe(ids[2]);
    const nobody = await opened(app, 'access', { email: 'nobody@example.org' });
    expect(nobody.person).toBeNull();
    expect(await acts(app, nobody.id, confirm, grant, carryOut())).toMatchObject({
      ok: false,
      why: 'Say first whom the request is about.',
    });
    const stands = await value(app, 'request.read', { id: nobody.id });
    const based = { id: nobody.id, base: stands.request.revision };
    const two = await value(app, 'request.identify', { ...based, by: { email: 'shared@example.org' } });
    expect(two).toMatchObject({
      ok: false,
      code: 'several',
      why: '2 persons are found with it: choose one by the id.',
    });
    const said = await value(app, 'request.identify', { ...based, by: { id: ids[2]! } });
    expect(said).toMatchObject({ ok: true, request: { person: ids[2], related: [own.id] } });
    expect(journalLines()).not.toMatch(/example\.org/);
    for (const id of ids) expect(journalLines()).not.toContain(id);
  });

  test('R-REQ-9 of two changes that are based on the same revision, one is told of the other', async () => {
    const app = await open({ count: 1 });
    const { id, revision: base } = await opened(app, 'access', null);
    const ask: Act = { act: 'ask-identity', on: today };
    const both = await Promise.all([ask, { ...ask }].map((act) => value(app, 'request.act', { id, base, act })));
    expect(both.map((each) => (each.ok ? 'done' : each.code))).toEqual(['done', 'conflict']);
    expect(journalLines()).toContain('"code":"conflict"');
    expect(both[1]?.request).toEqual(both[0]?.request);
    expect(both[0]?.request).toMatchObject({ revision: base + 1, deadline: { state: 'paused' } });
  });

  test('R-REQ-10 every act is in the journal, what was refused too, and no word of the officer', async () => {
    const app = await open({ count: 1 });
    const { id } = await opened(app, 'access', null);
    await acts(app, id, confirm, { act: { act: 'extend', on: today, reason: 'Very many of them.' } }, carryOut());
    await acts(app, id, { act: { act: 'withdraw', on: today } });
    const { entries } = await value(app, 'journal.read', { limit: 100 });
    expect(entries.filter(({ subject }) => subject === id).map(({ act }) => act)).toEqual([
      'request-opened',
      'request-changed',
      'request-extended',
      'request-refused',
      'request-closed',
    ]);
    expect(journalLines()).not.toMatch(/Signed in|Very many/);
    expect(await value(app, 'journal.verify', {})).toMatchObject({ ok: true });
  });

  test('R-REQ-16 one that was entered by mistake is told from one that was withdrawn, also in the journal', async () => {
    const app = await open({ count: 1 });
    const by = { id: '6f9619ff-8b86-4011-b42d-00c04fc964ff' };
    const { id } = await opened(app, 'erasure', by);
    const other = await opened(app, 'erasure', by);
    expect(other.related).toEqual([id]);
    const done = await acts(app, id, { act: { act: 'annul', on: today, reason: 'Entered twice.' } });
    const closed = { on: today, why: 'mistaken', reason: 'Entered twice.' };
    expect(done).toMatchObject({
      ok: true,
      request: { state: 'closed', person: null, letters: [], request: { closed } },
    });
    expect((await value(app, 'request.read', { id: other.id })).request.related).toEqual([]);
    const { entries } = await value(app, 'journal.read', { limit: 1 });
    expect(entries).toMatchObject([{ act: 'request-closed', subject: id, details: { act: 'annul', kind: 'erasure' } }]);
    expect(journalLines()).not.toContain('twice');
  });

  test('R-REQ-10 where the journal takes no entry nothing is opened and nothing changed', async () => {
    const app = await open({ count: 1 });
    const { id, revision: base } = await opened(app, 'access', null);
    const before = readFileSync(directory.file(`register/requests/${id}.json`), 'utf8');
    await app.close();
    const failing = openRequests({
      dataDirectory: directory.file(''),
      rights: {} as PersonRights,
      journal: { append: () => Promise.reject(new Error('the disk is full')) },
      register: () => toPersonNotice([], 'en'),
      provesErasure: () => false,
      nowMs: () => Date.now(),
    });
    const asking = { actor: 'window', signal: never } as const;
    const ask: ActDone = { act: { act: 'ask-identity', on: today } };
    await expect(failing.act({ id, base }, ask, asking)).rejects.toThrow('the disk is full');
    await expect(failing.open({ ...wish('access', null), by: null }, asking)).rejects.toThrow('the disk is full');
    expect(readdirSync(directory.file('register/requests'))).toEqual([`${id}.json`]);
    expect(readFileSync(directory.file(`register/requests/${id}.json`), 'utf8')).toBe(before);
  });

  test('R-REQ-11 R-REQ-8 the list is heard as it changes, what is due first stands first', async () => {
    const app = await open({ count: 1 });
    const abort = new AbortController();
    const items = app.listen('request', {}, abort.signal)[Symbol.asyncIterator]();
    expect((await items.next()).value).toEqual({ requests: [], damaged: [] });
    const late = await opened(app, 'access', null);
    const { request: early } = (await value(app, 'request.open', {
      ...wish('access', null),
      receivedOn: '2026-01-05',
    })) as {
      request: { id: string };
    };
    const list = (await items.next()).value as OutputOf<'request.list'>;
    expect(list.requests.map(({ id, deadline }) => [id, deadline?.state])).toEqual([
      [early.id, 'overdue'],
      [late.id, 'in-time'],
    ]);
    abort.abort();
  });

  test('R-LET-4 a letter is text and PDF, and noted once it is saved; one that is not called for is refused', async () => {
    const app = await open({ count: 1 });
    const { id, letters } = await opened(app, 'access', null);
    expect(letters).toEqual(['acknowledgement']);
    const wished = { id, kind: 'acknowledgement', language: 'fr', isSaved: true } as const;
    const shown = await value(app, 'request.letter', { ...wished, isSaved: false });
    expect(shown.request).toMatchObject({ revision: 1, request: { letters: [] } });
    const { title, text, gaps, file, request } = await value(app, 'request.letter', wished);
    expect(gaps).toEqual(['controller', 'contact']);
    expect(shown.text).toBe(text);
    expect(title).toBe('Accusé de réception de votre demande');
    expect(text).toContain(id);
    expect(Buffer.from(file.base64, 'base64').toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(file.fileName).toBe(`${id}-acknowledgement-fr.pdf`);
    expect(request.request.letters).toEqual([{ kind: 'acknowledgement', language: 'fr', on: today }]);
    const again = await value(app, 'request.letter', wished);
    expect(again.request).toEqual({ ...request, revision: request.revision + 1 });
    const refused = await app.call('request.letter', { ...wished, kind: 'refusal' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'letter-not-due' } });
  });

  test('R-REQ-2 is received on no day that is to come, and on none before the regulation applied', async () => {
    const app = await open({ count: 1 });
    for (const receivedOn of ['2999-01-01', '1926-11-30', '2018-05-24'] as const) {
      const answer = await app.call('request.open', { ...wish('access', null), receivedOn });
      expect(answer, receivedOn).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    const first = await value(app, 'request.open', { ...wish('access', null), receivedOn: '2018-05-25' });
    expect(first).toMatchObject({ ok: true });
  });
});
