import { expect, test } from 'vitest';
import { documentLanguage } from './document-language.ts';

test('P-APP-20 documents are in the language of the settings, or in that of the system', () => {
  expect(documentLanguage('fr', 'en-GB')).toBe('fr');
  expect(documentLanguage('en', 'fr-FR')).toBe('en');
  expect(['fr-CA', 'FR', 'de-DE', 'en'].map((locale) => documentLanguage('system', locale))).toEqual([
    'fr',
    'fr',
    'en',
    'en',
  ]);
});
