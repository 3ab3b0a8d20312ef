import { expect, test } from 'vitest';
import { kafkaSchema } from '../../domain/connections.ts';
import { parseLogUrl } from '../../domain/store-urls.ts';
import { asAdmin, dropTopics, secureKafka } from '../../testing/kafka-world.ts';
import { toRecord } from '../../testing/log-records.ts';
import { testServers } from '../../testing/servers.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { checkKafka } from './check-kafka.ts';

/** A listener that wants a client's certificate instead of a user and a password. */
const { secure } = testServers();
const { client, expired } = secure.certificates;
const { prefix, config: admin, password } = secureKafka();
const never = new AbortController().signal;

const configOf = (files: string) =>
  kafkaSchema.parse(
    parseLogUrl(`kafka://${secure.kafka.certificateBrokers.join(',')}?prefix=${prefix}&tls=${secure.ca}${files}`),
  );

test('P-KFK-17: with the certificate and key of its URL a client is let in, publishes and reads', async ({
  onTestFinished,
}) => {
  onTestFinished(() => dropTopics({ prefix, config: admin, password }));
  const config = configOf(`&cert=${client.certificate}&key=${client.key}`);
  expect(await checkKafka(config, null, never)).toMatchObject({ cause: 'ok' });
  const log = openKafkaLog({ config, password: null, dataDirectory: prefix });
  await log.ensureTopic('users.raw', 1);
  await log.publish([{ topic: 'users.raw', records: [{ ...toRecord(0), partition: 0 }] }]);
  const read = (await Array.fromAsync(log.read('users.raw', new Map([[0, 0]]), never))).flatMap((it) => it.records);
  expect(read.map(({ key }) => key)).toEqual(['key 0']);
  await log.close();
  await asAdmin({ prefix, config: admin, password }, async (there) => {
    expect(await there.listTopics()).toContain(config.topics['users.raw']);
  });
});

test.each([
  ['without one', '', 'client-certificate'],
  ['with one that has expired', `&cert=${expired.certificate}&key=${expired.key}`, 'client-certificate'],
  ['with the key of another', `&cert=${client.certificate}&key=${expired.key}`, 'unreadable-file'],
  ['with a file that is not there', `&cert=${client.certificate}&key=/no/such.key`, 'unreadable-file'],
])('P-KFK-17: a client is refused %s, and told why', async (_, files, cause) => {
  const config = configOf(files);
  expect(await checkKafka(config, null, never)).toMatchObject({ cause });
  if (cause !== 'client-certificate') return;
  const log = openKafkaLog({ config, password: null, dataDirectory: prefix });
  await expect(log.describe('users.raw')).rejects.toMatchObject({ code: 'store-refused', canRetry: false });
  await log.close();
});
