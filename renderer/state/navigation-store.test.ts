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
  expect(navigation.getState()).toEqual({
    tab: 'pipeline',
    purge: null,
    request: null,
    recordsWindow: null,
    erasures: {},
  });
  navigation.purgeOpened('purge-1');
  navigation.requestOpened('request-1');
  navigation.tabChosen('journal');
  const reloaded = createNavigationStore(storage);
  expect(reloaded.getState()).toEqual({
    tab: 'journal',
    purge: 'purge-1',
    request: 'request-1',
    recordsWindow: null,
    erasures: {},
  });
  reloaded.purgeOpened(null);
  reloaded.requestOpened(null);
  expect(createNavigationStore(storage).getState()).toEqual({
    tab: 'requests',
    purge: null,
    request: null,
    recordsWindow: null,
    erasures: {},
  });
});

test('R-REQ-15 for which request a purge was begun is known after a reload, and nothing that names a person is kept', () => {
  const storage = openStorage();
  const navigation = createNavigationStore(storage);
  navigation.erasurePlanned('request-1', 'purge-2026-11-20-aaaaaaaa');
  navigation.erasurePlanned('request-1', 'purge-2026-11-21-bbbbbbbb');
  navigation.erasurePlanned('request-2', 'purge-2026-11-21-cccccccc');
  const kept = { 'request-1': 'purge-2026-11-21-bbbbbbbb', 'request-2': 'purge-2026-11-21-cccccccc' };
  expect(createNavigationStore(storage).getState().erasures).toEqual(kept);
  for (const unreadable of ['{', '[]', '{"request-1":"0b2c5d1e-0a3f-4c7d-9e8f-112233445566"}']) {
    storage.setItem('vigie.erasures', unreadable);
    expect(createNavigationStore(storage).getState().erasures).toEqual({});
  }
});

test('P-REC-4 the records of a time are shown until it is taken away, and it is not kept over a reload', () => {
  const storage = openStorage();
  const navigation = createNavigationStore(storage);
  const window = { fromMs: 1000, toMs: 2000 };
  navigation.recordsOpened(window);
  expect(navigation.getState()).toMatchObject({ tab: 'records', recordsWindow: window });
  navigation.tabChosen('dashboards');
  expect(navigation.getState().recordsWindow).toEqual(window);
  navigation.recordsOpened(null);
  expect(navigation.getState()).toMatchObject({ tab: 'records', recordsWindow: null });
  navigation.recordsOpened(window);
  expect(createNavigationStore(storage).getState()).toMatchObject({ tab: 'records', recordsWindow: null });
});

test('P-ACT-9 a preview that is dropped is not shown when one comes back, and another one stays', () => {
  const storage = openStorage();
  const navigation = createNavigationStore(storage);
  navigation.purgeOpened('purge-1');
  navigation.tabChosen('journal');
  navigation.purgeDropped('purge-2');
  expect(navigation.getState()).toMatchObject({ tab: 'journal', purge: 'purge-1' });
  navigation.purgeDropped('purge-1');
  expect(navigation.getState()).toMatchObject({ tab: 'journal', purge: null });
  expect(createNavigationStore(storage).getState().purge).toBeNull();
});
