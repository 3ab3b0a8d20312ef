import { randomUUID } from 'node:crypto';
import { kafkaSchema } from '../domain/connections.ts';
import { describeLog } from '../testing/log-contract.ts';
import { testServers } from '../testing/servers.ts';
import { openKafkaLog } from './kafka-log.ts';

const { plain, secure } = testServers();

contractOn('Kafka', { brokers: plain.kafka.brokers }, null);
contractOn(
  'Kafka with TLS and SASL',
  { brokers: secure.kafka.brokers, tls: { caFile: secure.ca }, user: secure.kafka.admin.user, sasl: 'scram-sha-256' },
  secure.kafka.admin.password,
);

function contractOn(name: string, connection: object, password: string | null): void {
  let prefix = newPrefix();
  describeLog(name, {
    rewrites: false,
    async open() {
      const topics = Object.fromEntries(
        ['users.raw', 'users.clean', 'users.rejected'].map((topic) => [topic, `${prefix}${topic}`]),
      );
      const config = kafkaSchema.parse({ kind: 'kafka', topics, ...connection });
      return openKafkaLog({ config, password, dataDirectory: prefix });
    },
    async reset() {
      prefix = newPrefix();
    },
  });
}

function newPrefix(): string {
  return `test-${randomUUID()}-`;
}
