import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '../../electron/contract/settings.ts';
import { toLanguage } from './language.ts';
import { createText } from './text.ts';
import { TextContext } from './use-text.ts';

export interface TextProviderProps {
  readonly chosen: Settings['language'];
  readonly children: ReactNode;
}

/** Gives the words to everything below, and names the language to the page, for screen readers and hyphenation. */
export function TextProvider({ chosen, children }: TextProviderProps) {
  const system = useSyncExternalStore(onLanguageChange, systemLanguages);
  const language = toLanguage(chosen, system.split(','));
  const text = useMemo(() => createText(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <TextContext value={text}>{children}</TextContext>;
}

/** As text: a browser may make a new array each time, which React would take for a change without end. */
function systemLanguages(): string {
  return navigator.languages.join(',');
}

function onLanguageChange(changed: () => void): () => void {
  addEventListener('languagechange', changed);
  return () => removeEventListener('languagechange', changed);
}
