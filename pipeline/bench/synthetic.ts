import { syntheticOddities } from '../domain/config.ts';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';

/** One JSON line: what making one synthetic record costs, with and without every oddity. */
const clock = { nowMs: () => 0, sleep: async () => {} };
const records = 300_000;

for (const oddities of [[], [...syntheticOddities]]) {
  const signal = new AbortController().signal;
  const source = openSyntheticUsers(
    { kind: 'synthetic', seed: 7, oddities },
    { resume: () => 0, count: records, clock },
  );
  const startMs = performance.now();
  let bytes = 0;
  for (let batch = await source.read(1000, signal); batch !== null; batch = await source.read(1000, signal)) {
    for (const record of batch) bytes += record.value.length;
  }
  const us = ((performance.now() - startMs) * 1000) / records;
  console.log(
    JSON.stringify({
      bench: 'synthetic',
      oddities: oddities.length,
      records,
      usPerRecord: Number(us.toFixed(2)),
      bytesPerRecord: Math.round(bytes / records),
    }),
  );
}
