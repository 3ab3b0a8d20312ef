import { tabs } from '../frame/tabs.ts';
import type { AppParts } from '../state/app-context.ts';
import { always, type WindowAction } from './window-action.ts';

/** To each screen, whichever there are. */
export function goActions({ navigation }: Pick<AppParts, 'navigation'>): readonly WindowAction[] {
  return tabs.map((tab) => ({
    id: `go.${tab}`,
    group: 'go',
    name: ({ words, fill }) => fill(words.actions.go, { screen: words.frame.tabs[tab] }),
    whyNot: always,
    run: () => navigation.tabChosen(tab),
  }));
}
