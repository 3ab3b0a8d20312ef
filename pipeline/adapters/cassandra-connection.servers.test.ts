import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import type { CassandraConfig } from '../domain/connections.ts';
import { plainCassandra, secureCassandra } from '../testing/cassandra-places.ts';
import { testServers } from '../testing/servers.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openCassandraProfiles } from './cassandra-profiles.ts';
import { checkConnection } from './connection-probes.ts';

const { signal } = new AbortController();
const [plain, secure] = [plainCassandra(), secureCassandra()];
const tls = secure.config.tls!;
const directory = createTemporaryDirectory();

interface Case {
  readonly place: typeof plain;
  readonly more?: Partial<CassandraConfig>;
  readonly password?: string;
  readonly cause: string;
  readonly code?: string;
  readonly details?: object;
}

const cases: Readonly<Record<string, Case>> = {
  'nothing listens': {
    place: plain,
    more: { contactPoints: ['127.0.0.1:1'] },
    cause: 'refused',
    code: 'store-unreachable',
    details: { host: '127.0.0.1', port: 1 },
  },
  'an unknown host': {
    place: plain,
    more: { contactPoints: ['nowhere.invalid:9042'] },
    cause: 'unknown-host',
    code: 'store-unreachable',
    details: { host: 'nowhere.invalid' },
  },
  'a wrong password': { place: secure, password: 'wrong', cause: 'wrong-password' },
  'no user': { place: secure, more: { user: null }, cause: 'wrong-password' },
  'a datacenter that is not there': {
    place: plain,
    more: { datacenter: 'dc2' },
    cause: 'wrong-datacenter',
    details: { datacenter: 'dc2', datacenters: plain.config.datacenter },
  },
  'a certificate of a stranger': {
    place: secure,
    more: { tls: { ...tls, caFile: testServers().secure.otherCa } },
    cause: 'untrusted-certificate',
  },
  'no trusted authority named': {
    place: secure,
    more: { tls: { ...tls, caFile: null } },
    cause: 'untrusted-certificate',
  },
  'a file that is not there': {
    place: secure,
    more: { tls: { ...tls, caFile: '/nowhere/ca.pem' } },
    cause: 'unreadable-file',
    details: { file: '/nowhere/ca.pem' },
  },
  'no TLS where it is expected': {
    place: secure,
    more: { tls: null },
    cause: 'tls-expected',
    code: 'store-unreachable',
  },
  'TLS where it is not expected': { place: plain, more: { tls }, cause: 'tls-not-expected' },
};

describe('the connection to Cassandra', () => {
  afterAll(async () => {
    directory.remove();
    await Promise.all([plain.drop(), secure.drop()]);
  });

  test.each(Object.entries(cases))('P-CAS-9, P-CAS-10: %s', async (_, found) => {
    const { place, more, password = place.password, cause, code = 'store-refused', details = {} } = found;
    const config = { ...place.config, ...more };
    expect(await checkConnection(config, password, signal)).toMatchObject({ cause, details });
    const opening = openCassandraProfiles(config, { password });
    await expect(opening).rejects.toMatchObject({ code, canRetry: code === 'store-unreachable' });
  });

  test('P-CAS-10: a connection that works says the version, and makes nothing', async () => {
    for (const { config, password } of [plain, secure]) {
      expect(await checkConnection(config, password, signal)).toMatchObject({
        cause: 'ok',
        version: expect.stringMatching(/^[4-9]\./),
      });
      expect(await checkConnection(config, password, signal)).toMatchObject({ cause: 'ok' });
    }
  });

  test('P-CAS-9, P-CAS-10: a right that lacks is named', async () => {
    const role = `role_${randomUUID().slice(0, 8)}`;
    const { config, password } = secure;
    const admin = await secure.admin();
    await admin.define(`CREATE ROLE ${role} WITH LOGIN = true AND PASSWORD = 'secret'`);
    try {
      const as = { ...config, user: role };
      const lacking = { cause: 'no-permission', details: { permission: expect.stringContaining('CREATE') } };
      expect(await checkConnection(as, 'secret', signal)).toMatchObject(lacking);
      await expect(openCassandraProfiles(as, { password: 'secret' })).rejects.toMatchObject({ code: 'store-refused' });
      const store = await openCassandraProfiles(config, { password });
      await store.close();
      await admin.define(`GRANT SELECT ON KEYSPACE ${config.keyspace} TO ${role}`);
      expect(await checkConnection(as, 'secret', signal)).toMatchObject({
        cause: 'no-permission',
        details: { permission: expect.stringContaining('MODIFY') },
      });
      await admin.define(`GRANT MODIFY ON KEYSPACE ${config.keyspace} TO ${role}`);
      expect(await checkConnection(as, 'secret', signal)).toMatchObject({ cause: 'ok' });
      const mine = await openCassandraProfiles(as, { password: 'secret' });
      await mine.close();
    } finally {
      await admin.define(`DROP ROLE ${role}`);
    }
  });

  test('P-CAS-10: who accepts and says nothing is a timeout, within ten seconds', async () => {
    const silent = createServer(() => undefined);
    const config = { ...plain.config, contactPoints: [`127.0.0.1:${await listening(silent, '127.0.0.1')}`] };
    expect(await checkConnection(config, null, signal)).toMatchObject({ cause: 'timeout' });
    silent.close();
  });

  test('P-CAS-9, P-CAS-10: a certificate for another name', async () => {
    const [host, port] = secure.config.contactPoints[0]!.split(':');
    const elsewhere = createServer((from) => {
      const to = connect(Number(port), host);
      from.on('error', () => to.destroy()).pipe(to);
      to.on('error', () => from.destroy()).pipe(from);
    });
    const config = { ...secure.config, contactPoints: [`127.0.0.2:${await listening(elsewhere, '127.0.0.2')}`] };
    const found = await checkConnection(config, secure.password, signal);
    expect(found).toMatchObject({ cause: 'certificate-name', details: { host: '127.0.0.2' } });
    const opening = openCassandraProfiles(config, { password: secure.password });
    await expect(opening).rejects.toMatchObject({ code: 'store-refused', canRetry: false });
    elsewhere.close();
  });

  test('P-CAS-9: a client key that is no key is refused', async () => {
    const file = directory.file('key.pem');
    writeFileSync(file, 'no key');
    const config = { ...secure.config, tls: { ...tls, certificateFile: file, keyFile: file } };
    await expect(openCassandraProfiles(config, { password: secure.password })).rejects.toMatchObject({
      code: 'store-refused',
    });
    rmSync(file);
  });
});

async function listening(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}
