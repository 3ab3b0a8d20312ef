import { expect, test } from 'vitest';
import { createNavigationStore } from './navigation-store.ts';

function openStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a purge that was opened is shown again after a reload, until it is left', () => {
  const storage = openStorage();
  const navigation = createNavigationStore(storage);
  expect(navigation.getState()).toEqual({ tab: 'pipeline', purge: null });
  navigation.purgeOpened('purge-1');
  navigation.tabChosen('journal');
  expect(createNavigationStore(storage).getState()).toEqual({ tab: 'journal', purge: 'purge-1' });
  navigation.purgeOpened(null);
  expect(createNavigationStore(storage).getState()).toEqual({ tab: 'purge', purge: null });
});
