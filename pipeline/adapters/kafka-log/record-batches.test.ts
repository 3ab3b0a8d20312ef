import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toRecord } from '../../testing/log-records.ts';
import { packMetadata, unpackMetadata } from './commit-metadata.ts';
import { decodeBatches } from './decode-batches.ts';
import { encodeBatch } from './encode-batch.ts';
import { decodeSnappy } from './snappy.ts';

/** Three records from offset 7 on, as Kafka's own client 4.1 writes them. */
const written = [
  [
    'gzip',
    'AAAAAAAAAAcAAACX/////wIu/zRSAAEAAAACAAAAAAAAA+gAAAAAAAAD6v//////////////////AAAAAx+LCAAAAAAAAP/bwMLAwMCVnVqpYDCDpVopT8nKQEepJLWiRMlKKTEpOSU1LT1jsNIVlVU0QgZKtQwbWBiYmMAhYwgNGcPRkKkyhIQMCws4ZIygIWM0GjJVRsCQAQCDhGY/TgMAAA==',
  ],
  [
    'snappy',
    'AAAAAAAAAAcAAADC/////wIWWapYAAIAAAACAAAAAAAAA+gAAAAAAAAD6v//////////////////AAAAA4JTTkFQUFkAAAAAAQAAAAEAAAB9zgaQsAQAAAAKa2V5IDCYBHsibiI6MCwidGV4dCI6ImFiY2RlZmdoYf4IAP4IAFoIAAh4eXr+AwBaAwAgMCJ9ALAEAAICJRoAMS0aADH+GgH+GgH+GgHuGgEtGgAxKRoEBAQlGgAyLRoAMv4aAf4aAf4aAe4aAS0aDDIifQA=',
  ],
  [
    'lz4',
    'AAAAAAAAAAcAAACd/////wJS3RCnAAMAAAACAAAAAAAAA+gAAAAAAAAD6v//////////////////AAAAAwQiTRhgQIJdAAAA/xWwBAAAAAprZXkgMJgEeyJuIjowLCJ0ZXh0IjoiYWJjZGVmZ2gIAIU/eHl6AwBEkTAifQCwBAACAhoBEzEaAR8xGgHwEjEaASEEBBoBEzIaAR8yGgHvUHoyIn0AAAAAAA==',
  ],
  [
    'zstd',
    'AAAAAAAAAAcAAACT/////wLkLdPtAAQAAAACAAAAAAAAA+gAAAAAAAAD6v//////////////////AAAAAyi1L/0AWLQCALQDsAQAAAAKa2V5IDCYBHsibiI6MCwidGV4dCI6ImFiY2RlZmdoeHl6MCJ9ALAEAAICMTExBAQyMjIifQAJAABACXAXCAQDAwBKwN2OJRzSTYOVUeUJAQAA',
  ],
] as const;

function toFetched(bytes: Buffer, from = 0) {
  return { partition: 0, from, bytes, aborted: [] };
}

test.each(written)('P-KFK-2: a batch that is compressed with %s comes as it was written', (_, text) => {
  const { records, nextOffset, bytes } = decodeBatches(toFetched(Buffer.from(text, 'base64'), 8));
  expect([nextOffset, bytes]).toEqual([10, Buffer.from(text, 'base64').length]);
  expect(records.map(({ offset, key, createdMs }) => [offset, key, createdMs])).toEqual([
    [8, 'key 1', 1001],
    [9, 'key 2', 1002],
  ]);
  const expected = `{"n":2,"text":"${'abcdefgh'.repeat(20)}${'xyz'.repeat(30)}2"}`;
  expect(Buffer.from(records[1]!.value!).toString()).toBe(expected);
});

test('P-KFK-2: Snappy without the frame of the Java client is read, too', () => {
  const block = Buffer.from([8, (4 - 1) << 2, 97, 98, 99, 100, ((4 - 1) << 2) | 2, 4, 0]);
  expect(decodeSnappy(block).toString()).toBe('abcdabcd');
});

test.each(['none', 'gzip'] as const)(
  'P-LOG-2: what is encoded (%s) comes back, and a flipped byte is damage',
  (compression) => {
    const records = [toRecord(0), { ...toRecord(2), key: null, headers: {} }, { ...toRecord(4), value: null }];
    const batch = encodeBatch(records, { producerId: 1, epoch: 0, sequence: 0 }, compression);
    const decoded = decodeBatches(toFetched(batch)).records;
    expect(decoded).toEqual(records.map((record, offset) => ({ ...record, offset, erased: false })));
    batch[batch.length - 5]! ^= 1;
    expect(() => decodeBatches(toFetched(batch))).toThrow('does not match its checksum');
    const places: number[] = [];
    expect(decodeBatches(toFetched(batch), (offset) => places.push(offset)).nextOffset).toBe(3);
    expect(places).toEqual([0]);
  },
);

test('P-KFK-2: a time that is none becomes the nearest one that is', () => {
  const records = [-1, 1e15].map((createdMs) => ({ ...toRecord(0), createdMs }));
  const batch = encodeBatch(records, { producerId: -1, epoch: -1, sequence: -1 });
  expect(decodeBatches(toFetched(batch)).records.map(({ createdMs }) => createdMs)).toEqual([0, 253_402_300_799_999]);
});

test('P-KFK-10: a committed value that is too large is packed, one that is still too large is left out', () => {
  const small = JSON.stringify({ offset: 1 });
  expect(packMetadata(small)).toBe(small);
  const large = JSON.stringify(
    Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`source number ${index}, seed ${index}`, index])),
  );
  expect(large.length).toBeGreaterThan(4096);
  const packed = packMetadata(large)!;
  expect(packed.length).toBeLessThanOrEqual(4096);
  expect(unpackMetadata(packed)).toBe(large);
  const huge = Array.from({ length: 400 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex')).join();
  expect(packMetadata(huge)).toBeNull();
});
