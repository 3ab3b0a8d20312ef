import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { accounts } from './accounts.ts';
import { type Certificates, storePassword, trusted } from './certificates.ts';
import { installJars } from './install.ts';
import { host } from './ports.ts';
import { runProgram } from './run-program.ts';
import type { ServerPlan } from './server-process.ts';

export interface KafkaPlaces {
  readonly folder: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Where clients are sent, if not to `port`: to a proxy before it. */
  readonly advertisedPort?: number;
  /** Of the secure one: for the broker itself, and for clients who show a certificate instead of a password. */
  readonly innerPort?: number;
  readonly certificatePort?: number;
  /** Lines of server.properties of its own. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

const memory = ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-Djava.awt.headless=true'];
const { admin, app } = accounts.kafka;

/** Apache Kafka: one node that is broker and controller. With certificates: TLS, SCRAM and PLAIN users, ACLs. */
export function kafkaServer(places: KafkaPlaces, certificates: Certificates | null): ServerPlan {
  const settings = join(places.folder, 'server.properties');
  return {
    title: certificates ? 'Kafka (TLS, SASL)' : 'Kafka',
    folder: places.folder,
    async prepare() {
      const classes = join(await installJars('kafka'), '*');
      writeFileSync(settings, propertiesOf(places, certificates));
      if (!existsSync(join(places.folder, 'data', 'meta.properties')))
        await runProgram('java', [...memory, '-cp', classes, 'kafka.tools.StorageTool', ...formatArguments(settings)]);
      return ['java', ...memory, '-cp', classes, 'kafka.Kafka', settings];
    },
    probe: () => probeKafka(places, certificates),
  };
}

function formatArguments(settings: string): readonly string[] {
  const scram = (kind: string, { user, password }: { user: string; password: string }): string[] => [
    '--add-scram',
    `${kind}=[name=${user},password=${password}]`,
  ];
  const users = [admin, app].flatMap((each) => [...scram('SCRAM-SHA-256', each), ...scram('SCRAM-SHA-512', each)]);
  return ['format', '--cluster-id=VmlnaWVTZXJ2ZXJzVHJpYQ', '-c', settings, ...users];
}

async function probeKafka({ port }: KafkaPlaces, certificates: Certificates | null): Promise<void> {
  const secure = certificates && {
    ssl: { ca: trusted(certificates) },
    sasl: { mechanism: 'scram-sha-256' as const, username: admin.user, password: admin.password },
  };
  const kafka = new Kafka({
    brokers: [`${host}:${port}`],
    clientId: 'vigie-servers',
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2000,
    retry: { retries: 0 },
    ...secure,
  }).admin();
  try {
    await kafka.connect();
    const { brokers } = await kafka.describeCluster();
    if (brokers.length === 0) throw new Error('no broker has joined yet');
  } finally {
    await kafka.disconnect();
  }
}

function propertiesOf(places: KafkaPlaces, certificates: Certificates | null): string {
  const secure = certificates ? secureSettings(places, certificates) : {};
  const lines = { ...commonSettings(places), ...secure, ...places.settings };
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function commonSettings({
  folder,
  port,
  controllerPort,
  advertisedPort = port,
}: KafkaPlaces): Readonly<Record<string, string | number>> {
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${host}:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://${host}:${port},CONTROLLER://${host}:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${host}:${advertisedPort}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': 'false',
    'num.partitions': 1,
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // A group of the tests begins at once instead of waiting three seconds for more members.
    'group.initial.rebalance.delay.ms': 0,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'background.threads': 2,
    'log.segment.bytes': 16 * 1024 * 1024,
    // 128 MB by default, out of a heap of 384.
    'log.cleaner.dedupe.buffer.size': 2 * 1024 * 1024,
    // Tests wait for what the cleaner does. Retention keeps its leisure: records of tests bear old times.
    'log.cleaner.backoff.ms': 500,
  };
}

function secureSettings(
  { port, controllerPort, innerPort, certificatePort }: KafkaPlaces,
  { ca, serverStore }: Certificates,
): Readonly<Record<string, string | number>> {
  const clients = `SASL_SSL://${host}:${port},SSL://${host}:${certificatePort},INNER://${host}:${innerPort}`;
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  const users = [admin, app].map(({ user, password }) => `user_${user}="${password}"`).join(' ');
  return {
    listeners: `${clients},CONTROLLER://${host}:${controllerPort}`,
    'advertised.listeners': clients,
    'listener.security.protocol.map': 'SASL_SSL:SASL_SSL,SSL:SSL,INNER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'INNER',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-256,SCRAM-SHA-512,PLAIN',
    'listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config': scram,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': scram,
    'listener.name.sasl_ssl.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${users};`,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': serverStore,
    'ssl.keystore.password': storePassword,
    'listener.name.ssl.ssl.client.auth': 'required',
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': ca,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    // The broker and its controller talk without a name, on listeners that tests leave alone.
    'super.users': `User:ANONYMOUS;User:${admin.user};User:CN=vigie client`,
  };
}
