import { readdirSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { embeddedPlaces } from '../../pipeline/adapters/catalogue.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { readStoredState } from './stored-state.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

async function read() {
  const errors: unknown[] = [];
  const state = await readStoredState({
    ...embeddedPlaces(directory.file('')),
    partitions: 4,
    onError: (error) => void errors.push(error),
    nowMs: () => 5,
  });
  return { state, errors };
}

test('P-APP-14 before the first start there is nothing, and nothing is made', async () => {
  const { state, errors } = await read();
  expect(errors).toEqual([]);
  expect(state.balance).toMatchObject({ published: 0, stored: 0, waiting: 0 });
  expect([state.aggregates.atMs, state.aggregates.persons]).toEqual([5, 0]);
  expect([state.balance.unread, state.aggregates.unread]).toEqual([undefined, undefined]);
  expect(readdirSync(directory.file(''))).toEqual([]);
});

test('P-APP-14 each store that cannot be read is said by itself, and its numbers are said to be unread', async () => {
  for (const store of ['log', 'aggregates'])
    writeFileSync(directory.file(`${store}.sqlite`), 'no database at all, '.repeat(500));
  const { state, errors } = await read();
  expect(errors).toMatchObject([{ code: 'store-damaged' }, { code: 'store-damaged' }]);
  expect([state.balance, state.aggregates]).toMatchObject([
    { published: 0, unread: true },
    { persons: 0, unread: true },
  ]);
});
