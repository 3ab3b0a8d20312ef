import { readFile } from 'node:fs/promises';
import type { Profile } from '../domain/user.ts';
import { topicNames } from '../domain/topics.ts';
import type { ErasureVerification } from '../domain/erasure.ts';
import { toUuidBytes } from '../adapters/uuid-bytes.ts';
import { createByteMatcher } from '../byte-matcher.ts';
import { type ByteScan, scanBytes } from '../person/byte-scan.ts';
import { type ErasureReading, recordsIn } from './erasure-stores.ts';
import { exportFiles } from './old-exports.ts';

/**
 * Looks for the values in every file of the data directory (P-ERA-19). One that rightly stands in what is kept, of another
 * person or as new data, identifies nobody who was erased: it is left out, and said to be so by the number of values.
 */
export async function scanForValues(
  reading: ErasureReading,
  values: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<Omit<ErasureVerification['scan'], 'kind' | 'unread'>> {
  let wanted = values;
  for (;;) {
    const scan = await scanBytes(reading.dataDirectory, wanted, signal);
    const shared = await valuesKept(reading, { scan, values: wanted }, signal);
    // Hits of a shared value may have crowded out others.
    if (!scan.isCut || shared.size === 0) return toResult(scan, shared);
    wanted = wanted.filter((_, number) => !shared.has(number));
  }
}

function toResult({ files, bytes, values, found }: ByteScan, shared: ReadonlySet<number>) {
  const places = found.filter(({ value }) => !shared.has(value)).map(({ file, offset }) => `${file}, byte ${offset}`);
  return { files, bytes, values: values - shared.size, found: places };
}

interface Met {
  readonly scan: ByteScan;
  readonly values: readonly Uint8Array[];
}

/** Of the values that were met, the numbers of those that stand in records, profiles and exports that are there. */
async function valuesKept(reading: ErasureReading, { scan, values }: Met, signal: AbortSignal): Promise<Set<number>> {
  const kept = new Set<number>();
  const met = [...new Set(scan.found.map(({ value }) => value))];
  if (met.length === 0) return kept;
  const matcher = createByteMatcher(met.map((number) => values[number]!));
  const look = (bytes: Uint8Array): void => matcher.find(bytes, (at) => kept.add(met[at]!));
  for (const topic of topicNames) {
    for await (const records of recordsIn(reading, { topic }, signal))
      for (const { key, value } of records) [value, key].forEach((part) => part !== null && look(Buffer.from(part)));
  }
  for await (const path of exportFiles(reading)) look(await readFile(path));
  for await (const profiles of reading.profiles?.scan(signal) ?? [])
    for (const profile of profiles) look(bytesOf(profile));
  return kept;
}

/** As the profile store holds it, and the aggregates the id. */
function bytesOf({ id, fullName, username, email, phone, address, origin }: Profile): Uint8Array {
  const hashes = [email, phone, address].filter((hash) => hash !== null);
  const place = `"origin":[${origin.partition},${origin.offset},${origin.index}]`;
  const texts = [id, fullName, username ?? '', place, ...hashes].join('\n');
  return Buffer.concat([toUuidBytes(id), Buffer.from(texts), ...hashes.map((hash) => Buffer.from(hash, 'hex'))]);
}
