import { expect, test } from 'vitest';
import { toPartitionRows } from './partition-rows.ts';

const topic = {
  topic: 'users.raw' as const,
  alias: 'trial.users.raw',
  partitions: [
    { partition: 0, startOffset: 10, endOffset: 110, leader: '127.0.0.1:9092' },
    { partition: 1, startOffset: 0, endOffset: 0, leader: null },
  ],
};

test('P-WCH-2 P-WCH-4: a partition says what is there, what waits and since when, and who has it', () => {
  const reader = {
    stage: 'transformer' as const,
    group: 'vigie-transformer',
    members: [{ client: 'one', host: '/10.0.0.7', partitions: [0] }],
    lag: [{ partition: 0, records: 7, seconds: 12.5 }],
  };
  expect(toPartitionRows(topic, reader)).toEqual([
    { partition: 0, records: 100, waiting: 7, seconds: 12.5, member: 'one 10.0.0.7', leader: '127.0.0.1:9092' },
    { partition: 1, records: 0, waiting: 0, seconds: 0, member: null, leader: null },
  ]);
  expect(toPartitionRows(topic, null).map(({ waiting, member }) => [waiting, member])).toEqual([
    [0, null],
    [0, null],
  ]);
});
