import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { embeddedPlaces } from '../../../pipeline/adapters/catalogue.ts';
import { tabulate } from '../../../gdpr-register/purge-plan.ts';
import { embeddedFiles } from '../../../pipeline/adapters/embedded-files.ts';
import type { Profile } from '../../../pipeline/domain/user.ts';
import { compareWithRecount } from '../../../pipeline/maintenance/recount-profiles.ts';
import type { Engine } from '../engine.ts';
import { createPersonPort } from '../person/person-port.ts';
import { createEngineDirectory, storedProfiles } from '../testing/engine-directory.ts';
import { maintenanceWorkerUrl } from '../testing/thread-places.ts';
import { portOf, purgeByPort, type TestPort } from '../testing/purge-by-port.ts';

const never = new AbortController().signal;
const { dataDirectory, console, open } = createEngineDirectory();

interface Ran {
  readonly engine: Engine;
  readonly port: TestPort;
  readonly profiles: readonly Profile[];
}

async function afterRun(count: number): Promise<Ran> {
  const engine = await open(count);
  engine.start();
  await engine.supervisor().drained();
  const port = portOf(engine, console());
  return { engine, port, profiles: await storedProfiles(dataDirectory) };
}

function storedAnywhere(id: string): string[] {
  const bytes = [Buffer.from(id), Buffer.from(id.replaceAll('-', ''), 'hex')];
  return Object.values(embeddedFiles).flatMap((name) =>
    [name, `${name}-wal`].filter((file) => {
      const path = join(dataDirectory, file);
      return existsSync(path) && bytes.some((each) => readFileSync(path).includes(each));
    }),
  );
}

