import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyCommittedValue } from '../domain/committed.ts';
import { createPlaceMap, firstWaiting } from './moved-places.ts';

const offset = fc.nat({ max: 1000 });

describe('where something is in another log', () => {
  test('P-STO-8 what stood below an end stands below it there too, and what did not does not', () => {
    fc.assert(
      fc.property(offset, offset, offset, (committed, place, end) => {
        const start = { topicId: 'old', partitions: 1, offset: committed, asOf: null, transformVersion: 1 };
        const places = createPlaceMap(new Map([[0, emptyCommittedValue(start)]]));
        const moved = places.origin({ partition: 0, offset: place, index: 2 });
        const entry = { kind: 'erased', subject: 'x', intentId: 'i', effectiveUs: 1, beforeMs: null } as const;
        const [movedEnd = 0] = places.entry({ ...entry, rawEndOffsets: [end] }).rawEndOffsets;
        // Of what was processed nothing is told apart any more: all of it is before every end.
        if (place >= committed) expect(moved.offset < movedEnd).toBe(place < end);
        else expect(moved.offset).toBeLessThan(Math.min(movedEnd, firstWaiting));
        expect([moved.partition, moved.index]).toEqual([0, 2]);
      }),
    );
  });
});
