import type Broker from 'kafkajs/src/broker/index.js';
import type { Protocol } from 'kafkajs/src/network/connectionPool.js';
import { expect, test } from 'vitest';
import { PipelineError } from '../../domain/errors.ts';
import { openTcpProxy } from '../../testing/tcp-proxy.ts';
import { dropTopics, plainKafka } from '../../testing/kafka-world.ts';
import { range, readAll, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { KafkaClient } from './kafka-client.ts';
import { createShared } from './kafka-shared.ts';
import { Publisher } from './publisher.ts';

/** Loses the answers to the first requests that write: the broker has appended, and nobody is told. */
class LossyClient extends KafkaClient {
  toLose = 0;

  override async send<Response>(broker: Broker, protocol: Protocol<Response>): Promise<Response> {
    const answer = await super.send(broker, protocol);
    if (protocol.request.apiName !== 'Produce' || this.toLose === 0) return answer;
    this.toLose -= 1;
    throw new PipelineError('store-unreachable', 'The answer was lost', { canRetry: true });
  }
}

test('P-KFK-5: what is tried again after lost answers is appended once, also by a publish that failed before', async () => {
  const trial = plainKafka();
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix });
  await log.ensureTopic(topic, 2);
  const closing = new AbortController();
  const client = new LossyClient({ ...trial, clientId: 'lossy' });
  const publisher = new Publisher({ ...createShared({ ...trial, dataDirectory: 'lossy' }, closing.signal), client });
  const batches = [{ topic, records: range(0, 2500).map((index) => toRecord(index)) }] as const;
  client.toLose = 5;
  await expect(publisher.publish(batches)).rejects.toMatchObject({ canRetry: true });
  await publisher.publish([{ ...batches[0] }]);
  await publisher.publish([{ topic, records: [toRecord(2500)] }]);
  expect((await readAll(log)).map(({ key }) => key).toSorted()).toEqual(
    range(0, 2501)
      .map((index) => `key ${index}`)
      .toSorted(),
  );
  await client.close();
  await log.close();
  await dropTopics(trial);
});

test('P-KFK-5: another publish behind one that failed is not taken for it', async () => {
  const trial = plainKafka();
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix });
  await log.ensureTopic(topic, 2);
  const client = new LossyClient({ ...trial, clientId: 'lossy' });
  const shared = createShared({ ...trial, dataDirectory: 'lossy' }, new AbortController().signal);
  const publisher = new Publisher({ ...shared, client });
  client.toLose = 4;
  await expect(publisher.publish([{ topic, records: [toRecord(0)] }])).rejects.toMatchObject({ canRetry: true });
  await publisher.publish([{ topic, records: [toRecord(2)] }]);
  expect((await readAll(log)).map(({ key }) => key)).toEqual(['key 0', 'key 2']);
  await client.close();
  await log.close();
  await dropTopics(trial);
});

test('P-KFK-8: brokers that come back are gone on with by the same log', async () => {
  const trial = plainKafka();
  const proxy = await openTcpProxy(trial.config.brokers[0]!);
  proxy.cut();
  const config = { ...trial.config, brokers: [proxy.address] };
  const log = openKafkaLog({ ...trial, config, dataDirectory: trial.prefix });
  await expect(log.ensureTopic(topic, 2)).rejects.toMatchObject({ code: 'store-unreachable', canRetry: true });
  proxy.mend();
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0)] }]);
  expect(await readAll(log)).toHaveLength(1);
  await log.close();
  await proxy.close();
  await dropTopics(trial);
});

test('P-KFK-15: what is written can be compressed, and takes less room', async () => {
  const trial = plainKafka();
  const closing = new AbortController();
  const sizes: number[] = [];
  for (const [dataDirectory, compression] of [
    ['a', 'none'],
    ['b', 'gzip'],
  ] as const) {
    const config = { ...trial.config, compression };
    const log = openKafkaLog({ ...trial, config, dataDirectory });
    await log.ensureTopic(topic, 2);
    await log.close();
    const shared = createShared({ ...trial, config, dataDirectory }, closing.signal);
    await new Publisher(shared).publish([{ topic, records: range(0, 500).map((index) => toRecord(index)) }]);
    sizes.push(shared.recordBytes.get(config.topics[topic])!);
    await shared.client.close();
  }
  expect(sizes[1]! * 2).toBeLessThan(sizes[0]!);
  const log = openKafkaLog({ ...trial, dataDirectory: 'c' });
  expect(await readAll(log)).toHaveLength(1000);
  await log.close();
  await dropTopics(trial);
});
