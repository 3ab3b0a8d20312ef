import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { kafkaSchema } from '../../domain/connections.ts';
import { consumerGroups } from '../../domain/topics.ts';
import { testServers } from '../../testing/servers.ts';
import { openKafkaLog } from '../kafka-log.ts';

const { plain } = testServers();

test('P-WCH-2 P-WCH-4: brokers, partitions, the members of a group, and what each partition waits for since when', async () => {
  const prefix = `watch-${randomUUID()}-`;
  const names = { 'users.raw': `${prefix}raw`, 'users.clean': `${prefix}clean`, 'users.rejected': `${prefix}rejected` };
  const { brokers } = plain.kafka;
  const config = kafkaSchema.parse({ kind: 'kafka', brokers, topics: names, group: prefix });
  const log = openKafkaLog({ config, password: null, dataDirectory: prefix });
  await log.ensureTopic('users.raw', 2);
  const record = { key: null, value: Buffer.from('{}'), createdMs: Date.now() - 5000, headers: {} };
  await log.publish([{ topic: 'users.raw', records: [0, 1, 1].map((partition) => ({ ...record, partition })) }]);
  const before = await log.observe();
  expect(before.brokers).toEqual([{ endpoint: brokers[0], isController: true }]);
  const partitions = [
    { partition: 0, startOffset: 0, endOffset: 1, leader: brokers[0] },
    { partition: 1, startOffset: 0, endOffset: 2, leader: brokers[0] },
  ];
  expect(before.topics).toEqual([{ topic: 'users.raw', alias: `${prefix}raw`, partitions }]);
  expect(before.readers[0]).toMatchObject({ stage: 'transformer', members: [], lag: [{ records: 1 }, { records: 2 }] });
  for (const { seconds } of before.readers[0]?.lag ?? []) expect(seconds).toBeGreaterThanOrEqual(5);
  const abort = new AbortController();
  const deliveries = log.subscribe({
    topic: 'users.raw',
    group: consumerGroups.transformer,
    onAssigned: async () => new Map(),
    maxRecords: 10,
    maxBytes: 1024,
    signal: abort.signal,
    drain: new AbortController().signal,
  });
  let seen = 0;
  for await (const { batches } of deliveries) {
    const during = await log.observe();
    expect(during.readers[0]?.group).toBe(`${prefix}-transformer`);
    expect(during.readers[0]?.members.map(({ partitions: held }) => held.toSorted())).toEqual([[0, 1]]);
    seen += batches.reduce((sum, { records }) => sum + records.length, 0);
    if (seen === 3) break;
  }
  abort.abort();
  await log.close();
});
