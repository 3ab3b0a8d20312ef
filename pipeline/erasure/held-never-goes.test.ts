import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DataSetName, dataSetNames } from '../domain/data-sets.ts';
import type { ErasureScope } from '../domain/erasure.ts';
import { readMessage } from '../domain/message.ts';
import type { TopicName } from '../domain/topics.ts';
import { erasureStores, purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, idOf, type Message, userOf, type World } from '../testing/stage-world.ts';
import { addHold } from './holds.ts';

const never = new AbortController().signal;
const startMs = Date.UTC(2026, 9, 24, 11);
const people = 5;

/** One thing that is kept, as text, and of whom. */
interface Thing {
  readonly text: string;
  readonly person: string | null;
}

type Things = Readonly<Record<Exclude<DataSetName, 'logs'>, readonly Thing[]>>;

const user = fc.tuple(fc.nat(people - 1), fc.constantFrom('valid', 'minor', 'upper'));
const message = fc.record({
  users: fc.array(user, { minLength: 1, maxLength: 3 }),
  minute: fc.nat(30),
  single: fc.boolean(),
});
const runs = fc.record({
  first: fc.array(message, { minLength: 1, maxLength: 6 }),
  /** What is not transformed yet when the purge begins. */
  waiting: fc.array(message, { maxLength: 3 }),
  exports: fc.array(fc.tuple(fc.nat(people - 1), fc.nat(30)), { maxLength: 3 }),
  heldPersons: fc.uniqueArray(fc.nat(people - 1), { maxLength: 2 }),
  heldSets: fc.uniqueArray(fc.constantFrom(...dataSetNames), { maxLength: 2 }),
  persons: fc.uniqueArray(fc.nat(people - 1), { maxLength: 2 }),
  older: fc.array(fc.tuple(fc.constantFrom(...dataSetNames), fc.nat(40)), { maxLength: 4 }),
});

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Run = ValueOf<typeof runs>;

function toMessage({ users, minute, single }: ValueOf<typeof message>): Message {
  const made = users.map(([n, kind]) => {
    if (kind === 'minor') return userOf(n, { dob: { date: '2020-01-01T00:00:00Z' } });
    return kind === 'upper' ? userOf(n, { login: { uuid: idOf(n).toUpperCase() } }) : userOf(n);
  });
  const createdMs = startMs + minute * 60_000;
  return single ? { key: idOf(users[0]![0]), value: made[0], createdMs } : { value: { results: made }, createdMs };
}

async function recordsOf(world: World, topic: TopicName) {
  const batches = await Array.fromAsync(world.log.read(topic, new Map(), never));
  return batches.flatMap(({ records }) => records).filter(({ erased }) => !erased);
}

async function readThings(world: World): Promise<Things> {
  const owners = new Map<string, string>();
  const raw = (await recordsOf(world, 'users.raw')).flatMap(({ partition, offset, value }) =>
    readMessage(Buffer.from(value!).toString())!.flatMap((each, index): Thing[] => {
      if (each === null) return [];
      const person = (each as { login: { uuid: string } }).login.uuid.toLowerCase();
      owners.set([partition, offset, index].join(), person);
      return [{ text: [partition, offset, index, JSON.stringify(each)].join(), person }];
    }),
  );
  const clean = (await recordsOf(world, 'users.clean'))
    .filter(({ value }) => value !== null)
    .map(({ offset, partition, key, value }) => ({ text: [partition, offset, value].join(), person: key }));
  const rejected = (await recordsOf(world, 'users.rejected')).map(({ value }): Thing => {
    const { partition, offset, index } = JSON.parse(Buffer.from(value!).toString()) as Record<string, number>;
    return { text: Buffer.from(value!).toString(), person: owners.get([partition, offset, index].join()) ?? null };
  });
  const profiles = (await Array.fromAsync(world.profiles.scan(never))).flat();
  const facts = await world.aggregates.earlier(Array.from({ length: people }, (_, n) => idOf(n)));
  const files = readdirSync(join(world.directory, 'exports'));
  return {
    'raw-messages': raw,
    'clean-facts': clean,
    'rejected-pointers': rejected,
    profiles: profiles.map((profile) => ({ text: JSON.stringify(profile), person: profile.id })),
    aggregates: [...facts.values()].map((each) => ({ text: JSON.stringify(each), person: each.id })),
    exports: files.map((name) => ({ text: name, person: name.slice(2) })),
  };
}

async function fill(world: World, { first, waiting, exports }: Run): Promise<void> {
  await world.publish(first.map(toMessage));
  await world.transform();
  await world.aggregate();
  await world.publish(waiting.map(toMessage));
  mkdirSync(join(world.directory, 'exports'));
  for (const [at, [n, minute]] of exports.entries()) {
    const path = join(world.directory, 'exports', `${at}-${idOf(n)}`);
    const seconds = startMs / 1000 + minute * 60;
    writeFileSync(path, JSON.stringify(userOf(n)));
    utimesSync(path, seconds, seconds);
  }
}

function toScopes({ persons, older }: Run): ErasureScope[] {
  return [
    ...persons.map((n) => ({ kind: 'person', id: idOf(n) }) as const),
    ...older.map(([dataSet, minute]) => ({ kind: 'older', dataSet, beforeMs: startMs + minute * 60_000 + 1 }) as const),
  ];
}

test('P-ERA-15 R-HLD-4: what is held never goes, whatever is asked for; what is not held and asked for goes', async () => {
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      const world = await createWorld();
      try {
        await fill(world, run);
        const stores = erasureStores(world);
        for (const n of run.heldPersons) await addHold(stores, `person ${n}`, { kind: 'person', id: idOf(n) });
        for (const dataSet of run.heldSets) await addHold(stores, dataSet, { kind: 'data-set', dataSet });
        const before = await readThings(world);
        const { seen } = await purgeWorld(world, toScopes(run));
        expect(seen).toMatchObject({ aggregatesAgree: true, scan: { found: [] } });
        expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
        const after = await readThings(world);
        const held = new Set(run.heldPersons.map(idOf));
        const sets: readonly DataSetName[] = run.heldSets;
        const isKept = (dataSet: keyof Things): boolean =>
          sets.includes(dataSet) ||
          ((dataSet === 'profiles' || dataSet === 'aggregates') &&
            (sets.includes('profiles') || sets.includes('aggregates')));
        for (const [dataSet, things] of Object.entries(before) as [keyof Things, readonly Thing[]][]) {
          const left = new Set(after[dataSet].map(({ text }) => text));
          const kept = things.filter(({ person }) => isKept(dataSet) || (person !== null && held.has(person)));
          expect([dataSet, kept.filter(({ text }) => !left.has(text))]).toEqual([dataSet, []]);
        }
        await world.transform();
        await world.aggregate();
        expect(await world.differences()).toEqual([]);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 40 },
  );
});
