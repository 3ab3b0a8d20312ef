import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import { createFormat } from '../i18n/format.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { edgeRate } from './edge-rate.ts';

function snapshotOf(read: number, rejected: number) {
  return sampleSnapshot({
    stages: {
      producer: sampleStage({ recordsPerSecond: 12_480 }),
      transformer: sampleStage({ recordsPerSecond: read, rejectedPerSecond: rejected }),
      aggregator: sampleStage({ recordsPerSecond: 12_300 }),
    },
  });
}

test('P-WCH-21: each edge has the rate of who writes along it', () => {
  const rates = edgeNames.map((edge) => [edge, edgeRate(edge, snapshotOf(1000, 60))]);
  expect(Object.fromEntries(rates)).toEqual({
    published: 12_480,
    read: 1000,
    stored: 940,
    cleaned: 940,
    rejected: 60,
    folded: 12_300,
    kept: 12_300,
  });
});

test('P-WCH-21: what is read is what is stored and rejected, as the graph writes them', () => {
  const { shortRate } = createFormat('en');
  const shown = fc.double({ min: 100, max: 9999, noNaN: true });
  fc.assert(
    fc.property(shown, fc.double({ min: 0.11, max: 0.89, noNaN: true }), (read, share) => {
      const [all, stored, rejected] = (['read', 'stored', 'rejected'] as const).map((edge) =>
        Number(shortRate(edgeRate(edge, snapshotOf(read, read * share))).replace(',', '')),
      );
      expect(stored! + rejected!).toBe(all);
    }),
  );
});

test('P-WCH-21: where all is rejected, nothing is stored, however it is rounded', () => {
  expect(edgeRate('stored', snapshotOf(99.7, 99.7))).toBe(0);
});