describe('the erasure port on the embedded stores', () => {
  let ran: Ran;
  beforeEach(async () => {
    ran = await afterRun(60);
  });

  test('P-ERA-13 P-ERA-16 P-ERA-19: one person goes from every data set, and no byte is left', async () => {
    const { port, profiles } = ran;
    const { id } = profiles[20]!;
    mkdirSync(join(dataDirectory, 'exports'));
    writeFileSync(join(dataDirectory, 'exports', 'a.json'), `{"id":"${id}"}`);
    writeFileSync(join(dataDirectory, 'exports', 'b.json'), `{"id":"${profiles[21]!.id}"}`);
    const scopes = [{ kind: 'person', id }] as const;
    const due = {
      'rejected-pointers': { log: 0 },
      'raw-messages': { log: 1 },
      profiles: { profiles: 1 },
      'clean-facts': { log: 1 },
      aggregates: { aggregates: 1 },
      exports: { files: 1 },
    };
    expect(tabulate(await port.count(scopes, never))).toEqual(due);
    expect(storedAnywhere(id)).toContain('log.sqlite');
    const { receipt, erased, seen } = await purgeByPort(port, scopes);
    expect(erased).toEqual(due);
    expect(receipt.values.length).toBeGreaterThan(8);
    expect(seen.remaining.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(seen).toMatchObject({ aggregatesAgree: true, scan: { kind: 'whole', found: [] } });
    expect(storedAnywhere(id)).toEqual([]);
    expect(existsSync(join(dataDirectory, 'exports', 'b.json'))).toBe(true);
    expect(await compareWithRecount(embeddedPlaces(dataDirectory), never)).toMatchObject({
      persons: 59,
      differences: [],
    });
  });

  test('P-ERA-13 P-ERA-16: old profiles take their facts along, raw messages stay', async () => {
    const { port, profiles } = ran;
    const beforeMs = profiles[30]!.receivedMs + 1;
    const old = profiles.filter(({ receivedMs }) => receivedMs < beforeMs).length;
    const scopes = [{ kind: 'older', dataSet: 'profiles', beforeMs }] as const;
    const counted = await port.count(scopes, never);
    expect(tabulate(counted)).toEqual({
      profiles: { profiles: old },
      'clean-facts': { log: old },
      aggregates: { aggregates: old },
    });
    expect(counted[0]).toMatchObject({ oldestMs: profiles[0]!.receivedMs, held: 0 });
    const { erased, seen } = await purgeByPort(port, scopes);
    expect(erased).toEqual(tabulate(counted));
    expect(seen).toMatchObject({ aggregatesAgree: true, scan: { kind: 'sample', found: [] } });
    expect(tabulate(seen.remaining)).toMatchObject({ profiles: { profiles: 0 }, 'clean-facts': { log: 0 } });
    expect((await storedProfiles(dataDirectory)).length).toBe(60 - old);
    expect(await compareWithRecount(embeddedPlaces(dataDirectory), never)).toMatchObject({
      persons: 60 - old,
      differences: [],
    });
    const raw = [{ kind: 'older', dataSet: 'raw-messages', beforeMs }] as const;
    expect(tabulate(await port.count(raw, never))).toEqual({ 'raw-messages': { log: old } });
    expect((await purgeByPort(port, raw, 'intent-2')).erased).toEqual({ 'raw-messages': { log: old } });
  });

  test('P-ERA-13 R-HLD-4: what goes along with an old profile is protected with it, and counted as that', async () => {
    const { port, profiles } = ran;
    await port.hold('hold-1', { kind: 'person', id: profiles[5]!.id }, never);
    const beforeMs = profiles[30]!.receivedMs + 1;
    const old = profiles.filter(({ receivedMs }) => receivedMs < beforeMs).length;
    const counted = await port.count([{ kind: 'older', dataSet: 'profiles', beforeMs }], never);
    expect(tabulate(counted)).toEqual({
      profiles: { profiles: old - 1 },
      'clean-facts': { log: old - 1 },
      aggregates: { aggregates: old - 1 },
    });
    expect(counted.map(({ dataSet, held }) => [dataSet, held])).toEqual([
      ['profiles', 1],
      ['clean-facts', 1],
      ['aggregates', 1],
    ]);
  });

  test('P-ERA-14: an intent is recorded once, with the same receipt however often it is asked for', async () => {
    const { port, profiles } = ran;
    const scopes = [{ kind: 'person', id: profiles[3]!.id.toUpperCase() }] as const;
    const first = await port.record('intent-1', scopes, never);
    expect(await port.record('intent-1', scopes, never)).toEqual(first);
    expect(first.rawEndOffsets.reduce((sum, end) => sum + end, 0)).toBe(60);
    expect(first.effectiveUs).toBeGreaterThan(Math.max(...profiles.map(({ effectiveUs }) => effectiveUs)));
    expect((await storedProfiles(dataDirectory)).length).toBe(60);
  });

  test('P-ERA-15: a hold is enforced until it is lifted, and asked for twice changes nothing', async () => {
    const { port, profiles } = ran;
    const { id } = profiles[5]!;
    const person = [{ kind: 'person', id }] as const;
    await port.hold('hold-1', { kind: 'person', id: id.toUpperCase() }, never);
    await port.hold('hold-1', { kind: 'person', id }, never);
    await port.hold('hold-2', { kind: 'data-set', dataSet: 'raw-messages' }, never);
    expect(await port.enforced(never)).toEqual(['hold-1', 'hold-2']);
    await expect(port.hold('hold-3', { kind: 'data-set', dataSet: 'nothing' }, never)).rejects.toThrow('nothing');
    const counted = await port.count(person, never);
    expect(counted.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(counted.map(({ held }) => held)).toEqual([0, 1, 1, 1, 1, 0]);
    const { seen } = await purgeByPort(port, person);
    expect(seen).toMatchObject({ aggregatesAgree: true });
    expect((await storedProfiles(dataDirectory)).length).toBe(60);
    await port.lift('hold-1', never);
    await port.lift('hold-1', never);
    expect(await port.enforced(never)).toEqual(['hold-2']);
    expect((await port.count(person, never)).map(({ n }) => n)).toEqual([0, 0, 1, 1, 1, 0]);
  });

  test('P-ERA-18: a restriction goes with the person', async () => {
    const { port, profiles, engine } = ran;
    const { id } = profiles[5]!;
    const persons = createPersonPort({ maintenanceWorkerUrl, engine, console: console() });
    await persons.restrict(id, 'request-1', never);
    await purgeByPort(port, [{ kind: 'person', id }]);
    expect((await persons.collect({ id, contact: null }, never)).restricted).toBe(false);
    expect(storedAnywhere(id)).toEqual([]);
    expect(await compareWithRecount(embeddedPlaces(dataDirectory), never)).toMatchObject({
      persons: 59,
      differences: [],
    });
  });

  test('P-ERA-16: exports go by the time when they were written', async () => {
    const { port } = ran;
    mkdirSync(join(dataDirectory, 'exports'));
    for (const [name, seconds] of [
      ['old', 1000],
      ['new', 3000],
    ] as const) {
      writeFileSync(join(dataDirectory, 'exports', name), name);
      utimesSync(join(dataDirectory, 'exports', name), seconds, seconds);
    }
    const { erased } = await purgeByPort(port, [{ kind: 'older', dataSet: 'exports', beforeMs: 2_000_000 }]);
    expect(erased).toEqual({ exports: { files: 1 } });
    expect(existsSync(join(dataDirectory, 'exports', 'old'))).toBe(false);
    expect(existsSync(join(dataDirectory, 'exports', 'new'))).toBe(true);
  });
});

test('P-ERA-16 P-ERA-17 P-ERA-19: erased beside running stages, and gone on with where it was paused, it stays exact', async () => {
  const engine = await open(null);
  const port = portOf(engine, console());
  engine.start();
  const stored = () => engine.supervisor().snapshotParts().balance?.stored ?? 0;
  await expect.poll(stored, { timeout: 60_000 }).toBeGreaterThan(6000);
  const profiles = await storedProfiles(dataDirectory);
  // So many that their erasure is under way for longer than the wish to pause it.
  const beforeMs = profiles[4500]!.receivedMs;
  const scopes = [
    { kind: 'older', dataSet: 'profiles', beforeMs },
    { kind: 'person', id: profiles.at(-1)!.id },
  ] as const;
  const receipt = await port.record('intent-1', scopes, never);
  await port.awaitBarrier(receipt, never);
  const paused = new AbortController();
  const first = port.erase({ scopes, receipt, signal: paused.signal }, 'profiles', () => paused.abort());
  await expect(first).rejects.toThrow('aborted');
  const { seen } = await purgeByPort(port, scopes);
  expect(seen).toMatchObject({ aggregatesAgree: true, scan: { found: [] } });
  expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
  await engine.stop();
  const { persons, differences } = await compareWithRecount(embeddedPlaces(dataDirectory), never);
  expect(differences).toEqual([]);
  const old = profiles.filter(({ receivedMs }) => receivedMs < beforeMs).length;
  expect(persons).toBe(stored() - old - 1);
});
