import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../domain/user.ts';
import type { AggregateStore, Log, ProfileStore } from '../ports.ts';
import { type CrashPoint, dying, readIn, type Run, survive } from '../testing/dying-ports.ts';
import { createWorld, idOf, userOf, type Message, type World } from '../testing/stage-world.ts';

/*
 * Random histories: publishing, runs that die at a random step and read in random batches, aggregators that die, stores
 * that are lost or restored from an earlier copy, retention. At the end everything is drained.
 */
type Step =
  | { readonly do: 'publish'; readonly messages: readonly Message[] }
  | { readonly do: 'transform'; readonly run: Run }
  | { readonly do: 'aggregate'; readonly run: Run }
  | { readonly do: 'exchange'; readonly how: 'keep' | 'restore' | 'lose'; readonly store: 'profiles' | 'aggregates' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'trim' };

const person = fc.record({
  n: fc.nat({ max: 7 }),
  nat: fc.constantFrom('FR', 'DE', 'br', 'x'),
  day: fc.nat({ max: 27 }),
});
const user = person.map(({ n, nat, day }) =>
  userOf(n, { nat, dob: `19${60 + day}-02-${10 + (day % 18)}`, email: `a@${nat}.example` }),
);
const bad = fc.constantFrom<unknown>(
  '{"cut',
  'null',
  '[[]]',
  { login: {} },
  userOf(1, { dob: '2020-01-01' }),
  userOf(2, { email: 'none' }),
);
const message: fc.Arbitrary<Message> = fc.oneof(
  person.map(({ n, nat }) => ({ key: idOf(n), value: userOf(n, { nat }) })),
  fc.record({
    value: fc.array(user, { maxLength: 6 }).map((results) => ({ results })),
    position: fc.nat({ max: 1 }),
    source: fc.constant('s'),
  }),
  fc.record({ value: bad, position: fc.nat({ max: 1 }), source: fc.constant('s') }),
);
const run: fc.Arbitrary<Run> = fc.record({
  die: fc.constantFrom<CrashPoint>('publish', 'upsert', 'commit', 'none'),
  call: fc.integer({ min: 1, max: 3 }),
  after: fc.boolean(),
  maxRecords: fc.integer({ min: 1, max: 5 }),
});
const store = fc.constantFrom('profiles' as const, 'aggregates' as const);
const always: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant('publish' as const), messages: fc.array(message, { minLength: 1, maxLength: 8 }) }),
  fc.record({ do: fc.constant('transform' as const), run }),
  fc.record({ do: fc.constant('transform' as const), run }),
  fc.record({ do: fc.constant('aggregate' as const), run }),
  fc.record({
    do: fc.constant('exchange' as const),
    how: fc.constantFrom('keep', 'restore', 'restore', 'lose'),
    store,
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.nat({ max: 3 }) }),
];
const history = (...more: fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(...always, ...more), { minLength: 5, maxLength: 20 });

function transform(world: World, how: Run): Promise<void> {
  const log = readIn(how.die === 'publish' ? dying<Log>(world.log, 'publish', how) : world.log, how);
  const profiles = how.die === 'upsert' ? dying<ProfileStore>(world.profiles, 'upsert', how) : world.profiles;
  return survive(world.transform({ log, profiles }));
}

function aggregate(world: World, how: Run): Promise<void> {
  const aggregates = how.die === 'upsert' ? dying<AggregateStore>(world.aggregates, 'commit', how) : world.aggregates;
  return survive(world.aggregate({ log: readIn(world.log, how), aggregates }));
}

async function live(world: World, steps: readonly Step[]): Promise<void> {
  await world.publish([{ value: '[]' }]);
  for (const step of steps) {
    if (step.do === 'publish') await world.publish(step.messages);
    else if (step.do === 'wait') await world.clock.advance(step.ms);
    else if (step.do === 'transform') await transform(world, step.run);
    else if (step.do === 'aggregate') await aggregate(world, step.run);
    else if (step.do === 'trim') await world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() });
    else await exchange(world, step.store, step.how);
  }
  await world.publish([{ value: '[]' }]);
  await world.transform();
  await world.aggregate();
}

/** What happens to files while nobody has them open. */
async function exchange(world: World, name: string, what: 'keep' | 'restore' | 'lose'): Promise<void> {
  const path = join(world.directory, `${name}.sqlite`);
  await world.log.close();
  await world.profiles.close();
  await world.aggregates.close();
  if (what === 'keep') copyFileSync(path, `${path}.kept`);
  else if (what === 'restore' && existsSync(`${path}.kept`)) copyFileSync(`${path}.kept`, path);
  else if (what === 'lose') rmSync(path);
  await world.reopen();
}

async function profilesOf(world: World): Promise<readonly Profile[]> {
  const chunks = await Array.fromAsync(world.profiles.scan(new AbortController().signal));
  return chunks.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('P-DEL-1 P-DEL-3 P-DEL-4 P-DEL-6 P-DEL-7: whatever dies, is lost or restored, it ends as a calm run does', async () => {
  await fc.assert(
    fc.asyncProperty(history(), async (steps) => {
      const [world, calm] = [await createWorld(), await createWorld()];
      try {
        await live(world, steps);
        await live(
          calm,
          steps.filter((step) => step.do === 'publish' || step.do === 'wait'),
        );
        expect(await profilesOf(world)).toEqual(await profilesOf(calm));
        expect(await world.balance()).toEqual(await calm.balance());
        expect(await world.differences()).toEqual([]);
      } finally {
        await world.close();
        await calm.close();
      }
    }),
    { numRuns: 25 },
  );
});

test('P-DEL-12: with retention in between every record is stored, rejected or expired, and the aggregates are a recount', async () => {
  await fc.assert(
    fc.asyncProperty(history(fc.constant({ do: 'trim' })), async (steps) => {
      const world = await createWorld();
      try {
        await live(world, steps);
        expect(await world.balance()).toMatchObject({ waiting: 0 });
        expect(await world.differences()).toEqual([]);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 25 },
  );
});
