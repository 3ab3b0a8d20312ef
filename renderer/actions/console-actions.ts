import { consoleStoreOf } from '../console/console-store.ts';
import { lineFormats } from '../console/line-export.ts';
import { wholeFilter } from '../console/line-filter.ts';
import type { Text } from '../i18n/text.ts';
import type { AppParts } from '../state/app-context.ts';
import { always, type WindowAction } from './window-action.ts';

type ConsoleWish = 'console.search' | 'console.next-error' | 'console.previous-error';
type Parts = Pick<AppParts, 'connection' | 'navigation' | 'wishes'>;

/** What one looks for in the console, from any screen. */
export function consoleActions({ connection, navigation, wishes }: Parts): readonly WindowAction[] {
  const action = (id: string, name: (text: Text) => string, run: () => void): WindowAction => ({
    id,
    group: 'console',
    name,
    whyNot: always,
    run: () => {
      navigation.tabChosen('console');
      run();
    },
  });
  const wished = (what: ConsoleWish) => (): void => wishes.setState({ wish: { what } });
  const store = () => consoleStoreOf(connection);
  return [
    action('console.search', ({ words }) => words.actions.searchConsole, wished('console.search')),
    action('console.next-error', ({ words }) => words.actions.nextError, wished('console.next-error')),
    action('console.previous-error', ({ words }) => words.actions.previousError, wished('console.previous-error')),
    action(
      'console.errors',
      ({ words }) => words.actions.onlyErrors,
      () => store().filterChanged({ ...wholeFilter, levels: new Set(['error']) }),
    ),
    action(
      'console.everything',
      ({ words }) => words.console.showAll,
      () => store().filterChanged(wholeFilter),
    ),
    ...lineFormats.map((format) =>
      action(
        `console.save.${format}`,
        ({ words, fill }) =>
          fill(words.actions.within, { screen: words.frame.tabs.console, what: words.console.saveAs[format] }),
        () => wishes.setState({ wish: { what: 'console.save', format } }),
      ),
    ),
    action(
      'console.pause',
      ({ words }) => words.actions.pauseConsole,
      () => store().paused(),
    ),
    action(
      'console.follow',
      ({ words }) => words.actions.followConsole,
      () => store().followed(),
    ),
  ];
}
