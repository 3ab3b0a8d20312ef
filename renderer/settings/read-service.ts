import {
  type CassandraConfig,
  cassandraSchema,
  type KafkaConfig,
  kafkaSchema,
  type MongodbConfig,
  mongodbSchema,
} from '../../pipeline/domain/connections.ts';
import type { EnteredAccount, EnteredCassandra, EnteredKafka, EnteredMongodb } from './entered-connection.ts';

/** What the servers listen on where nobody says. */
const kafkaPort = 9092;
const cassandraPort = 9042;

/** What was entered as a configuration; null where something is missing or wrong. */
export function readKafka(entered: EnteredKafka): KafkaConfig | null {
  const { topics, group, sasl, compression, replicationFactor } = entered;
  const brokers = hostsOf(entered.brokers, kafkaPort);
  const copies = numberOrNull(replicationFactor);
  if (brokers === null || copies === undefined) return null;
  return parsed(kafkaSchema, {
    kind: 'kafka',
    brokers,
    topics: {
      'users.raw': topics.raw.trim(),
      'users.clean': topics.clean.trim(),
      'users.rejected': topics.rejected.trim(),
    },
    group: group.trim(),
    sasl,
    compression,
    replicationFactor: copies,
    ...accountOf(entered),
  });
}

export function readCassandra(entered: EnteredCassandra): CassandraConfig | null {
  const { datacenter, keyspace, table, consistency, replicationFactor } = entered;
  const contactPoints = hostsOf(entered.contactPoints, cassandraPort);
  const copies = numberOrNull(replicationFactor);
  if (contactPoints === null || copies === undefined) return null;
  return parsed(cassandraSchema, {
    kind: 'cassandra',
    contactPoints,
    datacenter: datacenter.trim(),
    keyspace: keyspace.trim(),
    table: table.trim(),
    consistency,
    replicationFactor: copies ?? 1,
    ...accountOf(entered),
  });
}

export function readMongodb(entered: EnteredMongodb): MongodbConfig | null {
  const { uri, database } = entered;
  return parsed(mongodbSchema, {
    kind: 'mongodb',
    uri: uri.trim(),
    database: database.trim(),
    ...accountOf(entered),
  });
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

function parsed<T extends Pick<KafkaConfig, 'tls'>>(schema: Schema<T>, value: unknown): T | null {
  const result = schema.safeParse(value);
  return result.success && isPair(result.data.tls) ? result.data : null;
}

/** A certificate without its key proves nothing. */
function isPair(tls: KafkaConfig['tls']): boolean {
  return tls === null || (tls.certificateFile === null) === (tls.keyFile === null);
}

function accountOf({ user, tls }: EnteredAccount): Pick<KafkaConfig, 'user' | 'tls'> {
  const text = (entered: string): string | null => entered.trim() || null;
  const { caFile, certificateFile, keyFile } = tls;
  const files = { caFile: text(caFile), certificateFile: text(certificateFile), keyFile: text(keyFile) };
  return { user: text(user), tls: tls.on ? files : null };
}

/** HOST:PORT, the port added where there is none; null where one is none. */
export function hostsOf(entered: string, port: number): string[] | null {
  const hosts = entered
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((host) => (/:\d+$/.test(host) && !/^[^[].*:.*:/.test(host) ? host : `${host}:${port}`));
  return hosts.length > 0 && hosts.every(isHostPort) ? hosts : null;
}

function isHostPort(text: string): boolean {
  const port = Number(/^(?:\[[0-9a-f:.]+\]|[^\s:/[\]]+):(\d{1,5})$/i.exec(text)?.[1]);
  return port >= 1 && port <= 65_535;
}

/** null = empty; undefined = no whole number from 1 on. */
export function numberOrNull(entered: string): number | null | undefined {
  const text = entered.trim();
  if (text === '') return null;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
