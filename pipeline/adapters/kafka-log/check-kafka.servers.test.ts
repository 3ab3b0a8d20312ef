import { expect, test } from 'vitest';
import { kafkaSchema } from '../../domain/connections.ts';
import { plainKafka, secureKafka, type KafkaTrial } from '../../testing/kafka-world.ts';
import { testServers } from '../../testing/servers.ts';
import { openKafkaLog, openKafkaLogReader } from '../kafka-log.ts';
import { checkKafka } from './check-kafka.ts';

const { plain, secure } = testServers();
const signal = new AbortController().signal;

function check({ config, password }: Pick<KafkaTrial, 'config' | 'password'>) {
  return checkKafka(config, password, signal);
}

test.each([
  ['plain', plainKafka()],
  ['with TLS and a user', secureKafka()],
])(
  'P-KFK-7: %s: a connection that works is ok; topics that are missing are a warning, and stay missing',
  async (_, trial) => {
    const { cause, warnings } = await check(trial);
    expect(cause).toBe('ok');
    expect(warnings.map((warning) => [warning.cause, warning.details.topic])).toEqual(
      Object.values(trial.config.topics).map((topic) => ['topic-missing', topic]),
    );
    expect(await openKafkaLogReader({ ...trial, dataDirectory: 'check' })).toBeNull();
  },
);

const [port] = secure.kafka.brokers[0]!.split(':').slice(-1);
const withoutUser = { user: null };

test.each([
  ['refused', secureKafka('admin', { brokers: ['127.0.0.1:1'] }), { host: '127.0.0.1', port: 1 }],
  ['unknown-host', secureKafka('admin', { brokers: ['no-such-host.invalid:9092'] }), { host: 'no-such-host.invalid' }],
  ['wrong-password', { ...secureKafka(), password: 'another' }, {}],
  ['wrong-password', secureKafka('admin', withoutUser), {}],
  ['wrong-password', secureKafka('admin', { brokers: plain.kafka.brokers, tls: null }), {}],
  ['untrusted-certificate', secureKafka('admin', { tls: { caFile: secure.otherCa } }), {}],
  ['untrusted-certificate', secureKafka('admin', { tls: {} }), {}],
  ['certificate-name', secureKafka('admin', { brokers: [`0.0.0.0:${port}`] }), { name: '0.0.0.0' }],
  ['tls-expected', secureKafka('admin', { tls: null }), {}],
  ['tls-not-expected', secureKafka('admin', { brokers: plain.kafka.brokers }), {}],
  ['unreadable-file', secureKafka('admin', { tls: { caFile: '/no/such/ca.pem' } }), { file: '/no/such/ca.pem' }],
])('P-KFK-7: names what is wrong: %s', async (cause, trial, details) => {
  expect(await check(trial)).toMatchObject({ cause, details });
});

test('P-KFK-7: names the permission that is lacking', async () => {
  const { config, password } = secureKafka('app');
  const topic = config.topics['users.raw'];
  expect(await check({ config, password })).toMatchObject({
    cause: 'no-permission',
    details: { permission: `Describe on topic ${topic}`, topic },
  });
});

test('P-KFK-8: what is refused cannot be tried again, what cannot be reached can', async () => {
  const refused = openKafkaLog({ ...secureKafka(), password: 'another', dataDirectory: 'check' });
  await expect(refused.describe('users.raw')).rejects.toMatchObject({ code: 'store-refused', canRetry: false });
  await refused.close();
  const hangsUp = secureKafka('admin', { brokers: plain.kafka.brokers }).config;
  const nobody = kafkaSchema.parse({ kind: 'kafka', brokers: ['127.0.0.1:1'] });
  for (const config of [nobody, hangsUp]) {
    const away = openKafkaLog({ config, password: null, dataDirectory: 'check' });
    await expect(away.describe('users.raw')).rejects.toMatchObject({ code: 'store-unreachable', canRetry: true });
    await away.close();
  }
});
