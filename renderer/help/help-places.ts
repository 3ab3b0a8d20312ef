import type { Tab } from '../frame/tabs.ts';
import type { Text } from '../i18n/text.ts';
import type { HelpPlace } from './help-pages.ts';

/** Where the help begins on each screen. */
export const helpOfTab = {
  pipeline: { page: 'pipeline', part: null },
  dashboards: { page: 'dashboards', part: null },
  console: { page: 'console', part: null },
  records: { page: 'records', part: null },
  alerts: { page: 'alerts', part: null },
  register: { page: 'register', part: null },
  requests: { page: 'requests', part: null },
  purge: { page: 'purge', part: null },
  journal: { page: 'journal', part: null },
  settings: { page: 'settings', part: null },
} as const satisfies Readonly<Record<Tab, HelpPlace>>;

/** What explains a panel; null where nobody has written it yet, which a test forbids. */
export function helpOfPanel(id: string, text: Text): HelpPlace | null {
  if (id === 'nationalityMap') return { page: 'map', part: 'shows' };
  return Object.hasOwn(text.words.help.pages.panels.parts, id) ? { page: 'panels', part: id } : null;
}
