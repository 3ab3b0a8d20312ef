import { createHash } from 'node:crypto';
import { CompressionTypes, ConfigResourceTypes, Kafka, logLevel, Partitioners, type Admin } from 'kafkajs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../../ports.ts';
import { dropTopics, plainKafka, type KafkaTrial } from '../../testing/kafka-world.ts';
import { collect, group, readAll, subscribe, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { makeTopic } from '../../testing/make-topic.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { KafkaClient } from './kafka-client.ts';
import { groupOf } from './kafka-shared.ts';
import { deleteRecords } from './topic-requests.ts';

let trial: KafkaTrial;
let log: Log;
let notices: { readonly code: string; readonly fields: object }[];
let kafka: Kafka;
let admin: Admin;

beforeEach(async () => {
  trial = plainKafka();
  notices = [];
  log = openKafkaLog({ ...trial, dataDirectory: trial.prefix, onNotice: (notice) => notices.push(notice) });
  kafka = new Kafka({ brokers: [...trial.config.brokers], clientId: 'others', logLevel: logLevel.NOTHING });
  admin = kafka.admin();
  await admin.connect();
});
afterEach(async () => {
  await log.close();
  await admin.disconnect();
  await dropTopics(trial);
});

/** As another program would. */
async function publishAsOthers(
  messages: { key: Buffer | string | null; value: Buffer | string | null }[],
  options: { transactionalId?: string; abort?: boolean; compression?: CompressionTypes } = {},
): Promise<void> {
  const { transactionalId, abort, compression = CompressionTypes.None } = options;
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    ...(transactionalId === undefined ? {} : { transactionalId, maxInFlightRequests: 1, idempotent: true }),
  });
  await producer.connect();
  const sent = {
    topic: trial.config.topics[topic],
    compression,
    messages: messages.map((message) => ({ ...message, partition: 0 })),
  };
  if (transactionalId === undefined) await producer.send(sent);
  else {
    const transaction = await producer.transaction();
    await transaction.send(sent);
    await (abort ? transaction.abort() : transaction.commit());
  }
  await producer.disconnect();
}

async function settingOf(name: string, setting: string): Promise<string | undefined> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name }],
  });
  return resources[0]?.configEntries.find(({ configName }) => configName === setting)?.configValue;
}

test('P-KFK-1: a topic is made with what erasure needs, and that is said; nothing else makes one', async () => {
  const names = trial.config.topics;
  await expect(log.publish([{ topic, records: [toRecord(0)] }])).rejects.toMatchObject({ code: 'topic-changed' });
  await expect(readAll(log)).rejects.toMatchObject({ code: 'topic-changed' });
  await expect(collect(log)).rejects.toMatchObject({ code: 'topic-changed' });
  expect((await log.backlog(topic, group)).records).toBe(0);
  expect(await admin.listTopics()).not.toContain(names[topic]);
  await log.ensureTopic(topic, 2);
  await log.ensureTopic('users.clean', 2);
  expect(notices.map(({ code, fields }) => ({ code, ...fields }))).toMatchObject([
    { code: 'topic-made', topic: names[topic], partitions: 2 },
    { code: 'topic-made', topic: names['users.clean'] },
  ]);
  expect(await settingOf(names[topic], 'cleanup.policy')).toBe('delete');
  expect(await settingOf(names['users.clean'], 'cleanup.policy')).toBe('compact');
  expect(await settingOf(names['users.clean'], 'max.compaction.lag.ms')).toBe(String(2 * 86_400_000));
});

test('P-KFK-1: a topic that is there is left as it is, and what differs is said', async () => {
  const name = trial.config.topics[topic];
  const configEntries = [{ name: 'retention.ms', value: '3600000' }];
  await makeTopic(admin, { topic: name, numPartitions: 2, configEntries });
  await log.ensureTopic(topic, 2);
  expect(notices).toMatchObject([
    { code: 'topic-differs', fields: { topic: name, setting: 'retention.ms', value: '3600000', wanted: '604800000' } },
  ]);
  expect(await settingOf(name, 'retention.ms')).toBe('3600000');
  expect(await log.clock(topic)).toMatchObject({ policy: 'delete', retentionMs: 3_600_000, segmentMs: 7 * 86_400_000 });
  const unlimited = [{ name: 'retention.ms', value: '-1' }];
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries: unlimited }],
  });
  expect(await log.clock(topic)).toMatchObject({ retentionMs: null });
});

