import { expect, test } from 'vitest';
import { appendedMsIn, decodeRecords, encodeRecords } from './record-batch.ts';

const records = [
  { partition: 1, key: 'a', value: Buffer.from('one'), createdMs: 5, headers: { source: 'here', position: 3 } },
  { partition: 1, key: null, value: null, createdMs: 6, headers: {} },
];

test.each([1234.5, null])(
  'P-REC-8: a batch says when it was appended (%s), or as before that it does not',
  (appendedMs) => {
    const payload = encodeRecords(records, { appendedMs });
    expect(appendedMsIn(payload)).toBe(appendedMs);
    const read = records.map((record, place) => ({ ...record, offset: 40 + place, erased: false }));
    expect(decodeRecords(payload, { partition: 1, baseOffset: 40 })).toEqual(read);
  },
);

test('a format of a later version is refused', () => {
  expect(() => appendedMsIn(Buffer.from([3]))).toThrow('unknown batch format 3');
});
