import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import type { Log, LogRecord, ResumeFrom, UserSource } from '../ports.ts';
import { createWorld, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

async function raw(): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  const { signal } = new AbortController();
  for await (const batch of world.log.read('users.raw', new Map(), signal)) records.push(...batch.records);
  return records;
}

test('P-SRC-17: a source that is left is gone on with where it was, and the place is said', async () => {
  const drain = new AbortController();
  const open = (resume: ResumeFrom) =>
    openSyntheticUsers({ kind: 'synthetic', seed: 5, oddities: [] }, { resume, count: 5000, clock: world.clock });
  const leaving = new Proxy<Log>(world.log, {
    get(target, name) {
      if (name === 'publish') drain.abort();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  await world.produce({ openSource: open, log: leaving, drain: drain.signal });
  const left = (await raw()).length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(5000);
  const place = world.lines.find(({ code }) => code === 'source-left')?.fields;
  expect(world.reports.at(-1)?.source?.progress).toEqual({ unit: 'users', done: left, of: 5000, users: left });
  await world.produce({ openSource: open });
  const opened = world.lines.filter(({ code }) => code === 'source-opened').map(({ fields }) => fields);
  expect(opened).toEqual([{ source: place?.source, position: 0 }, place]);
  const positions = (await raw()).map(({ headers }) => headers.position!).toSorted((a, b) => a - b);
  expect(positions).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  expect(world.reports.at(-1)?.source?.progress).toEqual({ unit: 'users', done: 5000, of: 5000, users: 5000 });
});

test('P-SRC-17: of a source that cannot be gone on with it is said that the next start begins anew', async () => {
  const drain = new AbortController();
  let given = 0;
  const open = (): UserSource => ({
    async read() {
      given += 1;
      if (given === 3) drain.abort();
      return [{ key: null, value: Buffer.from('{}'), source: 's', position: null, createdMs: 0 }];
    },
    progress: () => ({ unit: 'users', done: given, of: 10, users: given }),
    close: () => Promise.resolve(),
  });
  await world.produce({ openSource: open, drain: drain.signal });
  expect(await raw()).toHaveLength(3);
  expect(world.lines.find(({ code }) => code === 'source-left-anew')?.fields).toEqual({ records: 3 });
});
