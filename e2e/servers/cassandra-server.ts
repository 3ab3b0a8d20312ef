import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cassandra from 'cassandra-driver';
import { accounts } from './accounts.ts';
import { cassandraJvm } from './cassandra-jvm.ts';
import { type Certificates, storePassword, trusted } from './certificates.ts';
import { installJars } from './install.ts';
import { host } from './ports.ts';
import type { ServerPlan } from './server-process.ts';

export interface CassandraPlaces {
  readonly folder: string;
  readonly port: number;
  readonly storagePort: number;
}

/** What SimpleSnitch calls it. */
export const datacenter = 'datacenter1';

/** DEBUG is the default where no settings are found. */
const logback = `<configuration>
<appender name="OUT" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %p %c{1} %m%n</pattern></encoder></appender>
<root level="WARN"><appender-ref ref="OUT"/></root>
<logger name="org.apache.cassandra.service.CassandraDaemon" level="INFO"/>
</configuration>
`;

/** Apache Cassandra: one node. With certificates: TLS for clients, PasswordAuthenticator, rights. */
export function cassandraServer(places: CassandraPlaces, certificates: Certificates | null): ServerPlan {
  const { folder } = places;
  const file = (name: string): string => join(folder, name);
  return {
    title: certificates ? 'Cassandra (TLS, users)' : 'Cassandra',
    folder,
    async prepare() {
      const jars = await installJars('cassandra');
      const agent = readdirSync(jars).find((name) => /^jamm-.*\.jar$/u.test(name));
      mkdirSync(file('tmp'), { recursive: true });
      // JSON is YAML.
      writeFileSync(file('cassandra.yaml'), JSON.stringify(settingsOf(places, certificates), null, 2));
      writeFileSync(file('logback.xml'), logback);
      const where = {
        'cassandra.config': `file://${file('cassandra.yaml')}`,
        'cassandra.storagedir': file('data'),
        'cassandra.logdir': folder,
        'logback.configurationFile': `file://${file('logback.xml')}`,
        'java.io.tmpdir': file('tmp'),
      };
      return [
        'java',
        ...cassandraJvm,
        `-javaagent:${join(jars, agent ?? '')}`,
        ...Object.entries(where).map(([name, value]) => `-D${name}=${value}`),
        ...['-cp', join(jars, '*'), 'org.apache.cassandra.service.CassandraDaemon'],
      ];
    },
    probe: () => probeCassandra(places, certificates),
  };
}

async function probeCassandra({ port }: CassandraPlaces, certificates: Certificates | null): Promise<void> {
  const { user, password } = accounts.cassandra.admin;
  const client = new cassandra.Client({
    contactPoints: [`${host}:${port}`],
    localDataCenter: datacenter,
    socketOptions: { connectTimeout: 2000, readTimeout: 2000 },
    ...(certificates && {
      sslOptions: { ca: [trusted(certificates)], rejectUnauthorized: true },
      credentials: { username: user, password },
    }),
  });
  try {
    await client.execute('SELECT release_version FROM system.local');
  } finally {
    await client.shutdown();
  }
}

function settingsOf({ port, storagePort }: CassandraPlaces, certificates: Certificates | null) {
  return {
    cluster_name: 'vigie-test',
    partitioner: 'org.apache.cassandra.dht.Murmur3Partitioner',
    num_tokens: 1,
    // Named, so that it does not look for others for half a minute before it chooses.
    initial_token: '0',
    endpoint_snitch: 'SimpleSnitch',
    seed_provider: [
      {
        class_name: 'org.apache.cassandra.locator.SimpleSeedProvider',
        parameters: [{ seeds: `${host}:${storagePort}` }],
      },
    ],
    listen_address: host,
    storage_port: storagePort,
    rpc_address: host,
    start_native_transport: true,
    native_transport_port: port,
    commitlog_sync: 'periodic',
    commitlog_sync_period: '10000ms',
    disk_failure_policy: 'stop',
    commit_failure_policy: 'stop',
    hinted_handoff_enabled: false,
    auto_snapshot: false,
    incremental_backups: false,
    ...smallSettings,
    ...(certificates ? secureSettings(certificates) : {}),
  };
}

/** For one node on a machine with other work. */
const smallSettings = {
  commitlog_segment_size: '16MiB',
  commitlog_total_space: '256MiB',
  memtable_heap_space: '128MiB',
  memtable_offheap_space: '64MiB',
  file_cache_size: '32MiB',
  key_cache_size: '2MiB',
  row_cache_size: '0MiB',
  counter_cache_size: '0MiB',
  concurrent_reads: 8,
  concurrent_writes: 8,
  concurrent_counter_writes: 4,
  concurrent_compactors: 1,
  compaction_throughput: '0MiB/s',
  native_transport_max_threads: 16,
  request_timeout: '15000ms',
  read_request_timeout: '15000ms',
  range_request_timeout: '15000ms',
  write_request_timeout: '15000ms',
};

function secureSettings({ serverStore }: Certificates) {
  return {
    authenticator: { class_name: 'PasswordAuthenticator' },
    authorizer: { class_name: 'CassandraAuthorizer' },
    role_manager: { class_name: 'CassandraRoleManager' },
    // A right that is given or taken counts at once.
    permissions_validity: '0ms',
    roles_validity: '0ms',
    credentials_validity: '0ms',
    client_encryption_options: {
      enabled: true,
      optional: false,
      keystore: serverStore,
      keystore_password: storePassword,
      store_type: 'PKCS12',
    },
  };
}
