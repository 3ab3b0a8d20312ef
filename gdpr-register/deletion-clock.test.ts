import { describe, expect, test } from 'vitest';
import { type DeletionClock, recheckRow, toClockRow } from './deletion-clock.ts';

const day = 86_400_000;
const at = (days: number): string => new Date(days * day).toISOString();
const raw = { dataSet: 'raw-messages', store: 'log' } as const;
const retention: DeletionClock = {
  ...raw,
  system: 'kafka',
  way: 'retention',
  delayMs: 7 * day,
  settings: { 'retention.ms': 7 * day },
};

describe('a line of the deletion clock', () => {
  test('R-CRT-9 of a file of this machine is gone and verified when the files were looked through', () => {
    const clock = { ...raw, system: 'sqlite', way: 'overwritten', delayMs: 0, settings: {} } as const;
    const row = toClockRow(clock, { logicallyGoneMs: day, seenMs: 2 * day, pending: [] });
    expect(row).toMatchObject({ logicallyGone: at(1), physicallyGoneFrom: at(2), verifiedOn: at(2) });
  });

  test('R-CRT-9 of a server counts its delay from the deletion, and waits until then', () => {
    const row = toClockRow(retention, { logicallyGoneMs: day, seenMs: 2 * day, pending: [] });
    expect(row).toMatchObject({ logicallyGone: at(1), physicallyGoneFrom: at(8), verifiedOn: null });
  });

  test('R-CRT-9 of what is still read and goes with its own age says by when that is', () => {
    const pending = [{ ...raw, n: 2, untilMs: 5 * day }];
    const row = toClockRow(retention, { logicallyGoneMs: day, seenMs: 2 * day, pending });
    expect(row).toMatchObject({ physicallyGoneFrom: at(5), verifiedOn: null });
    const late = toClockRow(retention, { logicallyGoneMs: day, seenMs: 6 * day, pending });
    expect(late, 'its day is past, and it is there').toMatchObject({ physicallyGoneFrom: at(6), verifiedOn: null });
  });

  test('R-CRT-9 of what is kept for ever has no day', () => {
    const clock = { ...retention, way: 'retention-unlimited', delayMs: null } as const;
    const row = toClockRow(clock, { logicallyGoneMs: day, seenMs: 2 * day, pending: [] });
    expect(row).toMatchObject({ physicallyGoneFrom: null, verifiedOn: null });
  });

  test('R-CRT-10 is verified by a later look once its day is past and nothing is read any more, and then stays', () => {
    const row = toClockRow(retention, { logicallyGoneMs: day, seenMs: 2 * day, pending: [] });
    expect(recheckRow(row, retention, { seenMs: 7 * day, pending: [] }).verifiedOn).toBeNull();
    const seen = recheckRow(row, retention, { seenMs: 9 * day, pending: [] });
    expect(seen).toMatchObject({ logicallyGone: at(1), physicallyGoneFrom: at(8), verifiedOn: at(9) });
    expect(recheckRow(seen, { ...retention, delayMs: null }, { seenMs: 99 * day, pending: [] })).toBe(seen);
    expect(recheckRow(row, null, { seenMs: 9 * day, pending: [] }), 'nobody knows the store any more').toBe(row);
  });
});
