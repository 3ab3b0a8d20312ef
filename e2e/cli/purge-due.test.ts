import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../electron/app/app.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { fillDirectory, places, usersUpTo } from '../kill/fill-directory.ts';
import { finished, startVigie, untilSaid, vigie } from './vigie.ts';

const directory = createTemporaryDirectory();
beforeAll(async () => {
  await fillDirectory(directory.file('filled'), usersUpTo(60));
  const app = await createApp({ ...places, dataDirectory: directory.file('filled') });
  await keepForASecond(app);
  await app.close();
  await untilDue(directory.file('filled'));
});
afterAll(() => directory.remove());

function fresh(name: string): string {
  cpSync(directory.file('filled'), directory.file(name), { recursive: true });
  return directory.file(name);
}

/** A new version of the activity of this pipeline, approved, in which every period is one second. */
async function keepForASecond(app: App): Promise<void> {
  const read = await app.call('register.read', { id: 'vigie-pipeline' });
  if (!read.ok) throw new Error(read.error.message);
  const { version, entry } = read.value.current;
  const text = JSON.stringify(entry).replaceAll(/"duration":"[^"]+"/g, '"duration":"PT1S"');
  const saved = await app.call('register.save', {
    ...{ id: 'vigie-pipeline', base: version, entry: JSON.parse(text) as typeof entry },
    ...{ state: 'approved', author: 'Ada', reason: 'Kept for a second.' },
  });
  if (!saved.ok) throw new Error(saved.error.message);
}

async function json(...args: readonly string[]): Promise<{ readonly [name: string]: unknown }> {
  const { code, stdout, stderr } = await vigie(...args, '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { readonly [name: string]: unknown };
}

/** Until all of it is older than a second. */
async function untilDue(data: string): Promise<void> {
  for (let due = 0; due < 60;) {
    const planned = await json('purge', 'plan', '--data', data);
    due = (planned['due'] as Record<string, Record<string, number>>)['raw-messages']?.['log'] ?? 0;
  }
}

test('P-CLI-32, R-PRG-1 what the register says is due is planned, purged, and certified with who asked for it', async () => {
  const data = fresh('asked');
  const planned = await json('purge', 'plan', '--data', data);
  const due = planned['due'] as Record<string, Record<string, number>>;
  expect(due).toMatchObject({ 'raw-messages': { log: 60 } });
  const total = Object.values(due).flatMap((stores) => Object.values(stores));
  const confirm = `ERASE ${total.reduce((sum, n) => sum + n, 0)}`;
  const { certificate } = await json(
    ...['purge', 'run', '--data', data, '--plan', String(planned['plan']), '--confirm', confirm],
  );
  const { payload } = JSON.parse(readFileSync(String(certificate), 'utf8')) as {
    payload: { scope: { kind: string; askedBy: { activity: string; duration: string }[] } };
  };
  expect(payload.scope.kind).toBe('older');
  expect(payload.scope.askedBy).toContainEqual(
    expect.objectContaining({ activity: 'vigie-pipeline', dataSet: 'raw-messages', duration: 'PT1S' }),
  );
  expect(await json('purge', 'plan', '--data', data)).toMatchObject({ due: { 'raw-messages': { log: 0 } } });
});

test('R-PRG-13 what became due while nobody was there is said at the start, and waits', async () => {
  const data = fresh('missed');
  const serve = async (says: RegExp): Promise<void> => {
    const serving = startVigie(['serve', '--data', data]);
    const ended = finished(serving);
    await untilSaid(serving, says);
    serving.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  };
  await serve(/The register says that \d+ are due/);
  const looked = join(data, 'register', 'purges', 'looked.json');
  writeFileSync(looked, JSON.stringify({ lookedMs: Date.now() - 3 * 3_600_000, total: 0 }));
  await serve(/While Vigie was closed more became due: now \d+/);
  const { purges } = await json('purge', 'status', '--data', data);
  expect(purges).toEqual([]);
  expect(await json('purge', 'plan', '--data', data)).toMatchObject({ due: { 'raw-messages': { log: 60 } } });
});
