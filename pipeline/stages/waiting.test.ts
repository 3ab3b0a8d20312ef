import { afterEach, beforeEach, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Log, UserSource } from '../ports.ts';
import { createWorld, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const fullDisk = new PipelineError('disk-full', 'the disk is full', { canRetry: true });
const codes = () => world.lines.map(({ code }) => code);

function logWith(changes: Partial<Log>): Log {
  return new Proxy(world.log, {
    get: (target, name) => (Reflect.get(changes, name) ?? Reflect.get(target, name)) as unknown,
  });
}

/** A subscription whose first commit fails: it ends with `error` when the second delivery is asked for. */
function failingFirstCommit(error: Error): Log['subscribe'] {
  let failed = false;
  return async function* (options) {
    for await (const delivery of world.log.subscribe(options)) {
      yield delivery;
      if (failed) continue;
      failed = true;
      throw error;
    }
  };
}

test('P-DEL-19: after a commit that failed the transformer commits what it did, and waits no longer', async () => {
  await world.publish(usersFrom(0, 8));
  const drain = new AbortController();
  const log = logWith({ subscribe: failingFirstCommit(fullDisk) });
  const running = world.transform({ log, drain: drain.signal });
  await expect.poll(codes).toContain('stage-waiting');
  await world.clock.advance(1000);
  await expect.poll(codes).toContain('stage-resumed');
  await expect.poll(() => world.log.backlog('users.raw', consumerGroups.transformer)).toMatchObject({ records: 0 });
  await world.clock.advance(200);
  expect(world.reports.at(-1)).toMatchObject({ wait: null, records: 8 });
  drain.abort();
  await running;
  expect(await world.balance()).toMatchObject({ published: 8, stored: 8, waiting: 0 });
});

test('P-DEL-10: a transformer whose topics cannot be made yet waits, and goes on', async () => {
  let isFull = true;
  const log = logWith({
    ensureTopic: (...wanted) => (isFull ? Promise.reject(fullDisk) : world.log.ensureTopic(...wanted)),
  });
  const running = world.transform({ log });
  await expect.poll(codes).toContain('stage-waiting');
  await world.clock.advance(2000);
  isFull = false;
  await world.clock.advance(10_000);
  await running;
  expect(codes()).toContain('stage-resumed');
});

/** One user, then the end. */
function oneUser(read: () => void = () => undefined): () => UserSource {
  let given = false;
  return () => ({
    async read() {
      read();
      if (given) return null;
      given = true;
      return [{ key: null, value: Buffer.from('{}'), source: 's', position: 0, createdMs: 0 }];
    },
    progress: () => null,
    close: () => Promise.resolve(),
  });
}

test('P-DEL-20: draining ends an opening that waits', async () => {
  const drain = new AbortController();
  const log = logWith({ ensureTopic: () => Promise.reject(fullDisk) });
  const running = world.produce({ openSource: oneUser(), log, drain: drain.signal });
  await expect.poll(codes).toContain('stage-waiting');
  drain.abort();
  await running;
  expect(codes()).not.toContain('source-ended');
});

test('P-DEL-20: an error while the last batch is published is a failure, also while draining', async () => {
  const drain = new AbortController();
  const log = logWith({ publish: () => Promise.reject(new PipelineError('store-damaged', 'a page is gone')) });
  const running = world.produce({ openSource: oneUser(() => drain.abort()), log, drain: drain.signal });
  await expect(running).rejects.toMatchObject({ code: 'store-damaged' });
});
