import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import type { Log, ProfileStore } from '../ports.ts';
import { createWorld, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

function expireAll(): Promise<number> {
  return world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() + 1 });
}

/** Publishes facts and dies before their profiles are stored. */
async function dieBetweenFactsAndProfiles(): Promise<void> {
  const crash = new PipelineError('unexpected', 'crashed here');
  const profiles = new Proxy<ProfileStore>(world.profiles, {
    get: (target, name) => (name === 'upsert' ? () => Promise.reject(crash) : (Reflect.get(target, name) as unknown)),
  });
  await expect(world.transform({ profiles })).rejects.toThrow('crashed here');
}

test('P-DEL-12: facts are corrected, too, where retention comes while the transformer is starting', async () => {
  await world.publish(usersFrom(0, 10));
  await world.transform();
  await world.publish([...usersFrom(10, 5), { key: idOf(1), value: userOf(1, { nat: 'BR' }) }]);
  await dieBetweenFactsAndProfiles();
  await world.aggregate();
  const log = new Proxy(world.log, {
    get(target, name) {
      if (name !== 'subscribe') return Reflect.get(target, name) as unknown;
      return async function* (options: Parameters<Log['subscribe']>[0]) {
        await expireAll();
        yield* target.subscribe(options);
      };
    },
  });
  await world.transform({ log });
  await world.publish(usersFrom(20, 5));
  await world.transform();
  await world.aggregate();
  expect(await world.balance()).toMatchObject({ published: 21, stored: 15, rejected: { expired: 6 }, waiting: 0 });
  expect(await world.differences()).toEqual([]);
});

test('P-DEL-4: a profile store that is lost is said, filled with what the log still has, and the aggregates follow', async () => {
  await world.publish(usersFrom(0, 10));
  await world.transform();
  await world.aggregate();
  await expireAll();
  await world.publish(usersFrom(8, 10));
  await world.transform();
  await world.aggregate();
  await world.profiles.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(world.directory, `profiles.sqlite${suffix}`), { force: true });
  await world.reopen();
  await world.transform();
  await world.aggregate();
  expect(world.lines.map(({ code }) => code)).toContain('profiles-lost');
  expect(await world.balance()).toMatchObject({ published: 20, stored: 10, rejected: { expired: 10 }, waiting: 0 });
  expect(await world.differences()).toEqual([]);
});
