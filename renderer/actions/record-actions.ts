import { recordsStoreOf, recordViews } from '../records/records-store.ts';
import { showRejected } from '../records/show-rejected.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { always, type WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes'>;

/** What is stored and what was rejected. */
export function recordActions(parts: Parts): readonly WindowAction[] {
  const { connection, navigation, wishes } = parts;
  const store = () => recordsStoreOf(connection);
  const views = recordViews.map((view): WindowAction => ({
    id: `records.${view}`,
    group: 'records',
    name: ({ words, fill }) =>
      fill(words.actions.within, { screen: words.frame.tabs.records, what: words.records.views[view] }),
    whyNot: always,
    run: () => {
      navigation.tabChosen('records');
      store().viewChosen(view);
    },
  }));
  return [
    ...views,
    {
      id: 'records.redrive',
      group: 'records',
      name: ({ words, fill }) =>
        fill(words.actions.within, { screen: words.frame.tabs.records, what: words.records.redrive.open }),
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => {
        showRejected(parts);
        wishes.setState({ wish: { what: 'records.redrive' } });
      },
    },
  ];
}
