import { languages, themes } from '../../electron/contract/settings.ts';
import type { AppParts } from '../state/app-context.ts';
import type { WindowAction } from './window-action.ts';

/** How the window looks, and which language it speaks. */
export function lookActions({ settings }: Pick<AppParts, 'settings'>): readonly WindowAction[] {
  const look = () => settings.getState().look;
  return [
    ...themes.map((theme): WindowAction => ({
      id: `theme.${theme}`,
      group: 'look',
      name: ({ words, fill }) => fill(words.actions.theme, { theme: words.frame.themes[theme] }),
      whyNot: () => (look().theme === theme ? 'chosen' : null),
      run: () => void settings.change({ theme }),
    })),
    ...languages.map((language): WindowAction => ({
      id: `language.${language}`,
      group: 'look',
      name: ({ words, fill }) => fill(words.actions.language, { language: words.frame.languages[language] }),
      whyNot: () => (look().language === language ? 'chosen' : null),
      run: () => void settings.change({ language }),
    })),
  ];
}
