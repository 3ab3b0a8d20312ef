import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { embeddedPlaces } from '../../../pipeline/adapters/catalogue.ts';
import { storeFiles } from '../../../pipeline/adapters/embedded-files.ts';
import { compareWithRecount } from '../../../pipeline/maintenance/recount-profiles.ts';
import type { Engine } from '../engine.ts';
import { createEngineDirectory, storedProfiles } from '../testing/engine-directory.ts';
import { portOf, purgeByPort } from '../testing/purge-by-port.ts';

const never = new AbortController().signal;
const { dataDirectory, console, open } = createEngineDirectory();
const stores = Object.values(storeFiles(dataDirectory));
/** Takes each store for itself, as a program does that is the last to close it and removes its write-ahead log. */
const program = `
for (const path of process.argv.slice(1)) {
  const database = new (require('node:sqlite').DatabaseSync)(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; SELECT count(*) FROM sqlite_schema');
    console.log('taken');
  } catch (error) {
    console.log(error.message);
  } finally {
    database.close();
  }
}`;
const kept = ['database is locked', 'database is locked', 'database is locked'];

function saidToAnother(): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program, ...stores], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trimEnd().split('\n');
}

async function storeMore(engine: Engine, records: number): Promise<void> {
  const stored = (): number => engine.supervisor().snapshotParts().balance?.stored ?? 0;
  const before = stored();
  await expect.poll(stored).toBeGreaterThan(before + records);
}

test('P-FIL-8: the stores stay held against other programs while they are read, and behind an erasure', async () => {
  const engine = await open(null);
  engine.start();
  await storeMore(engine, 300);
  expect(saidToAnother()).toEqual(kept);
  const { id } = (await storedProfiles(dataDirectory))[20]!;
  await purgeByPort(portOf(engine, console()), [{ kind: 'person', id }]);
  expect(saidToAnother()).toEqual(kept);
  await storeMore(engine, 300);
  await engine.stop();
  const { stored } = engine.supervisor().snapshotParts().balance!;
  const { persons, differences } = await compareWithRecount(embeddedPlaces(dataDirectory), never);
  expect([persons, differences]).toEqual([stored - 1, []]);
});
