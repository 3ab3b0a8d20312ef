import { randomUUID } from 'node:crypto';
import type { StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { kafkaSchema } from '../../../pipeline/domain/connections.ts';
import { topicNames } from '../../../pipeline/domain/topics.ts';
import { plainCassandra } from '../../../pipeline/testing/cassandra-places.ts';
import { mongodbServers, openTestDatabase } from '../../../pipeline/testing/mongodb-database.ts';
import { testServers } from '../../../pipeline/testing/servers.ts';

export interface ServerStores {
  readonly config: StorePlaces['config'];
  /** Drops the keyspace and the database. */
  drop(): Promise<void>;
}

/** A log, profiles and aggregates on the servers that run for tests, under names of their own. */
export async function createServerStores(): Promise<ServerStores> {
  const run = `test-${randomUUID()}`;
  const topics = Object.fromEntries(topicNames.map((name) => [name, `${run}.${name}`]));
  const log = kafkaSchema.parse({ kind: 'kafka', ...testServers().plain.kafka, topics, group: run });
  const cassandra = plainCassandra();
  const mongodb = await openTestDatabase(mongodbServers()[0]!);
  return {
    config: { log, profiles: cassandra.config, aggregates: mongodb.config },
    async drop() {
      await cassandra.drop();
      await mongodb.close();
    },
  };
}
