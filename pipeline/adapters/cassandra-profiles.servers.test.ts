import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { emptyCommittedValue } from '../domain/committed.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { DueProfiles } from '../erasure-ports.ts';
import type { ProfileStore } from '../ports.ts';
import { plainCassandra } from '../testing/cassandra-places.ts';
import { requireSameKey } from '../stages/same-key.ts';
import { profileOf } from '../testing/profile-store-contract.ts';
import { openCassandraProfiles, openCassandraProfilesReader } from './cassandra-profiles.ts';
import type { StoreNotice } from './catalogue.ts';

const none: ReadonlyMap<number, string> = new Map();
const { signal } = new AbortController();
const hashOf = (id: string): string => `hash of ${id}`;
const check = { hashOf, heldBy: [] };
const everything: DueProfiles = { kind: 'older', beforeMs: profileOf(1).receivedMs + 1 };

describe('profiles in Cassandra', () => {
  const place = plainCassandra();
  const { config, password } = place;
  const opened: ProfileStore[] = [];
  const open = async (more: Partial<typeof config> = {}, onNotice?: (notice: StoreNotice) => void) => {
    const store = await openCassandraProfiles({ ...config, ...more }, { password, ...(onNotice ? { onNotice } : {}) });
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await place.empty();
  });
  afterAll(() => place.drop());
  const idsIn = async (store: ProfileStore) => (await Array.fromAsync(store.scan(signal))).flat().map(({ id }) => id);
  const define = async (query: string) => (await place.admin()).define(query);

  test('P-CAS-1: keyspace and tables are made once, and said; a reader makes nothing', async () => {
    const fresh = { keyspace: `${config.keyspace}_new` };
    expect(await openCassandraProfilesReader({ ...config, ...fresh }, { password })).toBeNull();
    const said: StoreNotice[] = [];
    await open(fresh, (notice) => said.push(notice));
    expect(said.map(({ code }) => code)).toEqual(['keyspace-made', ...Array(6).fill('table-made')]);
    await open(fresh, (notice) => said.push(notice));
    expect(said.length).toBe(7);
    const reader = await openCassandraProfilesReader({ ...config, ...fresh }, { password });
    expect(await reader?.find(profileOf(1).id)).toBeNull();
    await reader?.close();
    await define(`DROP KEYSPACE ${fresh.keyspace}`);
  });

  const twelve = `id uuid PRIMARY KEY, gender text, title text, fullname text, username text, domain_name text, email text,
    phone text, address text, inscription text, nationality text, age int`;

  test('P-CAS-2, P-CAS-4: a table of others is used as it is, and nothing of it is altered', async () => {
    await open();
    const table = `${config.keyspace}.theirs`;
    await define(`CREATE TABLE ${table} (${twelve}, score int, tags set<text>) WITH default_time_to_live = 7776000`);
    const other = profileOf(77).id;
    await define(`INSERT INTO ${table} (id, fullname, age, tags) VALUES (${other}, 'Somebody Else', 50, {'a'})`);
    const said: StoreNotice[] = [];
    const store = await open({ table: 'theirs' }, (notice) => said.push(notice));
    expect(said.at(-1)).toEqual({
      level: 'warn',
      code: 'table-expires',
      fields: { table: 'theirs', seconds: 7_776_000 },
    });
    expect(await store.erasure.clock()).toEqual({ gcGraceSeconds: 864_000, defaultTtlSeconds: 7_776_000 });
    await store.upsert([profileOf(1)], none);
    expect(await store.find(profileOf(1).id)).toEqual(profileOf(1));
    expect(await idsIn(store)).toEqual([profileOf(1).id]);
    expect(await store.find(other)).toMatchObject({ fullName: 'Somebody Else', age: 50, email: '', revision: 0 });
    expect((await Array.fromAsync(store.erasure.due(everything, check))).flat().length).toBe(1);
    const step = { ...check, intentId: 'intent', after: null };
    await store.erasure.take({ kind: 'person', id: other, rawEndOffsets: [] }, step);
    expect(await store.find(other)).toBeNull();
    const columns = await (
      await place.admin()
    ).rows(
      {
        query: "SELECT column_name FROM system_schema.columns WHERE keyspace_name = ? AND table_name = 'theirs'",
        params: [config.keyspace],
      },
      'quorum',
    );
    expect(columns.length).toBe(14);
  });

  test('P-CAS-3: a table that is none of profiles is refused, and its columns are named', async () => {
    await open();
    await define(
      `CREATE TABLE ${config.keyspace}.odd (${twelve.replace('id uuid', 'id text').replace('age int', 'day text')})`,
    );
    await expect(open({ table: 'odd' })).rejects.toMatchObject({
      code: 'store-refused',
      canRetry: false,
      message: expect.stringContaining('id has to be uuid and is text; age has to be int and is not there'),
    });
  });

  test('P-CAS-4: a table that we made keeps its rows, and deleted ones for ten days', async () => {
    const store = await open();
    expect(await store.erasure.clock()).toEqual({ gcGraceSeconds: 864_000, defaultTtlSeconds: null });
    await define(`ALTER TABLE ${config.keyspace}.users_table WITH gc_grace_seconds = 3600`);
    expect((await store.erasure.clock()).gcGraceSeconds).toBe(3600);
    await define(`ALTER TABLE ${config.keyspace}.users_table WITH gc_grace_seconds = 864000`);
  });

  const committed = (topicId: string, offset: number, asOf: string | null = null) =>
    JSON.stringify({ ...emptyCommittedValue({ topicId, partitions: 1, offset, asOf, transformVersion: 1 }) });
  const write = (store: ProfileStore, value: string) => store.upsert([], new Map([[0, value]]));

  test('P-CAS-5: a late member puts no older committed value in the place of a newer one', async () => {
    const [first, late] = [await open(), await open()];
    await write(late, committed('a', 100));
    await write(first, committed('a', 300));
    await write(late, committed('a', 200));
    expect(await first.committed()).toEqual(new Map([[0, committed('a', 300)]]));
    await write(first, committed('a', 300, '2026-01-01'));
    expect(await late.committed()).toEqual(new Map([[0, committed('a', 300, '2026-01-01')]]));
    await write(first, committed('b', 5));
    await write(late, committed('a', 400));
    expect(await first.committed()).toEqual(new Map([[0, committed('b', 5)]]));
  });

  test('P-CAS-6: what was deleted stays away from a late writer; newer data is stored', async () => {
    const [store, late] = [await open(), await open()];
    const profile = profileOf(1);
    await store.upsert([profile], none);
    const step = { ...check, intentId: 'intent', after: null };
    expect((await store.erasure.take({ kind: 'person', id: profile.id, rawEndOffsets: [9, 9] }, step)).gone).toBe(1);
    await late.upsert([profile, { ...profileOf(2), effectiveUs: 7 }], none);
    expect(await idsIn(store)).toEqual([profileOf(2).id]);
    const newer = { ...profile, effectiveUs: profile.effectiveUs + 1 };
    await late.upsert([newer], none);
    expect(await store.find(profile.id)).toEqual(newer);
  });

  test('P-CAS-7: whom a redelivery lists twice is due once', async () => {
    const [store, other] = [await open(), await open()];
    const profiles = Array.from({ length: 600 }, (_, index) => profileOf(index));
    await store.upsert(profiles, none);
    await other.upsert(profiles.slice(100), none);
    await store.upsert(profiles, none);
    const due = (await Array.fromAsync(store.erasure.due(everything, check))).flat();
    expect(due.length).toBe(600);
    expect(new Set(due.map(({ id }) => id)).size).toBe(600);
  });

  test('P-CAS-12: an installation with another key is refused, and changes nothing', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const [ours, theirs] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    await requireSameKey(first, ours);
    await expect(requireSameKey(second, theirs)).rejects.toMatchObject({ code: 'config-invalid', canRetry: false });
    await requireSameKey(second, ours);
    expect(await first.committed()).toEqual(none);
  });

  test('P-CAS-8: changes of the ledger by several machines are all kept', async () => {
    const stores = await Promise.all([open(), open(), open()]);
    const entry = (subject: string): LedgerEntry => ({
      kind: 'held',
      subject,
      intentId: 'intent',
      effectiveUs: 1,
      rawEndOffsets: [],
      beforeMs: null,
    });
    const subjects = stores.map((_, machine) => [0, 1, 2].map((at) => `${machine}/${at}`));
    await Promise.all(
      stores.map(async (store, machine) => {
        for (const subject of subjects[machine]!) await store.ledger.add([entry(subject), entry('shared')]);
      }),
    );
    const [one, two] = stores;
    expect(new Set((await one!.ledger.entries()).map(({ subject }) => subject))).toEqual(
      new Set([...subjects.flat(), 'shared']),
    );
    expect(await one!.ledger.version()).toBe(await two!.ledger.version());
    expect(one!.erasure.heldNow().size).toBe(0);
    await one!.erasure.refreshHeld();
    expect(one!.erasure.heldNow().size).toBe(10);
  });
});
