import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { plainCassandra } from '../testing/cassandra-places.ts';
import { idOf } from '../testing/stage-world.ts';
import { openCassandraProfiles } from './cassandra-profiles.ts';
import type { StoreNotice } from './catalogue.ts';

const hourMs = 3_600_000;
const place = plainCassandra();
afterAll(() => place.drop());
afterEach(() => void vi.useRealTimers());

/** The machine's clock, off by so much; timers go on. */
function atClock(offMs: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
}

async function open() {
  const said: StoreNotice[] = [];
  const store = await openCassandraProfiles(place.config, {
    password: place.password,
    onNotice: (notice) => said.push(notice),
  });
  return {
    store,
    clocks: () => said.filter(({ code }) => code === 'clock-differs').map(({ fields }) => fields['seconds']),
  };
}

test('P-CAS-14: what a machine wrote whose clock is ahead hides nothing that another writes or deletes behind it', async () => {
  const valueOf = (topicId: string): string => JSON.stringify({ topicId, offset: 7 });
  const leaving = { id: idOf(1), effectiveUs: 1, revision: 0 };

  atClock(hourMs);
  const ahead = await open();
  expect(ahead.clocks()).toEqual([3600]);
  await ahead.store.erasure.note('purge', [leaving]);
  await ahead.store.upsert([], new Map([[0, valueOf('the topic')]]));
  await ahead.store.close();

  atClock(-hourMs);
  const behind = await open();
  expect(behind.clocks()).toEqual([-3600]);
  expect(await Array.fromAsync(behind.store.erasure.noted('purge'))).toEqual([[leaving]]);
  await behind.store.erasure.forgetNoted('purge');
  expect(await Array.fromAsync(behind.store.erasure.noted('purge'))).toEqual([]);
  await behind.store.upsert([], new Map([[0, valueOf('the topic made anew')]]));
  expect(await behind.store.committed()).toEqual(new Map([[0, valueOf('the topic made anew')]]));
  await behind.store.close();

  atClock(0);
  const right = await open();
  expect(right.clocks()).toEqual([]);
  await right.store.close();
});