test('P-KFK-2: what others publish comes as it is', async () => {
  await log.ensureTopic(topic, 1);
  const envelope = JSON.stringify({ results: [{ gender: 'female' }], info: { version: '1.4' } });
  await publishAsOthers([
    { key: null, value: envelope },
    { key: 'a', value: null },
  ]);
  await publishAsOthers([{ key: Buffer.from([0xff, 0xfe]), value: Buffer.from([0x00, 0x80]) }], {
    compression: CompressionTypes.GZIP,
  });
  const read = (await collect(log)).flatMap(({ batches }) => batches.flatMap(({ records }) => records));
  expect(read.map(({ key, value, headers }) => [key, value && Buffer.from(value).toString('latin1'), headers])).toEqual(
    [
      [null, envelope, {}],
      ['a', null, {}],
      ['\uFFFD\uFFFD', '\u0000\u0080', {}],
    ],
  );
  expect(read.every(({ createdMs }) => Math.abs(createdMs - Date.now()) < 60_000)).toBe(true);
});

test('P-KFK-12: what a transaction gave up is not delivered, nor are markers; the reader comes to the end', async () => {
  await log.ensureTopic(topic, 1);
  await publishAsOthers([{ key: 'given up', value: '0' }], { transactionalId: `${trial.prefix}a`, abort: true });
  await publishAsOthers([{ key: 'kept', value: '1' }], { transactionalId: `${trial.prefix}b` });
  // The coordinator writes the markers behind its answer.
  await expect.poll(async () => (await readAll(log)).length).toBeGreaterThan(0);
  expect((await readAll(log)).map(({ key }) => key)).toEqual(['kept']);
  const deliveries = await collect(log);
  expect(deliveries.flatMap(({ batches }) => batches.flatMap(({ records }) => records.map(({ key }) => key)))).toEqual([
    'kept',
  ]);
  expect((await log.backlog(topic, group)).records).toBe(0);
});

test('P-KFK-6: a position that retention removed makes nobody commit; the reader sees the gap and commits with its note', async () => {
  const name = trial.config.topics[topic];
  await log.ensureTopic(topic, 1);
  const records = Array.from({ length: 6 }, (_, index) => ({ ...toRecord(index), partition: 0 }));
  await log.publish([{ topic, records: records.slice(0, 2) }]);
  await collect(log);
  await log.publish([{ topic, records: records.slice(2) }]);
  const { config, password } = trial;
  const client = new KafkaClient({ config, password, clientId: 'retention' });
  await deleteRecords(client, name, new Map([[0, 4]]));
  await client.close();
  for await (const { batches, annotate } of log.subscribe({
    topic,
    group,
    onAssigned: async () => new Map(),
    maxRecords: 10,
    maxBytes: 1024,
    signal: new AbortController().signal,
    drain: AbortSignal.abort(),
  })) {
    expect(batches).toMatchObject([{ baseOffset: 4, nextOffset: 6 }]);
    expect((await log.committed(topic, group)).get(0)).toMatchObject({ offset: 2 });
    annotate(0, 'with its note');
  }
  expect((await log.committed(topic, group)).get(0)).toEqual({ offset: 6, metadata: 'with its note' });
});

test('P-KFK-9: erasing takes what matches from the front, and nothing of a compacted topic', async () => {
  await log.ensureTopic(topic, 2);
  await log.ensureTopic('users.clean', 2);
  const records = [0, 2, 4, 1, 3].map((index) => toRecord(index));
  await log.publish([
    { topic, records },
    { topic: 'users.clean', records },
  ]);
  const gone = new Set(['key 0', 'key 2', 'key 3']);
  expect(await log.erase(topic, ({ key }) => gone.has(key ?? ''))).toBe(2);
  expect((await readAll(log)).map(({ key }) => key)).toEqual(['key 4', 'key 1', 'key 3']);
  expect(await log.erase('users.clean', () => true)).toBe(0);
  expect(await log.clock('users.clean')).toEqual({
    policy: 'compact',
    retentionMs: null,
    compactionLagMs: 2 * 86_400_000,
    deleteRetentionMs: 7 * 86_400_000,
    segmentMs: null,
  });
});

test('P-KFK-11: reading without a group leaves none behind', async () => {
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(1)] }]);
  expect(await readAll(log)).toHaveLength(2);
  const groups = async () =>
    (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(trial.prefix));
  expect(await groups()).toEqual([]);
  await collect(log);
  expect(await groups()).toEqual([groupOf(trial.config, group)]);
});

test('P-KFK-10: a value that is packed comes back as it was; one that is left out is said', async () => {
  await log.ensureTopic(topic, 1);
  const large = JSON.stringify(
    Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`source number ${index}`, index])),
  );
  const huge = Array.from({ length: 400 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex')).join();
  for (const value of [large, huge]) {
    await log.publish([{ topic, records: [{ ...toRecord(0), partition: 0 }] }]);
    for await (const delivery of subscribe(log)) delivery.annotate(0, value);
    const kept = (await log.committed(topic, group)).get(0)?.metadata;
    expect(kept).toBe(value === large ? large : '');
  }
  expect(notices.at(-1)).toMatchObject({ code: 'topic-differs', fields: { wanted: huge.length, value: 4096 } });
});
