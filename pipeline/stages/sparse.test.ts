import { expect, test } from 'vitest';
import { emptyCommittedValue } from '../domain/committed.ts';
import type { LogRecord } from '../ports.ts';
import { transformDelivery } from './transform-delivery.ts';

const start = { topicId: 'one', partitions: 1, offset: 2, asOf: null, transformVersion: 1 };
const settings = {
  asOf: null,
  partitions: 1,
  protect: (text: string) => text,
  domainToAscii: (host: string) => host,
  ledger: { isErased: () => false, isRestricted: () => false, floorUs: () => 0 },
};

function toRecord(offset: number): LogRecord {
  const value = Buffer.from('[]');
  return { partition: 0, offset, key: null, value, createdMs: 1000, headers: {}, erased: false };
}

test('P-KFK-14: what never held a record is passed over, what lies before the batch has expired', () => {
  const batch = { topic: 'users.raw', partition: 0, baseOffset: 5, nextOffset: 12, sparse: true, bytes: 0 } as const;
  const records = [toRecord(6), toRecord(9)];
  const { values, gaps } = transformDelivery(
    [{ ...batch, records }],
    new Map([[0, emptyCommittedValue(start)]]),
    settings,
  );
  expect(gaps).toEqual([{ partition: 0, from: 2, to: 5 }]);
  expect(values.get(0)).toMatchObject({ offset: 12, seen: 3, rejected: { expired: 3 } });
});
