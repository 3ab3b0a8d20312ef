import { useMemo } from 'react';
import type { Text } from '../../gdpr-register/field.ts';
import { toFrenchSpaces } from '../i18n/french-spaces.ts';
import { useText } from '../i18n/use-text.ts';

/** Says a text of the field table in the window's language, with the spaces that French does not break. */
export function useTableText(): (text: Text) => string {
  const { language } = useText();
  const spaced = useSpaced();
  return useMemo(() => (text: Text) => spaced(text[language]), [language, spaced]);
}

/** The same for a text that is in the window's language already. */
export function useSpaced(): (text: string) => string {
  return useText().language === 'fr' ? inFrench : asItIs;
}

const spacedTexts = new Map<string, string>();

function inFrench(text: string): string {
  const known = spacedTexts.get(text);
  if (known !== undefined) return known;
  const spaced = toFrenchSpaces(text);
  spacedTexts.set(text, spaced);
  return spaced;
}

function asItIs(text: string): string {
  return text;
}
