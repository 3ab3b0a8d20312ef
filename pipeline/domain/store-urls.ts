import type { z } from 'zod';
import {
  cassandraSchema,
  consistencies,
  kafkaSchema,
  mongodbSchema,
  kafkaCompressions,
  saslMechanisms,
  type TlsConfig,
} from './connections.ts';
import type { NamedConnection } from './named-connection.ts';
import { type ParsedUrl, parseStoreUrl } from './store-url-parts.ts';
import type { TopicName } from './topics.ts';

/** Where the three stores are. */
export type StoreConfigs = Pick<NamedConnection, 'log' | 'profiles' | 'aggregates'>;

const embedded = { kind: 'embedded' } as const;
const tlsOptions = ['tls', 'cert', 'key', 'user'] as const;
const topicOptions = { raw: 'users.raw', clean: 'users.clean', rejected: 'users.rejected' } as const satisfies Readonly<
  Record<string, TopicName>
>;
const kafkaOptions = [
  'prefix',
  ...Object.keys(topicOptions),
  'group',
  'sasl',
  'replication',
  'compression',
  ...tlsOptions,
];
const cassandraOptions = ['datacenter', 'consistency', 'replication', ...tlsOptions];
/** Of MongoDB's own, those that say how its servers are reached and written to. */
const mongodbOwnOptions = [
  'authMechanism',
  'authSource',
  'connectTimeoutMS',
  'directConnection',
  'journal',
  'loadBalanced',
  'readPreference',
  'replicaSet',
  'retryReads',
  'retryWrites',
  'serverSelectionTimeoutMS',
  'socketTimeoutMS',
  'srvMaxHosts',
  'srvServiceName',
  'w',
  'wtimeoutMS',
];

/** `embedded` or `kafka://HOST:PORT[,…][?…]`. Throws `config-invalid`, which says what would do and repeats no secret. */
export function parseLogUrl(text: string): StoreConfigs['log'] {
  if (text === 'embedded') return embedded;
  const url = parseStoreUrl(text, {
    schemes: ['kafka'],
    form: 'kafka://HOST:PORT[,HOST:PORT…][?prefix=…&raw=…&clean=…&rejected=…&group=…&tls=…&sasl=…&user=…]',
    options: kafkaOptions,
    passwordFrom: 'VIGIE_KAFKA_PASSWORD',
    port: 9092,
  });
  if (url.path.length > 0)
    throw url.wrong('a log has no path: topics are named with ?prefix=, or ?raw=, ?clean= and ?rejected=');
  const { prefix = '', group, sasl, replication, compression } = url.options;
  const topics = Object.entries(topicOptions).map(([option, topic]) => [topic, url.options[option] ?? prefix + topic]);
  return checked(url, kafkaSchema, {
    kind: 'kafka',
    brokers: url.hosts,
    topics: Object.fromEntries(topics) as unknown,
    group,
    sasl: oneOf(url, saslMechanisms, sasl),
    compression: oneOf(url, kafkaCompressions, compression),
    replicationFactor: toCount(url, replication),
    ...accountOf(url),
  });
}

/** `embedded` or `cassandra://HOST:PORT[,…]/KEYSPACE[/TABLE][?…]`. Throws as `parseLogUrl`. */
export function parseProfilesUrl(text: string): StoreConfigs['profiles'] {
  if (text === 'embedded') return embedded;
  const url = parseStoreUrl(text, {
    schemes: ['cassandra'],
    form: 'cassandra://HOST:PORT[,HOST:PORT…]/KEYSPACE[/TABLE][?datacenter=…&consistency=…&tls=…&user=…]',
    options: cassandraOptions,
    passwordFrom: 'VIGIE_CASSANDRA_PASSWORD',
    port: 9042,
  });
  const [keyspace, table, ...more] = url.path;
  if (keyspace === undefined || more.length > 0) throw url.wrong('it names a keyspace, and at most a table in it');
  const { datacenter, consistency, replication } = url.options;
  return checked(url, cassandraSchema, {
    kind: 'cassandra',
    contactPoints: url.hosts,
    datacenter,
    keyspace,
    table,
    consistency: oneOf(url, consistencies, consistency),
    replicationFactor: toCount(url, replication),
    ...accountOf(url),
  });
}

/** `embedded`, `mongodb://HOST:PORT/DATABASE[?…]` or `mongodb+srv://…`, with options of MongoDB's own. Throws as `parseLogUrl`. */
export function parseAggregatesUrl(text: string): StoreConfigs['aggregates'] {
  if (text === 'embedded') return embedded;
  const url = parseStoreUrl(text, {
    schemes: ['mongodb', 'mongodb+srv'],
    form: 'mongodb://HOST:PORT/DATABASE[?tls=…&user=…&replicaSet=…] or mongodb+srv://HOST/DATABASE',
    options: [...tlsOptions, ...mongodbOwnOptions],
    passwordFrom: 'VIGIE_MONGODB_PASSWORD',
    port: text.startsWith('mongodb+srv:') ? null : 27_017,
  });
  const [database, ...more] = url.path;
  if (database === undefined || more.length > 0) throw url.wrong('it names one database');
  const own = mongodbOwnOptions.flatMap((name) => {
    const value = url.options[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const query = own.length === 0 ? '' : `?${own.join('&')}`;
  const uri = `${url.scheme}://${url.hosts.join(',')}/${query}`;
  return checked(url, mongodbSchema, { kind: 'mongodb', uri, database, ...accountOf(url) });
}

/** Without the options that are left out, so that the defaults of the schema hold. */
function checked<Schema extends z.ZodType>(url: ParsedUrl, schema: Schema, config: object): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw url.wrong(`${issue?.path.join('.')} cannot be that: ${issue?.message}`);
}

function accountOf(url: ParsedUrl): { readonly tls: TlsConfig | null | undefined; readonly user: string | undefined } {
  const { tls, cert, key, user } = url.options;
  if (tls === undefined && (cert ?? key) !== undefined) throw url.wrong('cert= and key= need tls=system or tls=FILE');
  if ((cert === undefined) !== (key === undefined)) throw url.wrong('cert= and key= go together');
  if (tls === undefined) return { tls: undefined, user };
  const caFile = tls === 'system' ? null : tls;
  return { tls: { caFile, certificateFile: cert ?? null, keyFile: key ?? null }, user };
}

function oneOf(url: ParsedUrl, allowed: readonly string[], value: string | undefined): string | undefined {
  if (value === undefined || allowed.includes(value)) return value;
  throw url.wrong(`"${value}" is none of ${allowed.join(', ')}`);
}

function toCount(url: ParsedUrl, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/u.test(value)) return Number(value);
  throw url.wrong('replication= is a number of copies, from 1');
}
