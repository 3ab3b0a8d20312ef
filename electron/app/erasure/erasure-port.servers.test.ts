import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog, openProfilesReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import type { Profile } from '../../../pipeline/domain/user.ts';
import { compareWithRecount } from '../../../pipeline/maintenance/recount-profiles.ts';
import { partitionOfKey } from '../../../pipeline/partition.ts';
import type { Log } from '../../../pipeline/ports.ts';
import { userOf } from '../../../pipeline/testing/stage-world.ts';
import type { Engine } from '../engine.ts';
import { createPersonPort } from '../person/person-port.ts';
import { createEngineDirectory } from '../testing/engine-directory.ts';
import { maintenanceWorkerUrl } from '../testing/thread-places.ts';
import { portOf, purgeByPort, type TestPort } from '../testing/purge-by-port.ts';
import { createServerStores, type ServerStores } from '../testing/server-stores.ts';

const never = new AbortController().signal;
const { console, open } = createEngineDirectory();
const persons = 40;
const partitions = 2;
const day = 86_400_000;

async function profilesIn(places: StorePlaces): Promise<readonly Profile[]> {
  const profiles = await openProfilesReader(places);
  if (profiles === null) return [];
  try {
    return (await Array.fromAsync(profiles.scan(never))).flat();
  } finally {
    await profiles.close();
  }
}

async function onLog<T>(places: StorePlaces, work: (log: Log) => Promise<T>): Promise<T> {
  const log = await openLog({ ...places, wake: null });
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

/** One more record of somebody who is known, as a source would bring it. */
async function publishAgain(places: StorePlaces, id: string): Promise<void> {
  const user = { ...userOf(1), login: { uuid: id, username: 'again' } };
  const value = Buffer.from(JSON.stringify(user));
  const record = { partition: partitionOfKey(id, partitions), key: id, value, createdMs: Date.now(), headers: {} };
  await onLog(places, (log) => log.publish([{ topic: 'users.raw', records: [record] }]));
}

interface Ran {
  readonly engine: Engine;
  readonly places: StorePlaces;
  readonly port: TestPort;
  readonly profiles: readonly Profile[];
}

let servers: ServerStores;
beforeEach(async () => {
  servers = await createServerStores();
});
afterEach(() => servers.drop());

async function afterRun(config: Partial<StorePlaces['config']>): Promise<Ran> {
  const engine = await open(persons, { ...config, partitions });
  engine.start();
  await engine.supervisor().drained();
  const places = engine.places();
  const profiles = await profilesIn(places);
  expect(profiles.length).toBe(persons);
  return { engine, places, port: portOf(engine, console()), profiles };
}

/** Both stages take what is there, and stand still again. */
async function follow({ engine }: Ran): Promise<void> {
  engine.startStage('transformer');
  engine.startStage('aggregator');
  await engine.supervisor().drained();
}

async function erasePerson(ran: Ran, id: string): Promise<void> {
  const { engine, places, port } = ran;
  // It waits: no transformer runs.
  await publishAgain(places, id);
  const scopes = [{ kind: 'person', id }] as const;
  const { seen, erased, receipt } = await purgeByPort(port, scopes, 'intent-1');
  expect(erased).toMatchObject({ profiles: { profiles: 1 }, aggregates: { aggregates: 1 } });
  expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
  expect(seen).toMatchObject({ aggregatesAgree: true, scan: { found: [] } });
  const pending = new Map(seen.pending.map((it) => [it.dataSet, it]));
  expect([pending.get('raw-messages')?.n, pending.get('clean-facts')?.n]).toEqual([2, 2]);
  expect(pending.get('raw-messages')!.untilMs! - Date.now()).toBeGreaterThan(6 * day);
  expect((await port.count(scopes, never)).filter(({ n }) => n > 0)).toEqual([]);
  await follow(ran);
  expect(engine.supervisor().snapshotParts().balance).toMatchObject({ rejected: { erased: 1 } });
  expect((await profilesIn(places)).map((profile) => profile.id)).not.toContain(id);
  expect(await compareWithRecount(places, never)).toMatchObject({ persons: persons - 1, differences: [] });
  // What comes behind the ledger is new data, and no matter of the purge.
  await publishAgain(places, id);
  await follow(ran);
  expect(await compareWithRecount(places, never)).toMatchObject({ persons, differences: [] });
  const dataSets = ['raw-messages', 'profiles'];
  const rest = await port.recheck({ receipt, dataSets, older: [], signal: never });
  expect(rest.remaining.map(({ n }) => n)).toEqual([0, 0]);
  expect(rest.pending).toMatchObject([{ dataSet: 'raw-messages', n: 2 }]);
}

async function restrictAndRectify(ran: Ran, id: string): Promise<void> {
  const { engine, places } = ran;
  const rights = createPersonPort({ maintenanceWorkerUrl, engine, console: console() });
  const { found } = await rights.find({ kind: 'id', id: id.toUpperCase() }, never);
  expect(found).toMatchObject({ 'raw-messages': { log: 1 }, profiles: { profiles: 1 }, 'clean-facts': { log: 1 } });
  await rights.restrict(id, 'request-1', never);
  await follow(ran);
  expect(await compareWithRecount(places, never)).toMatchObject({ persons: persons - 1, differences: [] });
  await rights.lift(id, never);
  expect(await rights.rectify(id, { nationality: 'FR' }, never)).toMatchObject({ outcome: 'rectified' });
  await follow(ran);
  expect(await compareWithRecount(places, never)).toMatchObject({ persons, differences: [] });
  const { items } = await rights.collect({ id, contact: null }, never);
  const held = ['raw-messages', 'clean-facts', 'profiles', 'aggregates'];
  expect(new Set(items.map(({ dataSet }) => dataSet))).toEqual(new Set(held));
}

/** Everybody but one, whom a hold keeps. */
async function eraseOld({ places, port, profiles }: Ran, kept: string): Promise<void> {
  const beforeMs = Math.max(...profiles.map(({ receivedMs }) => receivedMs)) + day;
  await port.hold('hold-1', { kind: 'person', id: kept }, never);
  const scopes = ['raw-messages', 'profiles'].map((dataSet) => ({ kind: 'older' as const, dataSet, beforeMs }));
  const { seen } = await purgeByPort(port, scopes, 'intent-2');
  expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
  expect(seen.aggregatesAgree).toBe(true);
  expect((await profilesIn(places)).map(({ id }) => id)).toEqual([kept]);
  expect(await compareWithRecount(places, never)).toMatchObject({ persons: 1, differences: [] });
  // Kafka deletes from the front of each partition, up to what is held.
  const raw = await onLog(places, async (log) => (await log.describe('users.raw'))!.partitions);
  const emptied = raw.map(({ startOffset, endOffset }) => startOffset === endOffset);
  expect(emptied).toEqual(raw.map((_, partition) => partition !== partitionOfKey(kept, partitions)));
}

test(
  'P-ECS-8 P-ECS-7 P-ECS-3 on Kafka, Cassandra and MongoDB a person is erased, restricted, corrected, and the old go',
  { timeout: 240_000 },
  async () => {
    const ran = await afterRun(servers.config);
    await erasePerson(ran, ran.profiles[20]!.id);
    await restrictAndRectify(ran, ran.profiles[7]!.id);
    await eraseOld(ran, ran.profiles[3]!.id);
  },
);

test('P-ECS-8 on Kafka beside embedded stores a person is erased', async () => {
  const ran = await afterRun({ log: servers.config.log });
  await erasePerson(ran, ran.profiles[20]!.id);
});
