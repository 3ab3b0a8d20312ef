import { expect, test } from 'vitest';
import { openMongodbAggregates } from '../../pipeline/adapters/mongodb-aggregates.ts';
import { personsIn } from '../../pipeline/domain/aggregates-view.ts';
import { compareWithRecount, readKeptTables } from '../../pipeline/maintenance/recount-profiles.ts';
import { mongodbServers, openTestDatabase } from '../../pipeline/testing/mongodb-database.ts';
import { createAppWorld, runToTheEnd, settled } from './testing/app-world.ts';

const world = createAppWorld();
const [plain, , second] = mongodbServers();
const embedded = { kind: 'embedded' } as const;

test.each([plain!, second!])(
  'P-MON-9, P-MON-4: the dashboards show the totals of all machines, $title',
  async (server) => {
    const database = await openTestDatabase(server);
    const aggregates = database.config;
    const places = {
      dataDirectory: world.directory.file(''),
      config: { log: embedded, profiles: embedded, aggregates },
      secrets: { kafka: null, cassandra: null, mongodb: null },
    };
    try {
      const app = await world.open({ aggregates, count: 300 });
      const ended = await runToTheEnd(app);
      // Drained means that MongoDB has it all.
      const { persons, differences } = await compareWithRecount(places, new AbortController().signal);
      expect(differences).toEqual([]);
      expect(persons).toBeGreaterThan(200);
      await settled(app, (snapshot) => snapshot.aggregates.persons === persons);
      expect(ended.stages.aggregator.lastError).toBeNull();

      const path = world.directory.file('elsewhere.sqlite');
      const elsewhere = openMongodbAggregates({ config: aggregates, password: null, path });
      await elsewhere.commit({
        facts: [],
        rows: [{ aggregation: 'averageAge', partition: 40, key: 'all', n: 5, sum: 150 }],
        positions: new Map([[40, { topicId: 'topic', offset: 5, atEndMs: null }]]),
      });
      await elsewhere.settle!();
      await settled(app, (snapshot) => snapshot.aggregates.persons === persons + 5);
      expect(personsIn(await readKeptTables(places))).toBe(persons + 5);
      await elsewhere.close();
      await app.close();
    } finally {
      await database.close();
    }
  },
);
