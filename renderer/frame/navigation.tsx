import {
  BellRing,
  BookOpenCheck,
  ChartColumn,
  Eraser,
  Inbox,
  Rows3,
  ScrollText,
  Settings,
  SquareTerminal,
  Workflow,
} from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useShortcutHint } from '../actions/use-shortcut-hint.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useNavigation } from '../state/app-context.ts';
import { showOverview } from './show-overview.ts';
import { tabs } from './tabs.ts';

const icons = {
  pipeline: Workflow,
  dashboards: ChartColumn,
  console: SquareTerminal,
  records: Rows3,
  alerts: BellRing,
  register: BookOpenCheck,
  requests: Inbox,
  purge: Eraser,
  journal: ScrollText,
  settings: Settings,
} as const;

export function Navigation() {
  const { frame } = useText().words;
  const shortcutHint = useShortcutHint();
  const parts = useApp();
  const shown = useNavigation(({ tab }) => tab);
  return (
    <nav className="navigation" aria-label={frame.navigation}>
      <Tabs.List className="navigation-tabs" aria-label={frame.navigation}>
        {tabs.map((tab) => {
          const Icon = icons[tab];
          // Of a press, not of a click: by then the tab that was pressed is the one that is shown.
          const again = tab === shown ? () => showOverview(parts, tab) : undefined;
          return (
            <Tabs.Trigger
              key={tab}
              value={tab}
              className="navigation-tab"
              onMouseDown={({ button }) => button === 0 && again?.()}
              onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && again?.()}
              {...shortcutHint(`go.${tab}`, frame.tabs[tab])}
            >
              <Icon size={16} aria-hidden="true" />
              <span>{frame.tabs[tab]}</span>
            </Tabs.Trigger>
          );
        })}
      </Tabs.List>
    </nav>
  );
}
