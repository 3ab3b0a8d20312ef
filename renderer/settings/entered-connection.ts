import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import {
  type CassandraConfig,
  cassandraSchema,
  type KafkaConfig,
  kafkaSchema,
  type MongodbConfig,
  mongodbSchema,
  type TlsConfig,
} from '../../pipeline/domain/connections.ts';
import type { ConnectionColour } from '../../pipeline/domain/named-connection.ts';

/** What was entered of a way to a server, as text. */
export interface EnteredTls {
  readonly on: boolean;
  readonly caFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

export interface EnteredAccount {
  readonly user: string;
  /** Only what was typed now. */
  readonly password: string;
  readonly tls: EnteredTls;
}

export interface EnteredKafka extends EnteredAccount {
  readonly brokers: string;
  readonly topics: { readonly raw: string; readonly clean: string; readonly rejected: string };
  readonly group: string;
  readonly sasl: KafkaConfig['sasl'];
  readonly compression: KafkaConfig['compression'];
  readonly replicationFactor: string;
}

export interface EnteredCassandra extends EnteredAccount {
  readonly contactPoints: string;
  readonly datacenter: string;
  readonly keyspace: string;
  readonly table: string;
  readonly consistency: CassandraConfig['consistency'];
  readonly replicationFactor: string;
}

export interface EnteredMongodb extends EnteredAccount {
  readonly uri: string;
  readonly database: string;
}

/** A form's content. What of a server was entered stays while its store is embedded. */
export interface EnteredConnection {
  readonly name: string;
  readonly colour: ConnectionColour;
  readonly readOnly: boolean;
  readonly log: 'embedded' | 'kafka';
  readonly profiles: 'embedded' | 'cassandra';
  readonly aggregates: 'embedded' | 'mongodb';
  readonly kafka: EnteredKafka;
  readonly cassandra: EnteredCassandra;
  readonly mongodb: EnteredMongodb;
}

const newKafka = kafkaSchema.parse({ kind: 'kafka', brokers: ['localhost:9092'] });
const newCassandra = cassandraSchema.parse({
  kind: 'cassandra',
  contactPoints: ['localhost:9042'],
  keyspace: 'vigie',
});
const newMongodb = mongodbSchema.parse({ kind: 'mongodb', uri: 'mongodb://localhost:27017', database: 'vigie' });

/** A new one goes to all three servers on this machine: what most begin with. */
export const newConnection: EnteredConnection = {
  name: '',
  colour: 'blue',
  readOnly: false,
  log: 'kafka',
  profiles: 'cassandra',
  aggregates: 'mongodb',
  kafka: enteredKafka(newKafka),
  cassandra: enteredCassandra(newCassandra),
  mongodb: enteredMongodb(newMongodb),
};

export function enteredOf({ connection }: ListedConnection): EnteredConnection {
  const { name, colour, readOnly, log, profiles, aggregates } = connection;
  return {
    name,
    colour,
    readOnly,
    log: log.kind,
    profiles: profiles.kind,
    aggregates: aggregates.kind,
    kafka: enteredKafka(log.kind === 'kafka' ? log : newKafka),
    cassandra: enteredCassandra(profiles.kind === 'cassandra' ? profiles : newCassandra),
    mongodb: enteredMongodb(aggregates.kind === 'mongodb' ? aggregates : newMongodb),
  };
}

function enteredKafka(config: KafkaConfig): EnteredKafka {
  const { brokers, topics, group, sasl, compression, replicationFactor, ...account } = config;
  return {
    ...enteredAccount(account),
    brokers: brokers.join(', '),
    topics: { raw: topics['users.raw'], clean: topics['users.clean'], rejected: topics['users.rejected'] },
    group,
    sasl,
    compression,
    replicationFactor: replicationFactor === null ? '' : String(replicationFactor),
  };
}

function enteredCassandra(config: CassandraConfig): EnteredCassandra {
  const { contactPoints, datacenter, keyspace, table, consistency, replicationFactor } = config;
  return {
    ...enteredAccount(config),
    contactPoints: contactPoints.join(', '),
    datacenter,
    keyspace,
    table,
    consistency,
    replicationFactor: String(replicationFactor),
  };
}

function enteredMongodb(config: MongodbConfig): EnteredMongodb {
  return { ...enteredAccount(config), uri: config.uri, database: config.database };
}

function enteredAccount({
  user,
  tls,
}: {
  readonly user: string | null;
  readonly tls: TlsConfig | null;
}): EnteredAccount {
  return {
    user: user ?? '',
    password: '',
    tls: {
      on: tls !== null,
      caFile: tls?.caFile ?? '',
      certificateFile: tls?.certificateFile ?? '',
      keyFile: tls?.keyFile ?? '',
    },
  };
}
