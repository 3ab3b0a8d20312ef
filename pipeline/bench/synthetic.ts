import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import { syntheticOddities, type SyntheticOddity } from '../domain/config.ts';
import type { Figures } from './bars.ts';
import { round } from './percentile.ts';

const clock = { nowMs: () => 0, sleep: async () => {} };
const records = 300_000;

/** What making one synthetic record costs, without oddities and with every one, on one thread. */
export async function measureSynthetic(): Promise<Figures> {
  return { records, plain: await measure([]), odd: await measure([...syntheticOddities]) };
}

async function measure(oddities: SyntheticOddity[]) {
  const { signal } = new AbortController();
  const options = { resume: () => 0, count: records, clock };
  const source = openSyntheticUsers({ kind: 'synthetic', seed: 7, oddities }, options);
  const startMs = performance.now();
  let bytes = 0;
  for (let batch = await source.read(1000, signal); batch !== null; batch = await source.read(1000, signal)) {
    for (const record of batch) bytes += record.value.length;
  }
  const usPerRecord = round(((performance.now() - startMs) * 1000) / records, 2);
  return { usPerRecord, bytesPerRecord: round(bytes / records) };
}
