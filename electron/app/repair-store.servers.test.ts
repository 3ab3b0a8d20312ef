import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAggregatesReader } from '../../pipeline/adapters/catalogue.ts';
import { compareWithRecount } from '../../pipeline/maintenance/recount-profiles.ts';
import { mongodbServers, openTestDatabase, type TestDatabase } from '../../pipeline/testing/mongodb-database.ts';
import { repairStore } from './repair-store.ts';
import { createEngineDirectory } from './testing/engine-directory.ts';
import { maintenanceWorkerUrl } from './testing/thread-places.ts';

const never = new AbortController().signal;
const { open } = createEngineDirectory();
let mongodb: TestDatabase;
beforeEach(async () => {
  mongodb = await openTestDatabase(mongodbServers()[0]!);
});
afterEach(() => mongodb.close());

test('P-MON-11: aggregates that were rebuilt are in MongoDB, without an aggregator', async () => {
  const engine = await open(60, { aggregates: mongodb.config });
  engine.start();
  await engine.supervisor().drained();
  const places = engine.places();
  await mongodb.database.dropDatabase();
  const lines: string[] = [];
  const say = (code: string): void => void lines.push(code);
  const partitions = engine.config().partitions;
  const signal = never;
  const options = { places, maintenanceWorkerUrl, partitions, signal, nowMs: Date.now, log: { info: say, warn: say } };
  await repairStore('aggregates', options);
  expect(lines).toEqual(['store-moved-aside', 'aggregates-rebuilt']);
  const reader = (await openAggregatesReader(places))!;
  const persons = (await reader.rows()).filter(({ aggregation }) => aggregation === 'usersByNationality');
  expect(persons.reduce((sum, { n }) => sum + n, 0)).toBe(60);
  await reader.close();
  expect(await compareWithRecount(places, never)).toMatchObject({ persons: 60, differences: [] });
});
