import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MongodbConfig } from '../domain/connections.ts';
import { mongodbServers, openTestDatabase, type TestDatabase } from '../testing/mongodb-database.ts';
import { testServers } from '../testing/servers.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { checkConnection } from './connection-probes.ts';
import { openMongodbAggregates } from './mongodb-aggregates.ts';

const { signal } = new AbortController();
const [plain, secure] = mongodbServers();
const directory = createTemporaryDirectory();
const { otherCa, mongodb } = testServers().secure;
const tls = secure!.config.tls!;
const soon = '&serverSelectionTimeoutMS=1500';

interface Case {
  readonly place: NonNullable<typeof plain>;
  readonly more?: Partial<MongodbConfig>;
  readonly password?: string;
  readonly cause: string;
  readonly code?: string;
  readonly details?: object;
}

const cases: Readonly<Record<string, Case>> = {
  'nothing listens': {
    place: plain!,
    more: { uri: `mongodb://127.0.0.1:1/?directConnection=true${soon}` },
    cause: 'refused',
    code: 'store-unreachable',
    details: { host: '127.0.0.1', port: 1 },
  },
  'an unknown host': {
    place: plain!,
    more: { uri: `mongodb://nowhere.invalid/?directConnection=true${soon}` },
    cause: 'unknown-host',
    code: 'store-unreachable',
    details: { host: 'nowhere.invalid' },
  },
  'a wrong password': { place: secure!, password: 'wrong', cause: 'wrong-password' },
  'no user': { place: secure!, more: { user: null }, cause: 'no-permission' },
  'a certificate of a stranger': {
    place: secure!,
    more: { tls: { ...tls, caFile: otherCa } },
    cause: 'untrusted-certificate',
  },
  'no trusted authority named': {
    place: secure!,
    more: { tls: { ...tls, caFile: null } },
    cause: 'untrusted-certificate',
  },
  'a file that is not there': {
    place: secure!,
    more: { tls: { ...tls, caFile: '/nowhere/ca.pem' } },
    cause: 'unreadable-file',
    code: 'input-unreadable',
    details: { file: '/nowhere/ca.pem' },
  },
  'no TLS where it is expected': {
    place: secure!,
    more: { tls: null, user: null },
    cause: 'tls-expected',
    code: 'store-unreachable',
  },
  'TLS where it is not expected': {
    place: plain!,
    more: { tls },
    cause: 'tls-not-expected',
    code: 'store-unreachable',
  },
  'another replica set than the address names': {
    place: plain!,
    more: { uri: `${plain!.config.uri.split('?')[0]}?replicaSet=other${soon}` },
    cause: 'timeout',
    code: 'store-unreachable',
  },
};

describe('the connection to MongoDB', () => {
  let databases: readonly TestDatabase[];
  beforeAll(async () => {
    databases = await Promise.all([plain!, secure!].map((server) => openTestDatabase(server)));
  });
  afterAll(async () => {
    directory.remove();
    for (const database of databases) await database.close();
  });

  // Each waits for its own server, and none has much to do.
  test.concurrent.each(Object.entries(cases))('P-MON-7, P-MON-8: %s', async (_, found) => {
    const { place, more, password = place.password, cause, code = 'store-refused', details = {} } = found;
    const config = { ...place.config, database: 'vigie_test_none', ...more };
    const check = await checkConnection(config, password, signal);
    expect(check).toMatchObject({ cause, details });
    expect(JSON.stringify(check)).not.toContain(mongodb.admin.password);
    const refusal = { code, canRetry: code === 'store-unreachable' };
    await expect(settleOnce(config, password)).rejects.toMatchObject(refusal);
  });

  test('P-MON-8: a connection that works says the version, and makes nothing', async () => {
    for (const [index, { config, database }] of databases.entries()) {
      const { password } = [plain!, secure!][index]!;
      expect(await checkConnection(config, password, signal)).toMatchObject({
        cause: 'ok',
        version: expect.any(String),
      });
      expect(await database.listCollections().toArray()).toEqual([]);
    }
  });

  test('P-MON-7, P-MON-8: a right that lacks is named', async () => {
    const { config, database } = databases[1]!;
    for (const name of ['aggregates', 'aggregate_partitions']) await database.createCollection(name);
    const user = `user_${randomUUID().slice(0, 8)}`;
    await database.command({ createUser: user, pwd: 'secret', roles: [{ role: 'read', db: config.database }] });
    try {
      const uri = `${config.uri}&authSource=${config.database}`;
      expect(await checkConnection({ ...config, user, uri }, 'secret', signal)).toMatchObject({
        cause: 'no-permission',
        details: { permission: expect.stringContaining('update') },
      });
      await expect(settleOnce({ ...config, user, uri }, 'secret')).rejects.toMatchObject({ code: 'store-refused' });
    } finally {
      await database.command({ dropUser: user });
    }
  });

  test('P-MON-8: who accepts and says nothing is a timeout, within ten seconds', async () => {
    const silent = createServer(() => undefined);
    const uri = `mongodb://127.0.0.1:${await listening(silent, '127.0.0.1')}/?directConnection=true`;
    expect(await checkConnection({ ...databases[0]!.config, uri }, null, signal)).toMatchObject({ cause: 'timeout' });
    silent.close();
  });

  test('P-MON-7, P-MON-8: a certificate for another name', async () => {
    const { port } = new URL(secure!.config.uri.replace('mongodb:', 'http:'));
    const elsewhere = createServer((from) => {
      const to = connect(Number(port), '127.0.0.1');
      from.on('error', () => to.destroy()).pipe(to);
      to.on('error', () => from.destroy()).pipe(from);
    });
    const uri = `mongodb://127.0.0.2:${await listening(elsewhere, '127.0.0.2')}/?directConnection=true${soon}`;
    const config = { ...databases[1]!.config, uri };
    expect(await checkConnection(config, secure!.password, signal)).toMatchObject({
      cause: 'certificate-name',
      details: { host: '127.0.0.2', name: '127.0.0.2', names: expect.stringContaining('localhost') },
    });
    await expect(settleOnce(config, secure!.password)).rejects.toMatchObject({
      code: 'store-refused',
      canRetry: false,
    });
    elsewhere.close();
  });
});

/** What the aggregator does first. */
async function settleOnce(config: MongodbConfig, password: string | null): Promise<void> {
  const open = async () => openMongodbAggregates({ config, password, path: directory.file(`${randomUUID()}.sqlite`) });
  const store = await open();
  try {
    await store.settle!();
  } finally {
    await store.close();
  }
}

async function listening(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}
