import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { HistoryPoint } from '../../../pipeline/domain/snapshot.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { openHistoryStore } from './history-store.ts';
import { mergePoints } from './merge-points.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

// Small whole numbers: their mean is the same however it is summed.
const figure = fc.nat(64);
const point: fc.Arbitrary<HistoryPoint> = fc.record({
  atMs: fc.nat(40).map((second) => second * 1000),
  published: figure,
  stored: figure,
  rejected: figure,
  p50Ms: fc.option(figure),
  p95Ms: fc.option(figure),
  p99Ms: fc.option(figure),
  lagRecords: figure,
  averageAge: fc.option(figure),
});

test('P-APP-11 what the file merges is what the host would merge of its points', () => {
  const store = openHistoryStore(directory.file('history.sqlite'));
  let tier = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { selector: ({ atMs }) => atMs }),
      fc.integer({ min: 1, max: 9 }),
      (points, width) => {
        tier = tier + 10;
        store.write(
          points.map((each) => [tier, each] as const),
          0,
        );
        const bucketMs = width * 1000;
        expect(store.readMerged(tier, 5000, bucketMs)).toEqual(mergePoints(store.read(tier, 5000), bucketMs));
      },
    ),
    { numRuns: 50 },
  );
  store.close();
});
