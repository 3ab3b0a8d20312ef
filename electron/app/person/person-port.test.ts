import { expect, test } from 'vitest';
import { embeddedPlaces } from '../../../pipeline/adapters/catalogue.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import { compareWithRecount } from '../../../pipeline/maintenance/recount-profiles.ts';
import { createEngineDirectory, storedProfiles } from '../testing/engine-directory.ts';
import { maintenanceWorkerUrl } from '../testing/thread-places.ts';
import { createPersonPort } from './person-port.ts';

const never = new AbortController().signal;
const { dataDirectory, console: consoleOf, open } = createEngineDirectory();

async function setUp(count: number | null) {
  const engine = await open(count);
  const console = consoleOf();
  const port = createPersonPort({ maintenanceWorkerUrl, engine, console });
  return { console, engine, port };
}

async function someIds(): Promise<readonly string[]> {
  return (await storedProfiles(dataDirectory)).slice(0, 8).map(({ id }) => id);
}

test('P-PSN-8 P-PSN-2 P-PSN-5: persons are restricted, lifted and corrected while the pipeline runs, and it stays exact', async () => {
  const { engine: running, port } = await setUp(null);
  running.start();
  await expect.poll(() => running.supervisor().snapshotParts().balance?.stored ?? 0).toBeGreaterThan(500);
  const ids = await someIds();
  await Promise.all(ids.slice(0, 6).map((id) => port.restrict(id, 'request-1', never)));
  await port.lift(ids[0]!, never);
  const done = await port.rectify(ids[7]!, { nationality: 'XX', phone: '+33 1' }, never);
  expect(done.outcome).toBe('rectified');
  await running.stop();
  const { persons, differences } = await compareWithRecount(embeddedPlaces(dataDirectory), never);
  const { balance } = running.supervisor().snapshotParts();
  expect(differences).toEqual([]);
  expect(persons).toBe((balance?.stored ?? 0) - 5);
  expect((await port.find({ kind: 'phone', phone: '+33 1' }, never)).ids).toEqual([ids[7]]);
  expect((await port.collect({ id: ids[1]!, contact: null }, never)).restricted).toBe(true);
  expect(await port.resume(never)).toBe(0);
});

test('P-PSN-8 P-PSN-3: a restriction of which only the ledger knows yet is finished, and no thread is started for nothing', async () => {
  const { engine: stopped, port } = await setUp(50);
  stopped.start();
  await stopped.supervisor().drained();
  expect(await port.resume(never)).toBe(0);
  const [id] = await someIds();
  const change = { id: id!, requestId: 'request-1', restricted: true };
  const { wake } = stopped.supervisor();
  await runMaintenance(
    { type: 'mark-person', ...stopped.places(), wake, change },
    { workerUrl: maintenanceWorkerUrl, signal: never },
  );
  expect(await port.resume(never)).toBe(1);
  expect(await port.resume(never)).toBe(0);
  stopped.startStage('aggregator');
  await stopped.stop();
  expect(await compareWithRecount(embeddedPlaces(dataDirectory), never)).toMatchObject({
    persons: 49,
    differences: [],
  });
});

test('P-PSN-6 P-PSN-7: the console is looked through as well, though it holds no person', async () => {
  const { port, console } = await setUp(10);
  const id = '00000000-0000-4000-8000-00000000000a';
  const line = { atMs: 5, level: 'info', stage: 'application', code: 'setting-changed' } as const;
  console.append({ ...line, fields: { name: 'theme', value: '[id]' } });
  expect((await port.find({ kind: 'id', id }, never)).found.logs).toEqual({ console: 0 });
  // As if something had passed by the one door.
  console.append({ ...line, fields: { name: 'theme', value: id.toUpperCase() } });
  expect((await port.find({ kind: 'id', id }, never)).found.logs).toEqual({ console: 1 });
  expect((await port.collect({ id, contact: null }, never)).items).toMatchObject([
    { dataSet: 'logs', store: 'console', place: 'line 1', sinceMs: 5 },
  ]);
});
