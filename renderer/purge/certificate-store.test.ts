import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { certificateStoreOf } from './certificate-store.ts';

const atMs = Date.UTC(2026, 10, 26, 9, 41);
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(atMs));
afterEach(() => void vi.restoreAllMocks());

function open() {
  const host = createFakeConnection();
  return { ...host, store: certificateStoreOf(host.connection) };
}

const hash = 'ab'.repeat(32);
const file = (text: string) =>
  ({ fileName: 'c.json', mediaType: 'application/json', base64: Buffer.from(text).toString('base64') }) as const;

test('certificates are listed the newest first, and a list that cannot be read says why', async () => {
  const { store, calls } = open();
  const listed = ['purge-1', 'purge-2'].map((id) => ({ id, flaw: null, content: null }));
  const wanted = store.listWanted();
  calls[0]?.answer({ ok: true, value: listed });
  await wanted;
  expect(store.getState().list?.map(({ id }) => id)).toEqual(['purge-2', 'purge-1']);
  const again = store.listWanted();
  calls[1]?.answer(refused);
  await again;
  expect([store.getState().list?.length, store.getState().listProblem?.code]).toEqual([2, 'invalid-input']);
});

test('the fingerprint is read from the filed document; what is none has none', async () => {
  const { store, calls } = open();
  const texts = [`{"hash":"${hash}"}`, '{"hash":"short"}', '{"hash":'];
  for (const [place, text] of texts.entries()) {
    const wanted = store.hashWanted(`purge-${place}`);
    calls[place]?.answer({ ok: true, value: file(text) });
    await wanted;
  }
  expect(store.getState().hashes).toEqual({ 'purge-0': hash });
});

test('verifying reads what is filed now and asks the host about exactly that text', async () => {
  const { store, calls } = open();
  const verified = store.verifyAsked('purge-1');
  expect(store.getState().checks['purge-1']).toEqual({ kind: 'running' });
  calls[0]?.answer({ ok: true, value: file('{"é":1}\n') });
  await settle();
  expect([calls[0]?.input, calls[1]?.input]).toEqual([{ id: 'purge-1', format: 'json' }, { text: '{"é":1}\n' }]);
  const verdict = { ok: false, flaw: 'content-changed', where: 'hash' } as const;
  calls[1]?.answer({ ok: true, value: verdict });
  await verified;
  expect(store.getState().checks['purge-1']).toEqual({ kind: 'done', verdict, atMs });
});

test('a certificate that cannot be read is not called verified', async () => {
  const { store, calls } = open();
  const verified = store.verifyAsked('purge-1');
  calls[0]?.answer(refused);
  await verified;
  expect([calls.length, store.getState().checks['purge-1']?.kind]).toEqual([1, 'failed']);
});

test('a file that somebody brought is checked under its name', async () => {
  const { store, calls } = open();
  const verified = store.fileVerifyAsked('mine.json', 'x');
  expect(store.getState().fileCheck).toEqual({ fileName: 'mine.json', check: { kind: 'running' } });
  const verdict = { ok: true, id: 'purge-1', fingerprint: hash } as const;
  calls[0]?.answer({ ok: true, value: verdict });
  await verified;
  expect(store.getState().fileCheck).toEqual({ fileName: 'mine.json', check: { kind: 'done', verdict, atMs } });
});
