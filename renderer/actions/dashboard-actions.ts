import { historyRanges } from '../../electron/contract/calls/pipeline.ts';
import { leastPersons } from '../../pipeline/domain/small-rows.ts';
import { whyNotRecount } from '../dashboard/why-not-recount.ts';
import { dashboardStoreOf } from '../dashboard/dashboard-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'settings'>;

/** What is shown of the dashboards, and whether it is right. */
export function dashboardActions({ connection, live, navigation, settings }: Parts): readonly WindowAction[] {
  const store = dashboardStoreOf(connection.bridge);
  const hidesSmall = (): boolean => settings.getState().settings?.hideSmallGroups ?? true;
  const shown = (run: () => Promise<void>): void => {
    navigation.tabChosen('dashboards');
    void run();
  };
  return [
    ...historyRanges.map((range): WindowAction => ({
      id: `dashboards.range.${range}`,
      group: 'dashboards',
      name: ({ words, fill }) => fill(words.actions.range, { range: words.dashboard.ranges[range] }),
      whyNot: () => (live.getState().connection === 'open' ? null : 'disconnected'),
      run: () => shown(() => store.rangeChosen(range)),
    })),
    {
      id: 'dashboards.recount',
      group: 'dashboards',
      name: ({ words }) => words.actions.recount,
      whyNot: () => whyNotRecount(pipelineStateOf(live.getState()), store.getState().recount),
      run: () => shown(store.recountAsked),
    },
    {
      id: 'dashboards.hide-small-groups',
      group: 'dashboards',
      name: ({ words, fill }) =>
        hidesSmall() ? words.actions.showSmall : fill(words.small.choose, { least: leastPersons }),
      whyNot: () => (live.getState().connection === 'open' ? null : 'disconnected'),
      run: () => shown(() => settings.change({ hideSmallGroups: !hidesSmall() })),
    },
  ];
}
