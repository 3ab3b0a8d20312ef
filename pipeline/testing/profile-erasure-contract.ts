import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DueProfiles } from '../erasure-ports.ts';
import type { ProfileStore } from '../ports.ts';
import { type ProfileStoreContract, profileOf } from './profile-store-contract.ts';

const hashOf = (id: string): string => `hash of ${id}`;
const check = { hashOf, heldBy: ['profiles'] };
const none: ReadonlyMap<number, string> = new Map();
const hourMs = 3_600_000;

/** How every profile store must let profiles go. Written against the port alone. */
export function describeProfileErasure(name: string, contract: ProfileStoreContract): void {
  describe(`${name}: erasure in a profile store`, () => {
    let store: ProfileStore;
    beforeEach(async () => {
      store = await contract.open();
    });
    afterEach(async () => {
      await store.close();
      await contract.reset();
    });

    /** A profile an hour, in the order of their numbers. */
    const at = (index: number, hour = index) => ({ ...profileOf(index), receivedMs: hour * hourMs });
    const older = (hour: number): DueProfiles => ({ kind: 'older', beforeMs: hour * hourMs });

    async function takeAll(due: DueProfiles, heldBy = check.heldBy): Promise<number> {
      let gone = 0;
      for (let after: number | null = null; ;) {
        const step: { gone: number; next: number | null } = await store.erasure.take(due, {
          intentId: 'intent',
          hashOf,
          heldBy,
          after,
        });
        gone += step.gone;
        after = step.next;
        if (after === null) return gone;
      }
    }
    const left = async () =>
      (await Array.fromAsync(store.scan(new AbortController().signal)))
        .flat()
        .map(({ id }) => id)
        .toSorted();
    const noted = async () => (await Array.fromAsync(store.erasure.noted('intent'))).flat();
    const hold = (subject: string) =>
      store.ledger.add([
        { kind: 'held', subject, intentId: 'hold', effectiveUs: 0, rawEndOffsets: [], beforeMs: null },
      ]);
    const idsOf = (...indexes: readonly number[]) => indexes.map((index) => profileOf(index).id);

    test('P-ERA-11: what is old is found, listed and deleted, and noted with its version', async () => {
      await store.upsert([at(1), at(2), at(3)], none);
      const due = (await Array.fromAsync(store.erasure.due(older(3), check))).flat();
      const version = { effectiveUs: profileOf(1).effectiveUs, revision: 0 };
      expect(due).toEqual(
        idsOf(1, 2).map((id, index) => ({ id, ...version, receivedMs: (index + 1) * hourMs, held: false })),
      );
      expect(await takeAll(older(3))).toBe(2);
      expect(await left()).toEqual(idsOf(3));
      expect(await noted()).toEqual(idsOf(1, 2).map((id) => ({ id, ...version })));
      expect(await takeAll(older(3))).toBe(0);
      await store.erasure.forgetNoted('intent');
      expect(await noted()).toEqual([]);
    });

    test('P-ERA-11: records that come late, and persons that change, are found where they are', async () => {
      const late = { ...at(1, 2), effectiveUs: profileOf(1).effectiveUs + 1 };
      await store.upsert(
        Array.from({ length: 1500 }, (_, index) => at(index + 1, 100)),
        none,
      );
      await store.upsert([late, at(2000, 3), at(2001, 200)], none);
      const changed = { ...at(2000, 300), effectiveUs: profileOf(1).effectiveUs + 1 };
      await store.upsert([changed], none);
      expect(await takeAll(older(50))).toBe(1);
      expect((await noted()).map(({ id }) => id)).toEqual(idsOf(1));
      expect(await takeAll(older(101))).toBe(1499);
      expect(await left()).toEqual(idsOf(2000, 2001));
      // What was deleted stays away where a store keeps its deletions for a while: only newer data of the person is new.
      await store.upsert([{ ...at(5, 7), effectiveUs: profileOf(5).effectiveUs + 1 }], none);
      expect(await takeAll(older(8))).toBe(1);
    });

    test('P-ERA-12: of one person goes what came from below the offsets', async () => {
      await store.upsert([profileOf(1), profileOf(9)], none);
      const person = (offset: number): DueProfiles => ({
        kind: 'person',
        id: profileOf(9).id,
        rawEndOffsets: [100, offset],
      });
      expect(await takeAll(person(9))).toBe(0);
      expect(await store.find(profileOf(9).id)).toEqual(profileOf(9));
      expect(await takeAll(person(10))).toBe(1);
      expect(await store.find(profileOf(9).id)).toBeNull();
      expect(await left()).toEqual(idsOf(1));
    });

    test('P-ERA-12: a held person, and a held data set, never go', async () => {
      await store.upsert([at(1), at(2), at(3)], none);
      await hold(hashOf(profileOf(2).id));
      const due = (await Array.fromAsync(store.erasure.due(older(9), check))).flat();
      expect(due.map(({ held }) => held)).toEqual([false, true, false]);
      const person = { kind: 'person', id: profileOf(2).id, rawEndOffsets: [9, 9] } as const;
      expect(await takeAll(person)).toBe(0);
      await hold('profiles');
      expect(await takeAll(older(9))).toBe(0);
      expect(await takeAll(older(9), ['clean-facts'])).toBe(2);
      expect(await left()).toEqual(idsOf(2));
    });

    test('P-ERA-12: persons may be noted of whom there is no profile', async () => {
      const person = { id: profileOf(7).id, effectiveUs: 7, revision: 1 };
      await store.erasure.note('intent', [person]);
      await store.erasure.note('another intent', [{ ...person, revision: 2 }]);
      expect(await noted()).toEqual([person]);
    });
  });
}
