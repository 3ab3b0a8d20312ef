import { readdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import type { ImportResult } from '../../contract/calls/register-files.ts';
import { exchangeWorkerUrl as workerUrl } from '../testing/thread-places.ts';
import { exportRegister } from './export-register.ts';
import { importRegister } from './import-register.ts';
import { type Journal, openJournal } from './journal-file.ts';
import { openRegister, type Register } from './register.ts';

const signal = new AbortController().signal;
const nowMs = Date.UTC(2026, 10, 25);
const opened: Journal[] = [];
const directories = [createTemporaryDirectory(), createTemporaryDirectory()] as const;
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  for (const directory of directories) directory.remove();
});

interface World {
  readonly register: Register;
  readonly journal: Journal;
  readonly dataDirectory: string;
  readonly workerUrl: URL;
  nowMs(): number;
}

async function open(at: 0 | 1): Promise<World> {
  const dataDirectory = directories[at].file('');
  const log = { warn: () => undefined, error: () => undefined };
  const journal = openJournal({ dataDirectory, log, nowMs: () => nowMs });
  opened.push(journal);
  const parts = { dataDirectory, journal, log, workerUrl, nowMs: () => nowMs };
  const own = () => ({ entry: { kind: 'controller' as const, values: {} }, reason: 'first' });
  return { ...parts, register: await openRegister({ ...parts, own, onChange: () => undefined }) };
}

function entryOf(title: string, service?: string): Entry {
  return { kind: 'controller', values: { identity: { title, ...(service === undefined ? {} : { service }) } } };
}

const signed = { author: 'Ada', reason: 'written', actor: 'window' } as const;

interface Options {
  readonly dryRun?: boolean;
  readonly fileName?: string;
}

function take(
  world: World,
  base64: string,
  { dryRun = false, fileName = 'a.json' }: Options = {},
): Promise<ImportResult> {
  return importRegister(world, {
    fileName,
    base64,
    dryRun,
    author: 'Bob',
    language: 'fr',
    actor: 'command-line',
    signal,
  });
}

function actsOf({ journal }: World): readonly unknown[] {
  return journal.read({ limit: 20 }).entries.map(({ act, details }) => [act, details]);
}

describe('import', () => {
  test('R-IMP-9 a dry run says what would be, and changes nothing', async () => {
    const [from, to] = [await open(0), await open(1)];
    await from.register.create(entryOf('Paie', 'RH'), signed);
    const { id } = (await to.register.create(entryOf('Congés'), signed)) ?? {};
    const kept = from.register.records().find((record) => record.id !== 'vigie-pipeline')!;
    await to.register.add(kept.id, { ...signed, state: 'draft', entry: entryOf('Paie', 'Finance') });
    const { base64 } = await exportRegister(from, { format: 'json', language: 'fr', actor: 'window', signal });
    const before = to.register.records();
    expect(await take(to, base64, { dryRun: true })).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
      activities: [
        {
          id: kept.id,
          title: 'Paie',
          outcome: 'changed',
          differences: [
            { label: 'Description du traitement, Service chargé du traitement', before: 'Finance', after: 'RH' },
          ],
        },
        { id: 'vigie-pipeline', title: 'Sans nom', outcome: 'unchanged', differences: [] },
      ],
      refused: [],
    });
    expect(to.register.records()).toEqual(before);
    expect(id).not.toBe(kept.id);
    expect(actsOf(to).at(-1)).toEqual([
      'register-import-previewed',
      { added: 0, changed: 1, unchanged: 1, refused: 0 },
    ]);
  });

  test('R-IMP-9 each activity that is new or another is a version with author and reason, and the rest stays', async () => {
    const [from, to] = [await open(0), await open(1)];
    const { id } = await from.register.create(entryOf('Paie'), signed);
    await from.register.save(id, { ...signed, base: 1, state: 'approved', entry: entryOf('Paie', 'RH') });
    const file = await exportRegister(from, { format: 'ods', id, language: 'fr', actor: 'window', signal });
    expect(await take(to, file.base64, { fileName: file.fileName })).toMatchObject({
      added: 1,
      changed: 0,
      refused: [],
    });
    expect(to.register.read(id).versions).toEqual([
      {
        version: 1,
        savedMs: nowMs,
        author: 'Bob',
        reason: `Importée du fichier ${file.fileName}`,
        state: 'in-review',
        entry: entryOf('Paie', 'RH'),
      },
    ]);
    await from.register.save(id, { ...signed, base: 2, state: 'draft', entry: entryOf('Paie', 'Finance') });
    const again = await exportRegister(from, { format: 'csv', id, language: 'en', actor: 'window', signal });
    expect(await take(to, again.base64, { fileName: again.fileName })).toMatchObject({ added: 0, changed: 1 });
    expect(await take(to, again.base64, { fileName: again.fileName })).toMatchObject({ changed: 0, unchanged: 1 });
    expect(to.register.read(id).versions.map(({ entry }) => entry)).toEqual([
      entryOf('Paie', 'RH'),
      entryOf('Paie', 'Finance'),
    ]);
  });

  test('R-IMP-9 a damaged file of the same activity is not written over', async () => {
    const [from, to] = [await open(0), await open(1)];
    const { id } = await from.register.create(entryOf('Paie'), signed);
    const { base64 } = await exportRegister(from, { format: 'json', id, language: 'fr', actor: 'window', signal });
    writeFileSync(`${to.dataDirectory}/register/activities/${id}.json`, '{"half":');
    const result = await take(await open(1), base64);
    expect([result.added, result.refused.map(({ where }) => where)]).toEqual([0, ['activities[0]']]);
    expect(readdirSync(`${to.dataDirectory}/register/activities`)).toContain(`${id}.json`);
    expect(result.refused[0]?.why).toContain('endommagé');
  });

  test('R-IMP-2 R-IMP-9 a file that is not read at all is refused by a code, and nothing is journaled', async () => {
    const world = await open(0);
    const before = actsOf(world);
    await expect(take(world, Buffer.from('PK\u0003\u0004').toString('base64'))).rejects.toMatchObject({
      error: { code: 'file-broken' },
    });
    expect(actsOf(world)).toEqual(before);
  });
});

test('R-EXP-11 an export names its file, and is journaled before it is handed out', async () => {
  const world = await open(0);
  const file = await exportRegister(world, {
    format: 'pdf',
    id: 'vigie-pipeline',
    language: 'fr',
    actor: 'window',
    signal,
  });
  expect(file).toMatchObject({
    fileName: 'registre-vigie-pipeline-2026-11-25.pdf',
    mediaType: 'application/pdf',
    base64: expect.stringMatching(/^JVBERi0/),
  });
  expect(actsOf(world).at(-1)).toEqual(['register-exported', { format: 'pdf', language: 'fr', activities: 1 }]);
  world.journal.close();
  await expect(exportRegister(world, { format: 'json', language: 'en', actor: 'window', signal })).rejects.toThrow();
});

test('R-EXP-13 a file is written and read beside the host, and can be given up', async () => {
  const world = await open(0);
  const given = new AbortController();
  const wish = { format: 'pdf', language: 'fr', actor: 'window' } as const;
  const exporting = exportRegister(world, { ...wish, signal: given.signal });
  given.abort(new Error('given up'));
  await expect(exporting).rejects.toThrow('given up');
  expect(actsOf(world).at(-1)).toEqual(['activity-created', { version: 1 }]);
});
