import { helpOfTab } from '../help/help-places.ts';
import type { AppParts } from '../state/app-context.ts';
import { always, type WindowAction } from './window-action.ts';

/** What there is to know of the program, and this list itself. */
export function helpActions({
  overlays,
  navigation,
}: Pick<AppParts, 'overlays' | 'navigation'>): readonly WindowAction[] {
  return [
    {
      id: 'palette.open',
      group: 'help',
      name: ({ words }) => words.actions.palette,
      whyNot: always,
      run: () => overlays.setState({ shown: 'palette' }),
    },
    {
      id: 'help.open',
      group: 'help',
      name: ({ words }) => words.help.open,
      whyNot: always,
      run: () => overlays.setState({ shown: 'help', place: helpOfTab[navigation.getState().tab] }),
    },
    {
      id: 'help.keys',
      group: 'help',
      name: ({ words }) => words.actions.keyboardMap,
      whyNot: always,
      run: () => overlays.setState({ shown: 'keys' }),
    },
    {
      id: 'help.tour',
      group: 'help',
      name: ({ words }) => words.tour.open,
      whyNot: always,
      run: () => overlays.setState({ tour: 'start' }),
    },
    {
      id: 'help.about',
      group: 'help',
      name: ({ words }) => words.about.open,
      whyNot: always,
      run: () => overlays.setState({ shown: 'about' }),
    },
    {
      id: 'help.licences',
      group: 'help',
      name: ({ words }) => words.about.licencesOpen,
      whyNot: always,
      run: () => overlays.setState({ shown: 'licences' }),
    },
  ];
}
