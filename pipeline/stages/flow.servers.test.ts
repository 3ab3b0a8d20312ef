import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { consumerGroups } from '../domain/topics.ts';
import type { SourceRecord } from '../ports.ts';
import { readIn } from '../testing/dying-ports.ts';
import { createServerWorld, type ServerWorld } from '../testing/server-world.ts';
import { usersFrom } from '../testing/stage-world.ts';
import { stalling } from '../testing/stalling-port.ts';

/** What flows between the stages on Kafka: when it is acknowledged, and who waits for whom. */
let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

test('P-LOG-5 P-LOG-6 P-LOG-13: of what is under way nothing is acknowledged; behind abort and close it comes again', async () => {
  await world.publish(usersFrom(0, 60));
  const one = await world.machine('one');
  const [abort, drain] = [new AbortController(), new AbortController()];
  let asked = 0;
  const { store, stalled, go } = stalling(one.profiles, 'upsert');
  const profiles = new Proxy(store, {
    get(target, name) {
      asked += Number(name === 'upsert');
      return Reflect.get(target, name) as unknown;
    },
  });
  const log = readIn(one.log, { die: 'none', call: 0, after: false, maxRecords: 20 });
  const running = one.transform({ log, profiles, drain: drain.signal }, abort.signal);
  await stalled;
  const watcher = await world.machine('watcher');
  const acknowledged = () => watcher.log.committed('users.raw', consumerGroups.transformer);
  expect((await acknowledged()).size).toBe(0);
  abort.abort();
  await Promise.all([one.log.close(), one.log.close()]);
  go();
  await running;
  await one.log.close();
  expect(asked).toBe(1);
  expect((await acknowledged()).size).toBe(0);
  const again = await world.machine('one');
  await again.transform();
  await again.aggregate();
  expect(await world.balance()).toMatchObject({ published: 60, stored: 60, waiting: 0 });
  expect(await world.differences()).toEqual([]);
});

test('P-DEL-9: a producer waits while the transformer is too many bytes behind, and goes on when it is not', async () => {
  const [one, two] = [await world.machine('one'), await world.machine('two')];
  const count = 30;
  let reads = 0;
  const running = one.produce({
    slowedByTransformer: true,
    openSource: () => ({
      async read(): Promise<readonly SourceRecord[] | null> {
        reads += 1;
        if (reads > count) return null;
        const value = Buffer.from(randomBytes(750_000).toString('base64'));
        return [{ key: null, value, source: 'test', position: reads - 1, createdMs: Date.now() }];
      },
      progress: () => null,
      close: async () => undefined,
    }),
  });
  await expect.poll(() => one.reports.at(-1)?.wait?.reason, { timeout: 30_000 }).toBe('back-pressure');
  const before = reads;
  expect(before).toBeLessThan(20);
  // It does not go on by itself: its own look at the backlog has been and gone.
  const said = one.reports.length;
  await expect.poll(() => one.reports.length, { timeout: 30_000 }).toBeGreaterThan(said + 2);
  expect(reads).toBe(before);
  const drain = new AbortController();
  const reading = two.transform({ drain: drain.signal });
  await running;
  drain.abort();
  await reading;
  expect(reads).toBe(count + 1);
  expect(one.reports.at(-1)).toMatchObject({ records: count, wait: null });
  expect(await world.balance()).toMatchObject({ published: count, rejected: { 'invalid-json': count }, waiting: 0 });
});
