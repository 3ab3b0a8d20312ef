import { helpOfTab } from '../help/help-places.ts';
import type { Text } from '../i18n/text.ts';
import type { AppParts } from '../state/app-context.ts';
import type { OverlayState } from '../state/overlay-store.ts';
import { always, type WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'overlays' | 'navigation' | 'wishes'>;

/** What there is to know of the program, and this list itself. */
export function helpActions({ overlays, navigation, wishes }: Parts): readonly WindowAction[] {
  const action = (id: string, name: (text: Text) => string, run: () => void): WindowAction => ({
    id,
    group: 'help',
    name,
    whyNot: always,
    run,
  });
  const shown = (state: Partial<OverlayState>): void => overlays.setState(state);
  const helpOpened = (): void => shown({ shown: 'help', place: helpOfTab[navigation.getState().tab] });
  const reportAsked = (): void => {
    shown({ shown: 'about' });
    wishes.setState({ wish: { what: 'about.copy' } });
  };
  return [
    action(
      'palette.open',
      ({ words }) => words.actions.palette,
      () => shown({ shown: 'palette' }),
    ),
    action('help.open', ({ words }) => words.help.open, helpOpened),
    action(
      'help.keys',
      ({ words }) => words.actions.keyboardMap,
      () => shown({ shown: 'keys' }),
    ),
    action(
      'help.tour',
      ({ words }) => words.tour.open,
      () => shown({ tour: 'start' }),
    ),
    action('help.report', ({ words }) => words.about.copy, reportAsked),
    action(
      'help.about',
      ({ words }) => words.about.open,
      () => shown({ shown: 'about' }),
    ),
    action(
      'help.licences',
      ({ words }) => words.about.licencesOpen,
      () => shown({ shown: 'licences' }),
    ),
  ];
}
