import { expect, test } from 'vitest';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { requestStoreOf } from './request-store.ts';

const person = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';

function view(id: string, revision = 1): RequestView {
  const opened = openRequest({
    id,
    kind: 'access',
    receivedOn: '2026-11-20',
    channel: 'post',
    language: 'fr',
    subject: { key: null, id: null },
  });
  const { schema: _schema, id: _id, subject: _subject, ...request } = opened;
  return {
    id,
    revision,
    request,
    person,
    erasedBy: null,
    related: [],
    state: 'open',
    deadline: null,
    letters: [],
    grounds: [],
  };
}

async function open() {
  const host = createFakeConnection();
  const store = requestStoreOf(host.connection);
  host.send('request', { requests: [view('request-1'), view('request-2')], damaged: [] });
  await settle();
  return { ...host, store };
}

test('a request that was opened is there before the stream says so, and what found the person is kept nowhere', async () => {
  const { store, calls } = await open();
  const by = { email: 'ada@example.org' };
  const opening = store.openAsked({ kind: 'access', receivedOn: '2026-11-20', channel: 'post', language: 'fr', by });
  calls[0]?.answer({ ok: true, value: { ok: true, request: view('request-3') } });
  expect(await opening).toEqual({ kind: 'opened', id: 'request-3' });
  expect(store.getState().list?.requests.map(({ id }) => id)).toEqual(['request-3', 'request-1', 'request-2']);
  expect(JSON.stringify(store.getState())).not.toContain('ada@example.org');
});

test('several persons are told, and a refusal says why', async () => {
  const { store, calls } = await open();
  const wish = { kind: 'access', receivedOn: '2026-11-20', channel: 'post', language: 'fr', by: null } as const;
  const several = store.openAsked(wish);
  calls[0]?.answer({ ok: true, value: { ok: false, ids: [person] } });
  const none = store.openAsked(wish);
  calls[1]?.answer(refused);
  expect([await several, await none]).toEqual([
    { kind: 'several', ids: [person] },
    { kind: 'refused', error: { code: 'invalid-input', message: 'No.', details: {} } },
  ]);
});

test('an act is based on the revision that is shown, and its answer takes the place of that', async () => {
  const { store, calls } = await open();
  const act = { act: 'close', on: '2026-11-21' } as const;
  const done = store.actAsked(view('request-1'), { act });
  expect(calls[0]?.input).toEqual({ id: 'request-1', base: 1, act });
  calls[0]?.answer({ ok: true, value: { ok: true, request: { ...view('request-1', 2), state: 'closed' } } });
  expect([await done, store.getState().list?.requests[0]?.state]).toEqual([null, 'closed']);
  const late = store.actAsked(view('request-1'), { act });
  calls[1]?.answer({
    ok: true,
    value: { ok: false, code: 'conflict', why: 'Changed.', request: view('request-1', 3) },
  });
  expect([(await late)?.code, store.getState().list?.requests[0]?.revision]).toEqual(['request-conflict', 3]);
});

test('an answer that is older than what the stream said changes nothing', async () => {
  const { store, calls, send } = await open();
  const done = store.identifyAsked(view('request-1'), { id: person });
  send('request', { requests: [view('request-1', 3)], damaged: [] });
  calls[0]?.answer({ ok: true, value: { ok: true, request: view('request-1', 2) } });
  await done;
  expect(store.getState().list?.requests[0]?.revision).toBe(3);
});

test('R-REQ-17: where a person was found, and what erased them before, is shown until the next act', async () => {
  const { store, calls } = await open();
  const asked = store.findAsked(view('request-1'));
  expect(calls[0]?.input).toEqual({ by: { id: person } });
  const counts = { profiles: { profiles: 1 } };
  const erased = [{ id: person, purge: 'purge-1', atMs: 5 }];
  calls[0]?.answer({ ok: true, value: { ids: [person], restricted: [], erased, found: counts } });
  const found = { 'request-1': { counts, erasure: { purge: 'purge-1', atMs: 5 } } };
  expect([await asked, store.getState().found]).toEqual([null, found]);
  const done = store.actAsked(view('request-1'), { act: { act: 'close', on: '2026-11-21' } });
  calls[1]?.answer({ ok: true, value: { ok: true, request: view('request-1', 2) } });
  await done;
  expect(store.getState().found).toEqual({});
});

test('a restriction is lifted of the one who is restricted, and of several one is chosen', async () => {
  const { store, calls } = await open();
  const by = { email: 'ada@example.org' };
  const lifting = store.liftAsked(by);
  calls[0]?.answer({ ok: true, value: { ids: ['a', person], restricted: [person], found: {} } });
  await settle();
  expect(calls[1]).toMatchObject({ name: 'person.lift', input: { id: person } });
  calls[1]?.answer({ ok: true, value: {} });
  expect(await lifting).toEqual({ kind: 'lifted' });
  const several = store.liftAsked(by);
  calls[2]?.answer({ ok: true, value: { ids: ['a', person], restricted: ['a', person], found: {} } });
  expect(await several).toEqual({ kind: 'several', ids: ['a', person] });
  const codes = [];
  for (const ids of [[], ['a']]) {
    const none = store.liftAsked(by);
    calls.at(-1)?.answer({ ok: true, value: { ids, restricted: [], found: {} } });
    const answer = await none;
    codes.push(answer.kind === 'refused' && answer.error.code);
  }
  expect(codes).toEqual(['request-not-found', 'not-restricted']);
  expect(JSON.stringify(store.getState())).not.toContain('ada@example.org');
});
