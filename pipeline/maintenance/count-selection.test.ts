import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedPlaces } from '../adapters/catalogue.ts';
import { createRecount } from '../domain/recount.ts';
import { everybody, isSelected, type Selection } from '../domain/selection.ts';
import { factsOf } from '../domain/facts.ts';
import { createWorld, idOf, partitions, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { countSelection, type SelectionWish } from './count-selection.ts';

const never = new AbortController().signal;
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const elders: Selection = { ...everybody, nationalities: ['FR'], genders: ['female', 'male'], ageFrom: 50 };

async function run(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

function count(selection: Selection, wish: Partial<SelectionWish> = {}) {
  const nowMs = world.clock.nowMs();
  return countSelection(
    embeddedPlaces(world.directory),
    { selection, thenMs: null, nowMs, own: null, partitions, ...wish },
    never,
  );
}

async function recountOf(selection: Selection) {
  const recount = createRecount();
  for await (const chunk of world.profiles.scan(never))
    for (const profile of chunk) if (isSelected(selection, factsOf(profile))) recount.add(profile);
  return recount;
}

test('P-WHO-1, P-WHO-2: counted from the facts as the profiles of these persons are recounted, of all', async () => {
  await world.publish(usersFrom(0, 90));
  await run();
  await world.publish([{ key: idOf(3), value: userOf(3, { nat: 'DE' }) }]);
  await run();
  for (const selection of [elders, everybody, { ...everybody, domains: ['example.org'], ageTo: 55 }]) {
    const { counted, moment } = await count(selection);
    const { persons, tables } = await recountOf(selection);
    expect(persons).toBeGreaterThan(5);
    expect({ persons: counted.persons, tables: counted.tables }).toEqual({ persons, tables });
    expect(moment).toMatchObject({ of: 90, partitions: null });
  }
});

test('P-WHO-2: of the partitions that are shown alone, and of nobody where nothing was stored', async () => {
  expect(await count(elders)).toMatchObject({ counted: { persons: 0 }, moment: { of: 0 } });
  await world.publish(usersFrom(0, 60));
  await run();
  const parts = await Promise.all([0, 1].map((each) => count(elders, { own: [each] })));
  expect(parts.map(({ moment }) => moment.partitions)).toEqual([
    { own: 1, all: 2, which: [0] },
    { own: 1, all: 2, which: [1] },
  ]);
  const all = await count(elders);
  expect(parts.reduce((sum, { counted }) => sum + counted.persons, 0)).toBe(all.counted.persons);
  expect(parts.reduce((sum, { moment }) => sum + moment.of, 0)).toBe(60);
});

test('P-WHO-7, P-WHO-8: what was counted ten minutes ago is what is said of then; a rebuild makes it unknown', async () => {
  await world.aggregate();
  await world.publish(usersFrom(0, 60));
  await run();
  // Effective times of one moment follow it.
  await world.clock.advance(1000);
  const thenMs = world.clock.nowMs();
  const then = await count(elders);
  await world.clock.advance(600_000);
  await world.publish([
    ...usersFrom(50, 30),
    { key: idOf(0), value: userOf(0, { nat: 'NZ' }) },
    { key: idOf(1), value: userOf(1, { nat: 'FR' }) },
    { key: idOf(6), value: userOf(6, { email: 'six@other.example' }) },
  ]);
  await run();
  const compared = await count(elders, { thenMs });
  expect(compared.counted.tables).toEqual((await recountOf(elders)).tables);
  expect(compared.counted.earlier).toEqual({ persons: then.counted.persons, tables: then.counted.tables, unknown: 0 });
  await world.aggregates.clear();
  await world.aggregate();
  const rebuilt = (await count(elders, { thenMs })).counted;
  expect(rebuilt.tables).toEqual(compared.counted.tables);
  // Received again since: whoever comes within the overlap with the log comes without what was before.
  expect(rebuilt.earlier!.unknown).toBeGreaterThan(0);
  expect(rebuilt.earlier!.persons).toBeLessThanOrEqual(then.counted.persons);
  expect(rebuilt.earlier!.persons + rebuilt.earlier!.unknown).toBeGreaterThanOrEqual(then.counted.persons);
});
