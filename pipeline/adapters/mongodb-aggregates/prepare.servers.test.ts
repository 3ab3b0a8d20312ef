import type { Db } from 'mongodb';
import { expect, test } from 'vitest';
import { mongodbServers, openTestDatabase } from '../../testing/mongodb-database.ts';
import { prepareDatabase } from './prepare.ts';

test.each(mongodbServers().filter(({ hasRules }) => !hasRules))(
  'P-MON-5: what a server without views made of the view is gone, whoever drops it first ($title)',
  async (server) => {
    const { database, close } = await openTestDatabase(server);
    const drop = async (name: string): Promise<boolean> => {
      await database.collection(name).drop();
      return database.collection(name).drop();
    };
    const raced: Db = Object.create(database, {
      collection: { value: (name: string) => Object.assign(database.collection(name), { drop: () => drop(name) }) },
    });
    try {
      expect(await prepareDatabase(raced)).toEqual(['aggregates', 'aggregate_partitions']);
      const there = await database.listCollections().toArray();
      expect(there.map(({ name }) => name).toSorted()).toEqual(['aggregate_partitions', 'aggregates']);
    } finally {
      await close();
    }
  },
);
