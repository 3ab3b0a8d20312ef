import { z } from 'zod';

/** HOST:PORT, an IPv6 address in brackets. */
const hostPortSchema = z.string().regex(/^(?:\[[0-9a-f:.]+\]|[^\s:/[\]]+):\d{1,5}$/iu);
const name = z.string().min(1);

/** TLS to a server; the files are PEM. Without `caFile` the certificates that the system trusts are trusted. */
export const tlsSchema = z.object({
  caFile: name.nullable().default(null),
  certificateFile: name.nullable().default(null),
  keyFile: name.nullable().default(null),
});
export type TlsConfig = z.infer<typeof tlsSchema>;

export const saslMechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** Of what is written. A quarter of the bytes for four times the work of writing: for a slow line or a small disk. */
export const kafkaCompressions = ['none', 'gzip'] as const;

/** Apache Kafka: names of topics are as they are on the brokers; `group` goes before the names of the consumer groups. */
export const kafkaSchema = z.object({
  kind: z.literal('kafka'),
  brokers: z.array(hostPortSchema).min(1),
  topics: z
    .object({ 'users.raw': name, 'users.clean': name, 'users.rejected': name })
    .default({ 'users.raw': 'users.raw', 'users.clean': 'users.clean', 'users.rejected': 'users.rejected' }),
  group: name.default('vigie'),
  tls: tlsSchema.nullable().default(null),
  /** The password is no part of a configuration. */
  user: name.nullable().default(null),
  sasl: z.enum(saslMechanisms).default('scram-sha-512'),
  compression: z.enum(kafkaCompressions).default('none'),
  /** Of topics that are made; null = the brokers' default. */
  replicationFactor: z.number().int().min(1).nullable().default(null),
});
export type KafkaConfig = z.infer<typeof kafkaSchema>;

export const consistencies = ['one', 'localOne', 'localQuorum', 'quorum', 'all'] as const;

/** Apache Cassandra. The ledger is read and written at quorum whatever `consistency` says. */
export const cassandraSchema = z.object({
  kind: z.literal('cassandra'),
  contactPoints: z.array(hostPortSchema).min(1),
  datacenter: name.default('datacenter1'),
  keyspace: z.string().regex(/^[a-z][a-z0-9_]{0,47}$/u),
  table: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,40}$/u)
    .default('users_table'),
  consistency: z.enum(consistencies).default('localQuorum'),
  /** Of a keyspace that is made. */
  replicationFactor: z.number().int().min(1).default(1),
  tls: tlsSchema.nullable().default(null),
  user: name.nullable().default(null),
});
export type CassandraConfig = z.infer<typeof cassandraSchema>;

/** MongoDB or a server that speaks like it. `uri` holds no user and no password. */
export const mongodbSchema = z.object({
  kind: z.literal('mongodb'),
  uri: z.string().regex(/^mongodb(?:\+srv)?:\/\/[^@]+$/u),
  database: z.string().regex(/^[^/\\. "$*<>:|?\0]{1,63}$/u),
  tls: tlsSchema.nullable().default(null),
  user: name.nullable().default(null),
});
export type MongodbConfig = z.infer<typeof mongodbSchema>;

/** Passwords of the users that a configuration names. Never logged, saved with a configuration, or on a command line. */
export const storeSecretsSchema = z.object({
  kafka: z.string().nullable().default(null),
  cassandra: z.string().nullable().default(null),
  mongodb: z.string().nullable().default(null),
});
export type StoreSecrets = z.infer<typeof storeSecretsSchema>;

/** Of stores that need none. */
export const noSecrets: StoreSecrets = { kafka: null, cassandra: null, mongodb: null };
