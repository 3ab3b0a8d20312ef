import { always, type WindowAction } from '../actions/window-action.ts';
import { helpPages, partsOf } from '../help/help-pages.ts';
import { createText } from '../i18n/text.ts';
import type { AppParts } from '../state/app-context.ts';

/** Each part of the help by its title, and the way to it. */
export function foundHelp({ overlays }: Pick<AppParts, 'overlays'>): readonly WindowAction[] {
  return helpPages.flatMap((page) =>
    partsOf(page, english).map(({ id: part }): WindowAction => ({
      id: `help.${page}.${part}`,
      group: 'help',
      name: (text) => {
        const { title } = text.words.help.pages[page];
        const named = partsOf(page, text).find(({ id }) => id === part)?.title ?? '';
        return text.fill(text.words.help.about, { title: `${title} › ${named}` });
      },
      whyNot: always,
      run: () => overlays.setState({ shown: 'help', place: { page, part } }),
    })),
  );
}

/** Which parts there are is the same in every language. */
const english = createText('en');
