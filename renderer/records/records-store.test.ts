import { expect, test } from 'vitest';
import { createRecordsStore } from './records-store.ts';

const shown = { ids: ['a', 'b'], atMs: 1000, stored: 20 };

test('P-REC-6: a list is held while it is read, and a pause outlasts that', () => {
  const store = createRecordsStore();
  const held = () => store.getState().held;
  store.readingBegan({ ...shown, ids: [] });
  expect(held()).toBeNull();
  store.readingBegan(shown);
  expect(held()).toEqual({ ...shown, isPaused: false });
  store.readingEnded();
  expect(held()).toBeNull();
  store.readingBegan(shown);
  store.paused({ ids: ['c'], atMs: 2000, stored: 40 });
  store.readingEnded();
  expect(held(), 'what was held when reading began').toEqual({ ...shown, isPaused: true });
  store.followed();
  expect(held()).toBeNull();
});

test('P-REC-15: a row that is opened is looked for once, and its list stands as it was', () => {
  const store = createRecordsStore();
  expect(store.soughtTaken()).toBeNull();
  store.readingBegan(shown);
  store.personOpened('b', { ids: ['c'], atMs: 2000, stored: 40 });
  expect(store.getState()).toMatchObject({ view: 'person', held: { ...shown, isPaused: true } });
  expect([store.soughtTaken(), store.soughtTaken()]).toEqual(['b', null]);
  store.viewChosen('stored');
  expect(store.getState().opened?.id).toBe('b');
  store.viewChosen('rejected');
  expect(store.getState().opened).toBeNull();
});
