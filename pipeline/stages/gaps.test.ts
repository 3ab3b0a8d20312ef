import { afterEach, beforeEach, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import { noRejections } from '../domain/rejection.ts';
import type { ProfileStore } from '../ports.ts';
import { createWorld, idOf, partitions, usersFrom, type World } from '../testing/stage-world.ts';
import { trimLog } from './retention.ts';
import { createLogDoor } from '../log.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const dayMs = 86_400_000;

async function trimEverything(): Promise<void> {
  await world.clock.advance(8 * dayMs);
  const console = createLogDoor({ stage: 'transformer', nowMs: () => 0, send: () => undefined });
  await trimLog({
    profiles: world.profiles,
    log: world.log,
    clock: world.clock,
    console,
    partitions,
    retention: { raw: 'P7D', maxLogBytes: 2 ** 31 },
  });
}

test('P-DEL-12: what retention took unread is expired, and said', async () => {
  await world.publish(usersFrom(0, 10));
  await world.transform();
  await world.publish(usersFrom(10, 10));
  await trimEverything();
  expect(await world.balance()).toMatchObject({ published: 20, stored: 10, waiting: 0 });
  await world.transform();
  await world.publish(usersFrom(20, 5));
  await world.transform();
  expect(await world.balance()).toMatchObject({
    published: 25,
    stored: 15,
    rejected: { ...noRejections, expired: 10 },
    waiting: 0,
  });
  const said = world.lines.filter(({ code }) => code === 'records-expired');
  expect(said.map(({ fields }) => fields)).toEqual([{ count: 10 }]);
});

test('P-DEL-12: facts whose record expired before its profile was stored are corrected', async () => {
  await world.publish(usersFrom(0, 10));
  await world.transform();
  const crash = new PipelineError('unexpected', 'crashed here');
  const dying = new Proxy<ProfileStore>(world.profiles, {
    get: (target, name) => (name === 'upsert' ? () => Promise.reject(crash) : (Reflect.get(target, name) as unknown)),
  });
  await world.publish([
    ...usersFrom(10, 5),
    { key: idOf(1), value: { ...(usersFrom(1, 1)[0]!.value as object), nat: 'BR' } },
  ]);
  await expect(world.transform({ profiles: dying })).rejects.toThrow('crashed here');
  await world.aggregate();
  expect(await world.differences()).not.toEqual([]);
  await trimEverything();
  await world.transform();
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
  expect(await world.balance()).toMatchObject({
    published: 16,
    stored: 10,
    rejected: { ...noRejections, expired: 6 },
    waiting: 0,
  });
});

test('P-DEL-12: an erased record is counted as erased', async () => {
  await world.publish(usersFrom(0, 6));
  expect(await world.log.erase('users.raw', ({ key }) => key === idOf(2))).toBe(1);
  await world.transform();
  expect(await world.balance()).toMatchObject({
    published: 6,
    stored: 5,
    rejected: { ...noRejections, erased: 1 },
    waiting: 0,
  });
});

test('P-DEL-12: a topic made anew, or with other partitions, and an older log stop with what to do', async () => {
  await world.publish(usersFrom(0, 6));
  await world.transform();
  const other = new Proxy(world.log, {
    get(target, name) {
      if (name !== 'ensureTopic') return Reflect.get(target, name) as unknown;
      return async (topic: 'users.raw', count: number) => ({
        ...(await target.ensureTopic(topic, count)),
        topicId: 'made anew',
      });
    },
  });
  await expect(world.transform({ log: other })).rejects.toMatchObject({ code: 'topic-changed' });
  const config = { partitions: 3, asOf: null, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } };
  await expect(world.transform({ config })).rejects.toMatchObject({ code: 'topic-changed' });
  const older = new Proxy(world.log, {
    get(target, name) {
      if (name !== 'ensureTopic') return Reflect.get(target, name) as unknown;
      return async (topic: 'users.raw', count: number) => {
        const whole = await target.ensureTopic(topic, count);
        return { ...whole, partitions: whole.partitions.map(() => ({ startOffset: 0, endOffset: 1 })) };
      };
    },
  });
  await expect(world.transform({ log: older })).rejects.toMatchObject({ code: 'position-mismatch' });
});

test('P-DEL-13: by size goes only what was read, and what is left is enough to go on', async () => {
  await world.publish(usersFrom(0, 50));
  await world.transform();
  await world.aggregate();
  await world.publish(usersFrom(50, 50));
  const retention = { raw: 'P7D', maxLogBytes: 1 };
  const console = createLogDoor({
    stage: 'transformer',
    nowMs: () => 0,
    send: (lines) => void world.lines.push(...lines),
    batch: 1,
  });
  await trimLog({ log: world.log, profiles: world.profiles, clock: world.clock, console, partitions, retention });
  expect(world.lines.at(-1)?.code).toBe('log-trimmed');
  await world.transform();
  await world.aggregate();
  expect(await world.balance()).toMatchObject({ published: 100, stored: 100, rejected: noRejections, waiting: 0 });
  expect(await world.differences()).toEqual([]);
});

test('P-ERA-15: a data set that is held is not trimmed, the others are', async () => {
  await world.publish(usersFrom(0, 3));
  const held = { kind: 'held', subject: 'raw-messages', intentId: 'hold', effectiveUs: 0 } as const;
  await world.profiles.ledger.add([{ ...held, rawEndOffsets: [], beforeMs: null }]);
  await world.transform();
  await trimEverything();
  expect((await world.log.describe('users.raw'))!.partitions.map(({ startOffset }) => startOffset)).toEqual([0, 0]);
  await world.profiles.ledger.remove([held]);
  await trimEverything();
  const { partitions: raw } = (await world.log.describe('users.raw'))!;
  expect(raw.every(({ startOffset, endOffset }) => startOffset === endOffset)).toBe(true);
});
