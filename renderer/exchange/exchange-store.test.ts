import { expect, test } from 'vitest';
import { maxImportBytes } from '../../gdpr-register/import/import-limits.ts';
import { createFakeConnection, settle } from '../testing/fake-connection.ts';
import { ExchangeStore } from './exchange-store.ts';

const file = new File(['{}'], 'register.json');
const nothing = { added: 0, changed: 0, unchanged: 0, activities: [], refused: [] };

function open() {
  const { connection, calls } = createFakeConnection();
  const exchange = new ExchangeStore(connection.bridge);
  const shown = () => exchange.store.getState().import;
  const answer = async (value: unknown): Promise<void> => {
    calls.at(-1)?.answer({ ok: true, value });
    await settle();
  };
  return { exchange, calls, shown, answer };
}

async function openPreviewed() {
  const opened = open();
  opened.exchange.importOpened();
  void opened.exchange.fileChosen(file, 'fr');
  await settle();
  return opened;
}

test('R-IMP-10 a file is tried without changing anything, and imported by who says so', async () => {
  const { exchange, calls, shown, answer } = await openPreviewed();
  expect(calls.at(-1)?.input).toMatchObject({ fileName: 'register.json', dryRun: true, language: 'fr' });
  await answer({ ...nothing, added: 1 });
  expect(shown()).toMatchObject({ kind: 'previewed', result: { added: 1 } });
  void exchange.importConfirmed('Ada', 'fr');
  void exchange.importConfirmed('Ada', 'fr');
  expect(calls).toHaveLength(2);
  expect(calls.at(-1)?.input).toMatchObject({ fileName: 'register.json', dryRun: false, author: 'Ada' });
  await answer({ ...nothing, added: 1 });
  expect(shown()).toEqual({ kind: 'done', result: { ...nothing, added: 1 } });
});

test('R-IMP-10 what comes after the dialog was closed opens it no more', async () => {
  const { exchange, shown, answer } = await openPreviewed();
  exchange.importClosed();
  await answer(nothing);
  expect(shown()).toBeNull();
});

test('R-IMP-10 a file that is too large is not sent, and one that is refused says why and can be chosen anew', async () => {
  const { exchange, calls, shown } = open();
  exchange.importOpened();
  await exchange.fileChosen(new File([new Uint8Array(maxImportBytes + 1)], 'large.ods'), 'en');
  expect([calls.length, shown()]).toMatchObject([
    0,
    { kind: 'choosing', refused: { name: 'large.ods', error: { code: 'file-too-large' } } },
  ]);
  void exchange.fileChosen(file, 'en');
  await settle();
  calls.at(-1)?.answer({ ok: false, error: { code: 'file-broken', message: '', details: {} } });
  await settle();
  expect(shown()).toMatchObject({ kind: 'choosing', refused: { error: { code: 'file-broken' } } });
});

test('R-EXP-14 an export that fails says why, and gives no file', async () => {
  const { exchange, calls } = open();
  const exported = exchange.exportAsked({ format: 'ods', language: 'fr' });
  calls.at(-1)?.answer({ ok: false, error: { code: 'disk-full', message: '', details: {} } });
  expect(await exported).toBeNull();
  expect(exchange.store.getState()).toMatchObject({ isExporting: false, exportError: { code: 'disk-full' } });
});
