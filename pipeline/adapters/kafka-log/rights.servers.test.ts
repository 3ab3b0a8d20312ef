import { afterEach, expect, test } from 'vitest';
import { type KafkaOperation, type KafkaRight, kafkaRights } from '../../domain/least-privilege/kafka.ts';
import { giveKafkaRights } from '../../testing/kafka-rights.ts';
import { dropTopics, secureKafka, type KafkaTrial } from '../../testing/kafka-world.ts';
import { collect, group, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { testServers } from '../../testing/servers.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { checkKafka } from './check-kafka.ts';

const { secure } = testServers();
let trial: KafkaTrial;
let takeAway: () => Promise<void>;

/** What the generated commands give a user, without some of it. */
async function allow(without: readonly KafkaOperation[] = []): Promise<void> {
  const { config } = trial;
  const reader: KafkaRight = { resource: 'group', name: `${config.group}-${group}`, operations: ['Read'] };
  const rights = [...kafkaRights(config), reader].map((right) => {
    return { ...right, operations: right.operations.filter((operation) => !without.includes(operation)) };
  });
  takeAway = await giveKafkaRights(secure.kafka.app.user, rights);
}

afterEach(async () => {
  await dropTopics({ ...trial, ...asAdmin() });
  await takeAway();
});

function asAdmin(): Pick<KafkaTrial, 'config' | 'password'> {
  const { user, password } = secure.kafka.admin;
  return { config: { ...trial.config, user }, password };
}

test('P-KFK-16: a handful of rights is enough for everything, and the check knows', async () => {
  trial = secureKafka('app');
  await allow();
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix });
  for (const name of ['users.raw', 'users.clean', 'users.rejected'] as const) await log.ensureTopic(name, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
  expect(await collect(log)).toHaveLength(1);
  expect((await log.backlog(topic, group)).records).toBe(0);
  expect(await log.clock('users.clean')).toMatchObject({ policy: 'compact' });
  await log.setRetention(topic, null);
  await expect.poll(async () => (await log.clock(topic))?.retentionMs).toBeNull();
  expect(await log.trim({ topic, before: 1001 })).toBe(1);
  expect(await log.erase(topic, () => true)).toBe(1);
  await log.close();
  const { config, password } = trial;
  expect(await checkKafka(config, password, new AbortController().signal)).toMatchObject({ cause: 'ok', warnings: [] });
});

test('P-KFK-16: who may not delete trims nothing, which is said once, and cannot erase', async () => {
  trial = secureKafka('app');
  await allow(['Delete']);
  const codes: string[] = [];
  const onNotice = ({ code, fields }: { code: string; fields: object }) =>
    codes.push([code, ...Object.values(fields).slice(1)].join(' '));
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix, onNotice });
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
  expect(await log.trim({ topic, before: 5000 })).toBe(0);
  expect(await log.trim({ topic, before: 5000 })).toBe(0);
  expect(codes.slice(1)).toEqual(['topic-differs Delete refused allowed']);
  await expect(log.erase(topic, () => true)).rejects.toMatchObject({ code: 'store-refused' });
  await log.close();
  const { config, password } = trial;
  const { warnings } = await checkKafka(config, password, new AbortController().signal);
  expect(warnings[0]).toMatchObject({ cause: 'no-permission', details: { topic: config.topics[topic] } });
});
