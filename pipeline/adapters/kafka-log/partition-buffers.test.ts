import { expect, test } from 'vitest';
import type { LogRecord } from '../../ports.ts';
import { PartitionBuffers } from './partition-buffers.ts';

function toRecords(partition: number, from: number, to: number): LogRecord[] {
  return Array.from({ length: to - from }, (_, index) => {
    const value = Buffer.alloc(10);
    return { partition, offset: from + index, key: null, value, createdMs: 1000, headers: {}, erased: false };
  });
}

test('P-LOG-7: what lies behind the end of one partition does not keep the rest of another from being fetched', () => {
  const buffers = new PartitionBuffers('users.raw', new Map([0, 1].map((partition) => [partition, 0])));
  const ends = [2, 3];
  buffers.add(0, { records: toRecords(0, 0, 5), nextOffset: 5, bytes: 50 });
  const limits = { maxRecords: 10, maxBytes: 1000, ends };
  expect(buffers.take(limits)).toMatchObject([{ partition: 0, baseOffset: 0, nextOffset: 2 }]);
  expect([buffers.hasSome(ends), buffers.hasSome(null), buffers.isAt(ends)]).toEqual([false, true, false]);
  expect(buffers.fetchPositions(ends)).toEqual(new Map([[1, 0]]));
  buffers.add(1, { records: toRecords(1, 0, 1), nextOffset: 3, bytes: 10 });
  expect(buffers.take(limits)).toMatchObject([{ partition: 1, baseOffset: 0, nextOffset: 3, sparse: true }]);
  expect(buffers.isAt(ends)).toBe(true);
});

test('P-LOG-4: each partition has its share of a delivery, and its turn to be first', () => {
  const buffers = new PartitionBuffers('users.raw', new Map([0, 1, 2].map((partition) => [partition, 0])));
  for (const partition of [0, 1, 2])
    buffers.add(partition, { records: toRecords(partition, 0, 9), nextOffset: 9, bytes: 90 });
  const taken = [1, 2, 3].map(() => buffers.take({ maxRecords: 4, maxBytes: 1e6, ends: null }));
  expect(taken.map((batches) => batches.map(({ partition, records }) => [partition, records.length]))).toEqual([
    [
      [0, 2],
      [1, 1],
      [2, 1],
    ],
    [
      [1, 2],
      [2, 1],
      [0, 1],
    ],
    [
      [2, 2],
      [0, 1],
      [1, 1],
    ],
  ]);
});
