import { expect, test } from 'vitest';
import { createFeed } from './feed.ts';

test('of all that comes within a frame only the newest is handed on', () => {
  const asked: (() => void)[] = [];
  const frame = (): void => asked.splice(0).forEach((run) => run());
  const delivered: number[] = [];
  const push = createFeed<number>(
    (run) => void asked.push(run),
    (item) => delivered.push(item),
  );
  for (const item of [1, 2, 3]) push(item);
  expect([asked.length, delivered]).toEqual([1, []]);
  frame();
  frame();
  push(4);
  frame();
  expect(delivered).toEqual([3, 4]);
});
