import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import { createFormat } from '../i18n/format.ts';
import { samplePoint, sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { edgeRate, rejectedShareOf } from './edge-rate.ts';

function snapshotOf(transformer: number) {
  return sampleSnapshot({
    stages: {
      producer: sampleStage({ recordsPerSecond: 12_480 }),
      transformer: sampleStage({ recordsPerSecond: transformer }),
      aggregator: sampleStage({ recordsPerSecond: 12_300 }),
    },
  });
}

test('P-WCH-21: each edge has the rate of who writes along it', () => {
  const rates = edgeNames.map((edge) => [edge, edgeRate(edge, snapshotOf(1000), 0.06)]);
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

test('P-WCH-21: until it is known what is rejected, neither that nor what is stored has a rate', () => {
  const rates = (read: number) =>
    (['read', 'stored', 'cleaned', 'rejected'] as const).map((edge) => edgeRate(edge, snapshotOf(read), null));
  expect(rates(1000)).toEqual([1000, null, null, null]);
  expect(rates(0)).toEqual([0, 0, 0, 0]);
});

test('P-WCH-21: what is read is what is stored and rejected, as the graph writes them', () => {
  const { shortRate } = createFormat('en');
  const shown = fc.double({ min: 100, max: 9999, noNaN: true });
  fc.assert(
    fc.property(shown, fc.double({ min: 0.11, max: 0.89, noNaN: true }), (read, share) => {
      const [all, stored, rejected] = (['read', 'stored', 'rejected'] as const).map((edge) =>
        Number(shortRate(edgeRate(edge, snapshotOf(read), share)!).replace(',', '')),
      );
      expect(stored! + rejected!).toBe(all);
    }),
  );
});

test('P-WCH-21: the share that is rejected is that of the last seconds in which anything came', () => {
  const pointsOf = (...counts: (readonly [stored: number, rejected: number])[]) =>
    counts.map(([stored, rejected], second) => samplePoint({ atMs: second * 1000, stored, rejected }));
  expect(rejectedShareOf([], -1)).toBeNull();
  expect(rejectedShareOf(pointsOf([0, 0]), -1)).toBeNull();
  const points = pointsOf([0, 50], [90, 10], [80, 20], [70, 30], [0, 0]);
  expect(rejectedShareOf(points, -1)).toBeCloseTo(0.2);
  expect(rejectedShareOf(points, 2000)).toBeCloseTo(0.3);
  expect(rejectedShareOf(points, 3000)).toBeNull();
});
