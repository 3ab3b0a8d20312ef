import { expect, test } from 'vitest';
import { createNewest } from './newest.ts';

test('P-APP-1 each listener gets the newest value when it asks, and never one twice', async () => {
  const newest = createNewest<string>();
  newest.set('before');
  const abort = new AbortController();
  const [quick, slow] = [newest.listen(abort.signal), newest.listen(abort.signal)].map((items) =>
    items[Symbol.asyncIterator](),
  );
  expect(await quick!.next()).toEqual({ done: false, value: 'before' });
  const next = quick!.next();
  newest.set('a');
  expect(await next).toEqual({ done: false, value: 'a' });
  newest.set('b');
  newest.set('c');
  expect(await slow!.next()).toEqual({ done: false, value: 'c' });
  expect(await quick!.next()).toEqual({ done: false, value: 'c' });
  const waiting = [quick!.next(), slow!.next()];
  abort.abort();
  expect(await Promise.all(waiting)).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
  ]);
});

test('P-APP-1 close ends every listener, also one that comes later', async () => {
  const newest = createNewest<number>();
  const waiting = newest.listen(new AbortController().signal)[Symbol.asyncIterator]().next();
  newest.set(1);
  newest.close();
  expect(await waiting).toEqual({ done: true, value: undefined });
  const late = newest.listen(new AbortController().signal)[Symbol.asyncIterator]();
  expect((await late.next()).done).toBe(true);
});
