import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../domain/user.ts';
import type { ProfileStore } from '../ports.ts';

export interface ProfileStoreContract {
  /** A store of its own; a second call within a test opens the same one again. */
  open(): Promise<ProfileStore>;
  reset(): Promise<void>;
}

const nothing: ReadonlyMap<number, string> = new Map();

/** What every profile store must do. Written against the port alone. */
export function describeProfileStore(name: string, contract: ProfileStoreContract): void {
  describe(`${name}: a profile store`, () => {
    let store: ProfileStore;
    beforeEach(async () => {
      store = await contract.open();
    });
    afterEach(async () => {
      await store.close();
      await contract.reset();
    });

    test('P-PRO-1: a profile comes back as it was written, with every absent text absent', async () => {
      const bare = {
        ...profileOf(1),
        gender: null,
        title: null,
        username: null,
        phone: null,
        address: null,
        inscription: null,
        nationality: null,
      };
      const odd = { ...profileOf(2), fullName: 'Zoë 王 \u{1F600}', username: '', title: "'; --", receivedMs: 1.5 };
      await store.upsert([bare, odd], nothing);
      expect(await scanAll(store)).toEqual([bare, odd]);
    });

    test('P-PRO-8: a profile is found by its id, and ids by a keyed hash', async () => {
      const [first, second] = [profileOf(1), { ...profileOf(2), email: profileOf(1).email, phone: null }];
      await store.upsert([first, second], nothing);
      expect(await store.find(second.id)).toEqual(second);
      expect(await store.find(profileOf(3).id)).toBeNull();
      expect(await store.idsWith('email', first.email)).toEqual([first.id, second.id]);
      expect(await store.idsWith('phone', first.phone ?? '')).toEqual([first.id]);
      expect(await store.idsWith('phone', first.email)).toEqual([]);
    });

    test('P-PRO-2: the greater version wins, whatever the order, within a batch and between batches', async () => {
      const [first, second, third] = [1, 2, 3].map((revision) => ({
        ...profileOf(1),
        revision,
        fullName: `revision ${revision}`,
      }));
      await store.upsert([second!, first!], nothing);
      expect(await scanAll(store)).toEqual([second]);
      await store.upsert([first!, { ...second!, fullName: 'the same version' }], nothing);
      expect(await scanAll(store)).toEqual([second]);
      await store.upsert([third!], nothing);
      expect(await scanAll(store)).toEqual([third]);
      const later = { ...first!, effectiveUs: first!.effectiveUs + 1 };
      await store.upsert([later, third!], nothing);
      expect(await scanAll(store)).toEqual([later]);
    });

    test('P-PRO-3: committed values are kept with the profiles', async () => {
      expect(await store.committed()).toEqual(nothing);
      await store.upsert(
        [profileOf(1)],
        new Map([
          [0, 'zero'],
          [1, 'one'],
        ]),
      );
      await store.upsert([], new Map([[1, 'one again']]));
      await store.close();
      store = await contract.open();
      expect(await store.committed()).toEqual(
        new Map([
          [0, 'zero'],
          [1, 'one again'],
        ]),
      );
    });

    test('P-PRO-4: a scan meets every person once', async () => {
      const profiles = Array.from({ length: 2500 }, (_, index) => profileOf(index));
      await store.upsert(profiles, nothing);
      const ids = (await scanAll(store)).map(({ id }) => id);
      expect(ids.length).toBe(2500);
      expect(new Set(ids)).toEqual(new Set(profiles.map(({ id }) => id)));
    });

    test('P-REC-1: the newest come first, as many as are wanted, all of them or those of a time', async () => {
      const at = (index: number) => ({ ...profileOf(index), receivedMs: 1_700_000_000_000 + index * 60_000 });
      const profiles = Array.from({ length: 600 }, (_, index) => at(index));
      for (let from = 0; from < profiles.length; from += 100)
        await store.upsert(profiles.slice(from, from + 100), nothing);
      const newest = profiles.toReversed();
      expect(await store.newest({ limit: 300, window: null })).toEqual(newest.slice(0, 300));
      expect(await store.newest({ limit: 900, window: null })).toEqual(newest);
      const within = (from: number, to: number) => ({ fromMs: at(from).receivedMs, toMs: at(to).receivedMs });
      expect(await store.newest({ limit: 300, window: within(270, 281) })).toEqual(
        profiles.slice(270, 281).toReversed(),
      );
      const cut = await store.newest({ limit: 5, window: within(100, 500) });
      expect(cut).toHaveLength(5);
      expect(cut.every(({ receivedMs }) => receivedMs >= at(400).receivedMs && receivedMs < at(500).receivedMs)).toBe(
        true,
      );
      expect(await store.newest({ limit: 5, window: within(600, 700) })).toEqual([]);
    });

    test('P-PRO-5: a whole store has no damage; close is safe twice', async () => {
      await store.upsert([profileOf(1)], new Map([[0, 'zero']]));
      expect(await Array.fromAsync(store.scrub(new AbortController().signal))).toEqual([]);
      await store.close();
      await store.close();
    });
  });
}

export function profileOf(index: number): Profile {
  return {
    id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    gender: 'female',
    title: 'Ms',
    fullName: `Ms Number ${index}`,
    username: `user${index}`,
    domainName: 'example.com',
    email: index.toString(16).padStart(64, 'e'),
    phone: index.toString(16).padStart(64, 'a'),
    address: index.toString(16).padStart(64, 'd'),
    inscription: '2010-01-02',
    nationality: 'FR',
    age: 40,
    receivedMs: 1_700_000_000_000,
    effectiveUs: 1_700_000_000_000_000,
    revision: 0,
    origin: { partition: 1, offset: index, index: 0 },
  };
}

async function scanAll(store: ProfileStore): Promise<Profile[]> {
  return (await Array.fromAsync(store.scan(new AbortController().signal))).flat();
}
