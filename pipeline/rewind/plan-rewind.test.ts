import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consumerGroups } from '../domain/topics.ts';
import { rewindingOf, toOffset, toTime } from '../testing/rewinding.ts';
import { createWorld, idOf, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const { back, plan, lag } = rewindingOf(() => world);
const positions = async () => [
  await world.log.committed('users.raw', consumerGroups.transformer),
  await world.balance(),
];

describe('P-RWD-5: is refused', () => {
  test('where nothing was published, and to what the log does not have', async () => {
    await expect(back(toOffset(0))).rejects.toMatchObject({ code: 'rewind-beyond' });
    await world.publish(usersFrom(0, 10));
    await expect(back(toOffset(0))).rejects.toMatchObject({ code: 'rewind-nothing' });
    await world.transform();
    await expect(back(toOffset(11))).rejects.toMatchObject({ code: 'rewind-beyond' });
    await expect(back(toOffset(0, 2))).rejects.toMatchObject({ code: 'rewind-beyond' });
    await expect(back(toTime(world.clock.nowMs() + 1))).rejects.toMatchObject({ code: 'rewind-nothing' });
    expect(await lag()).toBe(0);
  });

  test('below what was processed with another processing day, and another one waits for what is processed again', async () => {
    const onDay = (asOf: string | null) => ({
      config: { partitions: 2, asOf, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } },
    });
    await world.publish(usersFrom(0, 10));
    await world.transform(onDay('2026-01-01'));
    const adopted = (await world.log.describe('users.raw'))!.partitions.map(({ endOffset }) => endOffset);
    await world.transform(onDay(null));
    await world.publish(usersFrom(10, 10));
    await world.transform(onDay(null));
    await expect(back(toOffset(adopted[0]! - 1, 0))).rejects.toMatchObject({
      code: 'rewind-policy',
      details: { partition: 0, offset: adopted[0] },
    });
    await back(toOffset(adopted[0]!, 0));
    await expect(world.transform(onDay('2026-01-01'))).rejects.toMatchObject({ code: 'processing-day-changed' });
    await world.transform(onDay(null));
    expect(await world.balance()).toMatchObject({ stored: 20, waiting: 0 });
  });
});

test('P-RWD-6: the preview says of each partition how many, from when to when, and changes nothing', async () => {
  const firstMs = world.clock.nowMs();
  await world.publish(usersFrom(0, 20));
  await world.clock.advance(5000);
  await world.publish(usersFrom(20, 20));
  await world.transform();
  await world.log.erase('users.raw', ({ key }) => key === idOf(30));
  const before = await positions();
  const { partitions, records, erased } = await plan(toOffset(1));
  const ends = (await world.log.describe('users.raw'))!.partitions.map(({ endOffset }) => endOffset);
  const times = { oldestMs: firstMs, newestMs: firstMs + 5000 };
  expect(partitions).toEqual(
    ends.map((to, partition) => ({ partition, from: 1, to, records: to - 1, gone: 0, ...times })),
  );
  expect([records, erased]).toEqual([38, 1]);
  expect((await plan(toTime(firstMs + 1))).records).toBe(20);
  expect((await plan(toOffset(5, 1))).partitions.map(({ records: each }) => each)).toEqual([0, ends[1]! - 5]);
  expect(await positions()).toEqual(before);
  expect(await lag()).toBe(0);
});
