import type { OutgoingRecord } from '../ports.ts';

/** Record `index` of a test: created `index` ms after 1000, in partition `index` modulo 2. */
export function toRecord(index: number) {
  return {
    partition: index % 2,
    key: `key ${index}`,
    value: Buffer.from(`the value of record ${index}`),
    createdMs: 1000 + index,
    headers: { source: 'test', position: index },
  } as const satisfies OutgoingRecord;
}
