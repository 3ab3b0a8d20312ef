import type { KnownServers } from '../../pipeline/testing/servers.ts';
import { serversFile } from './home.ts';
import type { Variant } from './server-set.ts';

/** The command lines of a pipeline on these servers, for people. */
export function howToConnect({ plain, secure }: KnownServers, wished: readonly Variant[]): string {
  const parts: string[] = [];
  if (plain && wished.includes('plain'))
    parts.push(
      'Plain:',
      commandLine(
        [],
        `kafka://${plain.kafka.brokers.join(',')}`,
        `cassandra://${plain.cassandra.contactPoints.join(',')}/vigie?datacenter=${plain.cassandra.datacenter}`,
        mongodbAddress(plain.mongodb.uri, ''),
      ),
    );
  if (secure && wished.includes('secure')) {
    const { ca, kafka, cassandra, mongodb } = secure;
    const login = (user: string): string => `tls=${encodeURIComponent(ca)}&user=${user}`;
    parts.push(
      'With TLS and users:',
      commandLine(
        [
          `VIGIE_KAFKA_PASSWORD=${kafka.admin.password}`,
          `VIGIE_CASSANDRA_PASSWORD=${cassandra.admin.password}`,
          `VIGIE_MONGODB_PASSWORD=${mongodb.admin.password}`,
        ],
        `kafka://${kafka.brokers.join(',')}?${login(kafka.admin.user)}&sasl=scram-sha-512`,
        `cassandra://${cassandra.contactPoints.join(',')}/vigie?datacenter=${cassandra.datacenter}&${login(cassandra.admin.user)}`,
        mongodbAddress(mongodb.uri, `&${login(mongodb.admin.user)}`),
      ),
    );
  }
  return [...parts, `Where they are, for tests: ${serversFile}`].join('\n');
}

function commandLine(environment: readonly string[], ...[log, profiles, aggregates]: readonly string[]): string {
  const lines = [
    ...environment,
    'npm run -s vigie -- run --data ./data --source synthetic --count 10000 --drain',
    `  --log '${log}'`,
    `  --profiles '${profiles}'`,
    `  --aggregates '${aggregates}'`,
  ];
  return lines.map((line) => `  ${line}`).join(' \\\n');
}

function mongodbAddress(uri: string, more: string): string {
  return `${uri.replace('/?', '/vigie?')}${more}`;
}
