import { expect, test } from 'vitest';
import { murmur2, partitionOfKey } from './partition.ts';

test('the partition of a key is that of Kafka’s default partitioner', () => {
  // Values of Apache Kafka's own UtilsTest.testMurmur2.
  const known = { '21': -973932308, foobar: -790332482, 'a-little-bit-long-string': -985981536 };
  for (const [key, hash] of Object.entries(known)) expect(murmur2(Buffer.from(key))).toBe(hash);
  expect(partitionOfKey('foobar', 4)).toBe((-790332482 & 0x7fffffff) % 4);
});

test('the partition of a key is that of its bytes, however long it is and whatever was asked for before', () => {
  const keys = ['a', 'é', '日本', 'x'.repeat(85), 'é'.repeat(85), 'x'.repeat(86), 'é'.repeat(400), 'b'];
  const expected = keys.map((key) => (murmur2(Buffer.from(key)) & 0x7fffffff) % 1000);
  expect(keys.map((key) => partitionOfKey(key, 1000))).toEqual(expected);
});
