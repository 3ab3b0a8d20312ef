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

test('a purge and a request that were opened are shown again after a reload, until they are left', () => {
  const storage = openStorage();
  const navigation = createNavigationStore(storage);
  expect(navigation.getState()).toEqual({ tab: 'pipeline', purge: null, request: null });
  navigation.purgeOpened('purge-1');
  navigation.requestOpened('request-1');
  navigation.tabChosen('journal');
  const reloaded = createNavigationStore(storage);
  expect(reloaded.getState()).toEqual({ tab: 'journal', purge: 'purge-1', request: 'request-1' });
  reloaded.purgeOpened(null);
  reloaded.requestOpened(null);
  expect(createNavigationStore(storage).getState()).toEqual({ tab: 'requests', purge: null, request: null });
});
