import { afterAll, expect, test } from 'vitest';
import { plainCassandra } from '../testing/cassandra-places.ts';
import { profileOf } from '../testing/profile-store-contract.ts';
import { openTcpProxy } from '../testing/tcp-proxy.ts';
import { openCassandraProfiles } from './cassandra-profiles.ts';
import type { StoreNotice } from './catalogue.ts';

const { signal } = new AbortController();
const place = plainCassandra();
afterAll(() => place.drop());

test('P-CAS-11: a write waits for a Cassandra that stalls, and is whole after one that was cut off', async () => {
  const proxy = await openTcpProxy(place.config.contactPoints[0]!);
  const said: StoreNotice[] = [];
  const store = await openCassandraProfiles(
    { ...place.config, contactPoints: [proxy.address] },
    { password: place.password, onNotice: (notice) => said.push(notice) },
  );
  const made = said.length;
  const profiles = Array.from({ length: 1500 }, (_, index) => profileOf(index));
  const beside = await openCassandraProfiles(place.config, { password: place.password });
  const count = async () => (await Array.fromAsync(beside.scan(signal))).flat().length;
  const committed = (value: string) => new Map([[0, value]]);

  proxy.freeze();
  let isDone = false;
  const writing = store.upsert(profiles.slice(0, 500), committed('one')).then(() => (isDone = true));
  expect(await count()).toBe(0);
  expect(isDone).toBe(false);
  proxy.mend();
  await writing;
  expect(await count()).toBe(500);

  proxy.cut();
  await expect(store.upsert(profiles, committed('two'))).rejects.toMatchObject({
    code: 'store-unreachable',
    canRetry: true,
  });
  proxy.mend();
  await expect
    .poll(() => store.upsert(profiles, committed('two')).then(() => 'whole'), { timeout: 30_000, interval: 250 })
    .toBe('whole');
  expect(await count()).toBe(1500);
  expect(await store.committed()).toEqual(committed('two'));
  await expect.poll(() => said.slice(made).map(({ code }) => code)).toEqual(['store-lost', 'store-found']);
  await Promise.all([store.close(), beside.close()]);
  await proxy.close();
});
