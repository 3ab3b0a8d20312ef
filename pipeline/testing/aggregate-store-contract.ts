import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AggregateChange, AggregateStore } from '../ports.ts';

export interface AggregateStoreContract {
  /** A store of its own; a second call within a test opens the same one again. */
  open(): Promise<AggregateStore>;
  reset(): Promise<void>;
}

const id = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';
const stranger = '00000000-0000-4000-8000-000000000003';

/** What every aggregate store must do. Written against the port alone. */
export function describeAggregateStore(name: string, contract: AggregateStoreContract): void {
  describe(`${name}: an aggregate store`, () => {
    let store: AggregateStore;
    beforeEach(async () => {
      store = await contract.open();
    });
    afterEach(async () => {
      await store.close();
      await contract.reset();
    });

    test('P-AST-1: facts, rows and positions are kept together', async () => {
      await store.commit(sampleChange);
      await store.close();
      store = await contract.open();
      expect(await store.rows()).toEqual(sampleChange.rows);
      expect(await store.positions()).toEqual(sampleChange.positions);
      expect(await store.earlier([id])).toEqual(new Map([[id, withoutPartition(sampleChange.facts[0]!)]]));
    });

    test('P-AST-2: a person never met is absent, and so is a forgotten one', async () => {
      await store.commit(sampleChange);
      const earlier = await store.earlier([id, other, stranger]);
      expect([...earlier]).toEqual([[id, withoutPartition(sampleChange.facts[0]!)]]);
    });

    test('P-AST-3: a later change replaces, and a row without persons vanishes', async () => {
      await store.commit(sampleChange);
      const row = sampleChange.rows[0]!;
      const facts = { ...sampleChange.facts[0]!, effectiveUs: 11, facts: null };
      await store.commit({
        facts: [facts],
        rows: [{ ...row, n: 0, sum: 0 }],
        positions: new Map([[1, { topicId: 'made anew', offset: 0, atEndMs: null }]]),
      });
      expect(await store.rows()).toEqual([sampleChange.rows[1]]);
      expect(await store.earlier([id])).toEqual(new Map());
      expect(await store.positions()).toEqual(
        new Map([...sampleChange.positions, [1, { topicId: 'made anew', offset: 0, atEndMs: null }]]),
      );
    });

    test('P-AST-4: clear drops everything', async () => {
      await store.commit(sampleChange);
      await store.clear();
      expect([await store.rows(), await store.positions(), await store.earlier([id, other])]).toEqual([
        [],
        new Map(),
        new Map(),
      ]);
    });

    test('P-AST-7: clear drops what is of some partitions, and leaves the others', async () => {
      await store.commit(sampleChange);
      const position = { topicId: 'topic', offset: 3, atEndMs: null };
      const facts = { ...sampleChange.facts[0]!, id: other, partition: 10 };
      const row = { ...sampleChange.rows[0]!, partition: 10 };
      await store.commit({ facts: [facts], rows: [row], positions: new Map([[10, position]]) });
      await store.clear([1, 0]);
      expect(await store.rows()).toEqual([row]);
      expect(await store.positions()).toEqual(new Map([[10, position]]));
      expect([...(await store.earlier([id, other])).keys()]).toEqual([other]);
    });

    test('P-AST-5: a whole store has no damage; close is safe twice', async () => {
      await store.commit(sampleChange);
      expect(await Array.fromAsync(store.scrub(new AbortController().signal))).toEqual([]);
      await store.close();
      await store.close();
    });
  });
}

export const sampleChange: AggregateChange = {
  facts: [
    {
      id,
      effectiveUs: 1_700_000_000_000_010,
      revision: 2,
      origin: { partition: 3, offset: 12, index: 1 },
      partition: 1,
      facts: {
        nationality: 'FR',
        age: 40,
        gender: 'female',
        domain: 'xn--caf-dma.example',
        registeredOn: '2010-01-02',
      },
    },
    { id: other, effectiveUs: 12, revision: 0, origin: null, partition: 0, facts: null },
  ],
  rows: [
    { aggregation: 'averageAge', partition: 1, key: 'all', n: 1, sum: 40 },
    { aggregation: 'genderByNationality', partition: 1, key: 'FR|female', n: 1, sum: 0 },
  ],
  positions: new Map([[0, { topicId: 'topic', offset: 7, atEndMs: 1_764_000_000_000 }]]),
};

function withoutPartition({ partition: _, ...facts }: AggregateChange['facts'][number]) {
  return facts;
}
