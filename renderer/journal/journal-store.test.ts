import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { journalStoreOf } from './journal-store.ts';

const atMs = Date.UTC(2026, 10, 26, 9, 41);
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(atMs));
afterEach(() => void vi.restoreAllMocks());

function lines(from: number, to: number): JournalEntry[] {
  return Array.from({ length: to - from + 1 }, (_, place) => ({
    seq: from + place,
    at: '2026-11-25T09:00:00.000Z',
    actor: 'window',
    act: 'hold-added',
    subject: null,
    details: {},
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
  }));
}

function open() {
  const host = createFakeConnection();
  return { ...host, store: journalStoreOf(host.connection) };
}

const page = (entries: JournalEntry[], damaged: number[] = []) =>
  ({ ok: true, value: { entries, damaged, total: 401 } }) as const;

test('pages follow one another to the first line, also where lines of them cannot be read', async () => {
  const { store, calls } = open();
  calls[0]?.answer(page(lines(203, 401), [202]));
  await settle();
  void store.olderWanted();
  void store.olderWanted();
  expect([calls.length, calls[1]?.input]).toEqual([2, { limit: 200, before: 202 }]);
  calls[1]?.answer(page(lines(2, 201)));
  await settle();
  void store.olderWanted();
  calls[2]?.answer(page(lines(1, 1)));
  await settle();
  const { lines: read, hasOlder } = store.getState();
  expect([read.length, read[0]?.seq, read.at(-1)?.seq, hasOlder]).toEqual([400, 401, 1, false]);
  await store.olderWanted();
  expect(calls).toHaveLength(3);
});

test('new lines come in front, and take the word of an earlier verification away', async () => {
  const { store, calls, send } = open();
  calls[0]?.answer(page(lines(1, 2)));
  await settle();
  void store.verifyAsked();
  void store.verifyAsked();
  const outcome = { ok: true, entries: 2, head: 'f'.repeat(64) } as const;
  calls[1]?.answer({ ok: true, value: outcome });
  await settle();
  expect([calls.length, store.getState().check]).toEqual([2, { kind: 'verified', outcome, atMs }]);
  send('journal', { entries: lines(3, 3) });
  expect([store.getState().lines.map(({ seq }) => seq), store.getState().check]).toEqual([[3, 2, 1], { kind: 'none' }]);
});

test('a journal that cannot be read says so and is not asked for again and again', async () => {
  const { store, calls } = open();
  calls[0]?.answer(refused);
  await settle();
  await store.olderWanted();
  expect([calls.length, store.getState().failure?.code]).toEqual([1, 'invalid-input']);
});

test('one thing is asked of it at a time: a file is handed out, an anchor compared, and a refusal is said', async () => {
  const { store, calls } = open();
  calls[0]?.answer(page(lines(1, 2)));
  await settle();
  const file = { fileName: 'journal-head-2026-11-25.json', mediaType: 'application/json', base64: 'e30=' };
  const asked = store.fileAsked('anchor');
  expect(await store.fileAsked('audit')).toBe(null);
  calls[1]?.answer({ ok: true, value: file });
  expect(await asked).toEqual(file);
  expect([calls.length, calls[1]?.name]).toEqual([2, 'journal.anchor']);
  expect(store.getState().check).toEqual({ kind: 'made', what: 'anchor', file: file.fileName });

  const compared = store.compareAsked(file.fileName, '{}');
  expect([calls[2]?.name, calls[2]?.input]).toEqual(['journal.compare', { anchor: '{}' }]);
  const outcome = { kind: 'refused', flaw: 'truncated' } as const;
  calls[2]?.answer({ ok: true, value: outcome });
  await compared;
  expect(store.getState().check).toEqual({ kind: 'compared', file: file.fileName, outcome, atMs });

  const refusedFile = store.fileAsked('audit');
  calls[3]?.answer(refused);
  expect(await refusedFile).toBe(null);
  expect([calls[3]?.name, store.getState().check.kind]).toEqual(['audit.export', 'not-made']);
});
