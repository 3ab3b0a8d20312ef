/** Keys are short and each record has one: a buffer for each would cost more than its hash. */
const shortKey = Buffer.alloc(256);

/**
 * Kafka's default partitioner: murmur2 of the key's UTF-8 bytes, its sign bit cleared, modulo the number of partitions.
 * The same person lands in the same partition in every log.
 */
export function partitionOfKey(key: string, partitions: number): number {
  const isShort = key.length * 3 <= shortKey.length;
  const hash = isShort ? murmur2(shortKey, shortKey.write(key)) : murmur2(Buffer.from(key, 'utf8'));
  return (hash & 0x7fffffff) % partitions;
}

/** murmur2 of the first `length` bytes with Kafka's seed 0x9747b28c, as a signed 32-bit integer. */
export function murmur2(bytes: Uint8Array, length = bytes.length): number {
  let h = (0x9747b28c ^ length) | 0;
  const whole = length - (length % 4);
  for (let i = 0; i < whole; i += 4) {
    let k = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    k = Math.imul(k, 0x5bd1e995);
    k ^= k >>> 24;
    k = Math.imul(k, 0x5bd1e995);
    h = Math.imul(h, 0x5bd1e995) ^ k;
  }
  const rest = length % 4;
  if (rest === 3) h ^= bytes[whole + 2]! << 16;
  if (rest >= 2) h ^= bytes[whole + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ bytes[whole]!, 0x5bd1e995);
  h ^= h >>> 13;
  h = Math.imul(h, 0x5bd1e995);
  return h ^ (h >>> 15);
}
