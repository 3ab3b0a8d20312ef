import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedPlaces } from '../adapters/catalogue.ts';
import { openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLogReader } from '../adapters/embedded-log.ts';
import { openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import { PipelineError } from '../domain/errors.ts';
import { consumerGroups, topicNames } from '../domain/topics.ts';
import { createWorld, usersFrom, type World } from '../testing/stage-world.ts';
import { scrubStores } from './scrub-stores.ts';
import { storeFiles } from '../adapters/embedded-files.ts';

const seed = 20_261_125;
const flips = 120;
const never = new AbortController().signal;
let world: World;

beforeAll(async () => {
  world = await createWorld();
  for (let batch = 0; batch < 30; batch += 1) await world.publish(usersFrom(batch * 60, 80));
  await world.transform();
  await world.aggregate();
  for (const store of [world.log, world.profiles, world.aggregates]) await store.close();
});
afterAll(async () => {
  await world.reopen();
  await world.close();
});

/** Everything that the stages and the commands read of a store, as text. */
const readAll = {
  async log(path: string) {
    const log = openEmbeddedLogReader({ path });
    try {
      const found: string[] = [];
      for (const topic of topicNames) {
        const batches = await Array.fromAsync(log.read(topic, new Map(), never));
        const records = batches.flatMap((batch) => batch.records);
        for (const { partition, offset, key, value } of records)
          found.push([topic, partition, offset, key, value].join(' '));
        for (const group of Object.values(consumerGroups))
          found.push(JSON.stringify([...(await log.committed(topic, group))]));
      }
      return found.toSorted();
    } finally {
      await log.close();
    }
  },
  async profiles(path: string) {
    const profiles = openEmbeddedProfilesReader({ path });
    try {
      return [await Array.fromAsync(profiles.scan(never)), [...(await profiles.committed())]];
    } finally {
      await profiles.close();
    }
  },
  async aggregates(path: string) {
    const aggregates = openEmbeddedAggregatesReader({ path });
    try {
      return [[...(await aggregates.positions())], await aggregates.rows()];
    } finally {
      await aggregates.close();
    }
  },
} as const;

async function scrubbed(directory: string): Promise<number> {
  const steps = await Array.fromAsync(scrubStores(embeddedPlaces(directory), never));
  return steps.filter(({ type }) => type === 'damage').length;
}

/** What was read, or 'refused'; any other failure than a clear one fails the test. */
async function readOrRefuse(work: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'store-damaged') return 'refused';
    throw error;
  }
}

test.each(['log', 'profiles', 'aggregates'] as const)(
  `P-FIL-7: no flipped bit of the %s is passed over (seed ${seed})`,
  async (store) => {
    const whole = readFileSync(storeFiles(world.directory)[store]);
    const alone = mkdtempSync(join(world.directory, 'alone-'));
    const path = storeFiles(alone)[store];
    writeFileSync(path, whole);
    const right = await readOrRefuse(() => readAll[store](path));
    expect(await scrubbed(alone)).toBe(0);
    const places = { found: 0, unused: 0 };
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let flip = 0; flip < flips; flip += 1) {
      const [at, bit] = [random(whole.length), random(8)];
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ (1 << bit);
      writeFileSync(path, damaged);
      for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
      const read = await readOrRefuse(() => readAll[store](path));
      const count = await scrubbed(alone);
      if (count === 0) expect([at, bit, read === right]).toEqual([at, bit, true]);
      else expect([at, bit, read === right || read === 'refused']).toEqual([at, bit, true]);
      places[count === 0 ? 'unused' : 'found'] += 1;
    }
    expect(places.found).toBeGreaterThan(flips / 2);
  },
);
