import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { ProfileStore } from '../ports.ts';
import type { ProfileStoreContract } from './profile-store-contract.ts';

/** What the ledger of every profile store must do. Written against the port alone. */
export function describeLedger(name: string, contract: ProfileStoreContract): void {
  describe(`${name}: the ledger of a profile store`, () => {
    let store: ProfileStore;
    beforeEach(async () => {
      store = await contract.open();
    });
    afterEach(async () => {
      await store.close();
      await contract.reset();
    });

    test('P-ERA-3: entries come back as they were written, in order, also from a store that is opened again', async () => {
      expect(await store.ledger.entries()).toEqual([]);
      const older = { ...entryOf('older', 'profiles'), beforeMs: 1_700_000_000_000.5, rawEndOffsets: [] };
      const entries = [entryOf('erased', 'a'), entryOf('restricted', 'a'), entryOf('held', 'b'), older];
      await store.ledger.add(entries);
      expect(await store.ledger.entries()).toEqual(entries);
      await store.close();
      store = await contract.open();
      expect(await store.ledger.entries()).toEqual(entries);
    });

    test('P-ERA-3: an intent writes an entry once, another intent adds its own', async () => {
      const first = entryOf('erased', 'a');
      await store.ledger.add([first]);
      await store.ledger.add([{ ...first, effectiveUs: 9, rawEndOffsets: [9, 9] }]);
      const second = { ...first, intentId: 'intent 2', effectiveUs: 10 };
      await store.ledger.add([second]);
      expect(await store.ledger.entries()).toEqual([first, second]);
    });

    test('P-ERA-3: what is removed is gone, once or twice, and nothing else is', async () => {
      const [kept, gone] = [entryOf('held', 'a'), { ...entryOf('held', 'a'), intentId: 'intent 2' }];
      await store.ledger.add([kept, gone]);
      await store.ledger.remove([gone]);
      await store.ledger.remove([gone]);
      expect(await store.ledger.entries()).toEqual([kept]);
    });

    test('P-ERA-4: the version changes with every change, and only then; with an equal one the entries are equal', async () => {
      const [a, b] = [entryOf('held', 'a'), entryOf('held', 'b')];
      const seen = new Map([[await store.ledger.version(), await store.ledger.entries()]]);
      let last = '';
      const changed = async (change: () => Promise<void>) => {
        await change();
        const version = await store.ledger.version();
        expect(version).not.toBe(last);
        last = version;
        const entries = await store.ledger.entries();
        expect(entries).toEqual(seen.get(version) ?? entries);
        seen.set(version, entries);
      };
      await changed(() => store.ledger.add([a]));
      await changed(() => store.ledger.add([b]));
      await changed(() => store.ledger.remove([b]));
      await changed(() => store.ledger.add([b]));
      await store.ledger.add([a, b]);
      await store.ledger.remove([entryOf('erased', 'a')]);
      await store.upsert([], new Map([[0, 'zero']]));
      expect(await store.ledger.version()).toBe(last);
    });

    test('P-ERA-4: another connection sees a change at its next look', async () => {
      const other = await contract.open();
      const before = await other.ledger.version();
      await store.ledger.add([entryOf('erased', 'a')]);
      expect(await other.ledger.version()).not.toBe(before);
      expect(await other.ledger.entries()).toEqual([entryOf('erased', 'a')]);
      await other.close();
    });
  });
}

function entryOf(kind: LedgerEntry['kind'], subject: string): LedgerEntry {
  return {
    kind,
    subject,
    intentId: 'intent 1',
    effectiveUs: 1_700_000_000_000_001,
    rawEndOffsets: [3, 0, 12],
    beforeMs: null,
  };
}
