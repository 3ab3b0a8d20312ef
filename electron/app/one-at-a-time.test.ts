import { expect, test } from 'vitest';
import { createOneAtATime } from './one-at-a-time.ts';

test('work does not overlap, keeps its order, and goes on behind a failure', async () => {
  const queue = createOneAtATime();
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = queue.run(async () => {
    order.push('first begins');
    await gate.promise;
    order.push('first ends');
    throw new Error('first failed');
  });
  const second = queue.run(async () => order.push('second'));
  await Promise.resolve();
  expect(order).toEqual(['first begins']);
  gate.resolve();
  await expect(first).rejects.toThrow('first failed');
  await second;
  await queue.idle();
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});
