import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedFiles } from '../adapters/embedded-files.ts';
import { erasureStores, purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, idOf, usersFrom, type World } from '../testing/stage-world.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { countDue } from './count.ts';
import { select } from './selection.ts';

const person = [{ kind: 'person', id: idOf(1) }] as const;
const never = new AbortController().signal;
const elsewhere = createTemporaryDirectory();
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  await world.close();
  elsewhere.remove();
});

const parts = ['', '-wal', '-shm'];

function copyLog(from: string, to: string): void {
  for (const part of parts) {
    rmSync(`${to}${part}`, { force: true });
    if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`);
  }
}

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

test.each(['before it was read', 'after it was read'])(
  'P-ERA-20: a copy of the log that was made %s does not bring an erased person back',
  async (moment) => {
    const log = join(world.directory, embeddedFiles.log);
    const copy = elsewhere.file('copy');
    await world.publish(usersFrom(0, 6));
    if (moment === 'after it was read') await settle();
    copyLog(log, copy);
    await settle();
    await purgeWorld(world, person, { intentId: 'first' });
    await settle();
    await world.log.close();
    copyLog(copy, log);
    await world.reopen();
    await settle();
    const others = [0, 2, 3, 4, 5].map((n) => idOf(n));
    expect((await storedIds()).toSorted()).toEqual(others);
    expect(await world.differences()).toEqual([]);
    const counted = await countDue(erasureStores(world), select(person, null), never);
    expect(counted.find(({ dataSet }) => dataSet === 'raw-messages')).toMatchObject({ n: 1 });
    const { seen } = await purgeWorld(world, person, { intentId: 'second' });
    expect(seen).toMatchObject({ aggregatesAgree: true, scan: { found: [] } });
    expect(seen.remaining.every(({ n }) => n === 0)).toBe(true);
    await settle();
    expect((await storedIds()).toSorted()).toEqual(others);
    expect(await world.differences()).toEqual([]);
  },
);

test('P-ERA-19: a copy of the log that lies in the data directory is found by the scan', async () => {
  await world.publish(usersFrom(0, 3));
  await settle();
  copyLog(join(world.directory, embeddedFiles.log), join(world.directory, 'backup'));
  const { seen } = await purgeWorld(world, person);
  expect(seen.scan.found.length).toBeGreaterThan(0);
  expect(seen.scan.found.filter((place) => !place.startsWith('backup'))).toEqual([]);
});

async function storedIds(): Promise<string[]> {
  return (await Array.fromAsync(world.profiles.scan(never))).flat().map(({ id }) => id);
}
