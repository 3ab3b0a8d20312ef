import { randomBytes } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import type { MongodbConfig } from '../domain/connections.ts';
import { testServers } from './servers.ts';

/** One MongoDB-compatible server, as tests use it. */
export interface MongodbUnderTest {
  readonly title: string;
  /** Where the server has no name for it, what MongoDB itself has is left out. */
  readonly hasRules: boolean;
  readonly config: Omit<MongodbConfig, 'database'>;
  readonly password: string | null;
}

export function mongodbServers(): readonly MongodbUnderTest[] {
  const { plain, secure } = testServers();
  const base = { kind: 'mongodb', tls: null, user: null } as const;
  const tls = { caFile: secure.ca, certificateFile: null, keyFile: null };
  const { user, password } = secure.mongodb.admin;
  return [
    { title: 'plain', hasRules: true, config: { ...base, uri: plain.mongodb.uri }, password: null },
    { title: 'TLS and users', hasRules: true, config: { ...base, uri: secure.mongodb.uri, tls, user }, password },
    { title: 'second server', hasRules: false, config: { ...base, uri: plain.secondMongodb.uri }, password: null },
  ];
}

export interface TestDatabase {
  readonly config: MongodbConfig;
  readonly database: Db;
  close(): Promise<void>;
}

/** A database of its own, dropped when it is closed. */
export async function openTestDatabase({ config, password }: MongodbUnderTest): Promise<TestDatabase> {
  const name = `vigie_test_${randomBytes(6).toString('hex')}`;
  const client = new MongoClient(config.uri, {
    ...(config.tls ? { tls: true, tlsCAFile: config.tls.caFile! } : {}),
    ...(config.user === null ? {} : { auth: { username: config.user, password: password! } }),
  });
  const database = client.db(name);
  return {
    config: { ...config, database: name },
    database,
    async close() {
      await database.dropDatabase();
      await client.close();
    },
  };
}
