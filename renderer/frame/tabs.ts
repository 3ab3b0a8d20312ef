export const tabs = [
  'pipeline',
  'dashboards',
  'console',
  'records',
  'alerts',
  'register',
  'requests',
  'purge',
  'journal',
  'settings',
] as const;
export type Tab = (typeof tabs)[number];

const storageKey = 'vigie.tab';

/** The tab that was open before a reload, else the first. */
export function readTab(storage: Pick<Storage, 'getItem'>): Tab {
  const kept = storage.getItem(storageKey);
  return tabs.find((tab) => tab === kept) ?? 'pipeline';
}

export function keepTab(storage: Pick<Storage, 'setItem'>, tab: Tab): void {
  storage.setItem(storageKey, tab);
}
