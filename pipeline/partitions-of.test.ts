import { expect, test } from 'vitest';
import { kafkaSchema } from './domain/connections.ts';
import { partitionsOf } from './partitions-of.ts';

const kafka = kafkaSchema.parse({ kind: 'kafka', brokers: ['127.0.0.1:9092'] });
const offsets = { startOffset: 0, endOffset: 0 };
const withTopic = { describe: async () => ({ topicId: 'made by others', partitions: [offsets, offsets] }) };
const withoutTopic = { describe: async () => null };

test('P-STO-9: an existing topic on brokers says how many partitions there are; else the configuration', async () => {
  expect(await partitionsOf(withTopic, { log: kafka, partitions: 4 })).toBe(2);
  expect(await partitionsOf(withoutTopic, { log: kafka, partitions: 4 })).toBe(4);
  expect(await partitionsOf(withTopic, { log: { kind: 'embedded' }, partitions: 4 })).toBe(4);
});
