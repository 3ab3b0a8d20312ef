import { panelFormats } from '../dashboard/panel-file.ts';
import { panelIds } from '../dashboard/panels.ts';
import { whyNoPanels } from '../dashboard/why-no-panels.ts';
import type { Text } from '../i18n/text.ts';
import type { AppParts } from '../state/app-context.ts';
import type { Wish } from '../state/wish-store.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'live' | 'navigation' | 'wishes'>;

/** What is done with all panels together. */
export function panelsActions(parts: Parts): readonly WindowAction[] {
  return [
    panelAction(parts, 'dashboards.report', {
      name: ({ words }) => words.actions.saveDashboards,
      wish: { what: 'dashboards.report' },
    }),
    panelAction(parts, 'dashboards.default', {
      name: ({ words }) => words.actions.defaultPanels,
      wish: { what: 'dashboards.default' },
    }),
  ];
}

/** What is done with each panel. */
export function foundPanels(parts: Parts): readonly WindowAction[] {
  return panelIds.flatMap((panel) => {
    const named = ({ words }: Text): string => words.dashboard.panels[panel];
    return [
      panelAction(parts, `panel.enlarge.${panel}`, {
        name: (text) => text.fill(text.words.actions.enlargePanel, { panel: named(text) }),
        wish: { what: 'dashboards.enlarge', panel },
      }),
      panelAction(parts, `panel.toggle.${panel}`, {
        name: (text) => text.fill(text.words.actions.togglePanel, { panel: named(text) }),
        wish: { what: 'dashboards.toggle', panel },
      }),
      ...panelFormats.map((format) =>
        panelAction(parts, `panel.${format}.${panel}`, {
          name: (text) => text.fill(text.words.actions.savePanel, { panel: named(text), format: format.toUpperCase() }),
          wish: { what: 'dashboards.save', panel, format },
        }),
      ),
    ];
  });
}

interface PanelWish {
  readonly name: (text: Text) => string;
  readonly wish: Wish;
}

function panelAction({ live, navigation, wishes }: Parts, id: string, { name, wish }: PanelWish): WindowAction {
  return {
    id,
    group: 'dashboards',
    name,
    whyNot: () => whyNoPanels(live.getState()),
    run: () => {
      navigation.tabChosen('dashboards');
      wishes.setState({ wish });
    },
  };
}
