import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, userOf, type World } from '../testing/stage-world.ts';
import { newestRejections, type RejectionsWish } from './newest-rejections.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const never = new AbortController().signal;
const whole: RejectionsWish = { limit: 100, code: null, window: null };
const newest = (wish: Partial<RejectionsWish> = {}) => newestRejections(world.log, { ...whole, ...wish }, never);

async function reject(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await world.clock.advance(1000);
    const minor = userOf(index, { dob: { date: '2020-01-01' } });
    await world.publish([index % 10 === 0 ? { value: 'no json' } : { value: minor }]);
  }
  await world.transform();
}

describe('P-REC-5: the newest rejections', () => {
  test('where nothing was rejected yet there are none', async () => {
    expect(await newest()).toEqual({ rejections: [], looked: 0, there: 0 });
  });

  test('come with reason, place and time, the newest first, as many as are wanted, and never with content', async () => {
    await reject(30);
    const { rejections, looked, there } = await newest({ limit: 12 });
    expect([looked, there]).toEqual([30, 30]);
    const [first] = rejections;
    expect(first).toEqual({
      partition: expect.any(Number),
      offset: expect.any(Number),
      index: 0,
      code: 'minor',
      atMs: world.clock.nowMs(),
    });
    expect(rejections.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 12 }, (_, at) => first!.atMs - at * 1000));
  });

  test('are those of one reason, or of a time', async () => {
    const startMs = world.clock.nowMs();
    await reject(30);
    expect((await newest({ code: 'invalid-json' })).rejections).toHaveLength(3);
    const window = { fromMs: startMs + 5000, toMs: startMs + 8000 };
    const within = await newest({ window });
    expect(within.rejections.map(({ atMs }) => atMs - startMs)).toEqual([7000, 6000, 5000]);
    expect(within.there).toBe(3);
  });

  test('what is pointed to twice is told once', async () => {
    await reject(5);
    const pointers = (await Array.fromAsync(world.log.read('users.rejected', new Map(), never))).flatMap(
      ({ records }) => records,
    );
    await world.log.publish([{ topic: 'users.rejected', records: pointers }]);
    expect((await newest()).rejections).toHaveLength(5);
  });
});
