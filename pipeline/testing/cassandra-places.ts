import { randomUUID } from 'node:crypto';
import { Session } from '../adapters/cassandra-profiles/session.ts';
import { type CassandraConfig, cassandraSchema } from '../domain/connections.ts';
import { testServers } from './servers.ts';

export interface CassandraPlace {
  /** A keyspace of its own, which is not there yet. */
  readonly config: CassandraConfig;
  readonly password: string | null;
  /** The administrator's connection. */
  admin(): Promise<Session>;
  /** Empties all its tables. */
  empty(): Promise<void>;
  /** Drops the keyspace. */
  drop(): Promise<void>;
}

export function plainCassandra(): CassandraPlace {
  return placeOf({ ...testServers().plain.cassandra }, null);
}

export function secureCassandra(): CassandraPlace {
  const { cassandra, ca } = testServers().secure;
  const { user, password } = cassandra.admin;
  return placeOf({ ...cassandra, user, tls: { caFile: ca } }, password);
}

function placeOf(place: object, password: string | null): CassandraPlace {
  const keyspace = `test_${randomUUID().slice(0, 8)}`;
  const config = cassandraSchema.parse({ ...place, kind: 'cassandra', keyspace });
  let opened: Promise<Session> | null = null;
  const admin = () => (opened ??= Session.connect(config, password));
  return {
    config,
    password,
    admin,
    async empty() {
      const session = await admin();
      const query = 'SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?';
      const tables = await session.rows({ query, params: [keyspace] }, 'profiles');
      await Promise.all(tables.map((row) => session.define(`TRUNCATE ${keyspace}.${String(row['table_name'])}`)));
    },
    async drop() {
      const session = await admin();
      await session.define(`DROP KEYSPACE IF EXISTS ${keyspace}`);
      await session.close();
    },
  };
}
