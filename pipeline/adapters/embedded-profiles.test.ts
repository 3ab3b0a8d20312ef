import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { flipByteAfter } from '../testing/flip-byte.ts';
import { profileOf } from '../testing/profile-store-contract.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openStore } from '../sqlite.ts';
import { openEmbeddedProfiles, openEmbeddedProfilesReader } from './embedded-profiles.ts';
import { profiles as firstMigration } from './migrations/profiles/0001-profiles.ts';

const directory = createTemporaryDirectory();
const signal = new AbortController().signal;
const profiles = Array.from({ length: 30 }, (_, index) => profileOf(index));

afterEach(() => directory.remove());

test('P-PRO-6: a flipped byte is found and located, by a scan and by the scrub', async () => {
  const path = await filled();
  flipByteAfter(path, 'Ms Number 1');
  const store = openEmbeddedProfilesReader({ path });
  await expect(Array.fromAsync(store.scan(signal))).rejects.toMatchObject({ code: 'store-damaged', canRetry: false });
  const damage = await Array.fromAsync(store.scrub(signal));
  expect(damage).toEqual([
    { store: 'profiles', where: expect.stringMatching(/^profiles\.sqlite: table profiles, row \d+$/) },
  ]);
  await store.close();
});

test('P-PRO-6: a person whom the index lost is found by the scrub', async () => {
  const path = await filled();
  flipLastId(path);
  const store = openEmbeddedProfilesReader({ path });
  expect(await Array.fromAsync(store.scrub(signal))).toContainEqual({
    store: 'profiles',
    where: 'profiles.sqlite: index profiles_by_id, row 30',
  });
  await store.close();
});

test('P-PRO-7: a reader works beside the owner', async () => {
  const path = directory.file('profiles.sqlite');
  const owner = openEmbeddedProfiles({ path });
  const reader = openEmbeddedProfilesReader({ path });
  await owner.upsert(profiles, new Map([[0, 'zero']]));
  expect((await Array.fromAsync(reader.scan(signal))).flat()).toEqual(profiles);
  expect(await reader.committed()).toEqual(new Map([[0, 'zero']]));
  await reader.close();
  await owner.close();
});

test('P-ERA-3: a flipped byte of the ledger is found when it is read, and by the scrub', async () => {
  const path = directory.file('profiles.sqlite');
  const owner = openEmbeddedProfiles({ path });
  await owner.ledger.add([
    { kind: 'older', subject: 'profiles', intentId: 'intent 1', effectiveUs: 7, rawEndOffsets: [1], beforeMs: 5 },
  ]);
  await owner.close();
  flipByteAfter(path, 'olderprofiles');
  const store = openEmbeddedProfilesReader({ path });
  await expect(store.ledger.entries()).rejects.toMatchObject({ code: 'store-damaged' });
  const damage = await Array.fromAsync(store.scrub(signal));
  expect(damage).toContainEqual({ store: 'profiles', where: 'profiles.sqlite: table ledger, row 1' });
  await store.close();
});

test('P-ERA-3 P-ERA-11: profiles of a version without a ledger get an empty one and stay as they are', async () => {
  const path = await filled();
  const tables = new DatabaseSync(path);
  tables.exec('DROP TABLE ledger; DROP TABLE blocks; DROP TABLE leaving; PRAGMA user_version = 1');
  tables.close();
  openStore({ path, schema: { applicationId: 0x56477072, migrations: [firstMigration] } }).close();
  const store = openEmbeddedProfiles({ path });
  expect((await Array.fromAsync(store.scan(signal))).flat()).toEqual(profiles);
  expect(await store.ledger.entries()).toEqual([]);
  const due = { kind: 'older', beforeMs: profiles[0]!.receivedMs + 1 } as const;
  expect((await Array.fromAsync(store.erasure.due(due, { hashOf: String, heldBy: [] }))).flat().length).toBe(30);
  await store.close();
});

async function filled(): Promise<string> {
  const path = directory.file('profiles.sqlite');
  const store = openEmbeddedProfiles({ path });
  await store.upsert(profiles, new Map());
  await store.close();
  return path;
}

/** The id stands twice: in its row, and in the index, whose page comes behind the table's first. */
function flipLastId(path: string): void {
  const bytes = readFileSync(path);
  const id = Buffer.from(profiles[29]!.id.replaceAll('-', ''), 'hex');
  const rootPage = indexPage(path);
  const at = bytes.indexOf(id, (rootPage - 1) * 4096);
  bytes[at + 15] = bytes[at + 15]! ^ 0x40;
  writeFileSync(path, bytes);
}

function indexPage(path: string): number {
  const database = new DatabaseSync(path);
  const row = database.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'profiles_by_id'").get();
  database.close();
  return Number(row?.['rootpage']);
}
