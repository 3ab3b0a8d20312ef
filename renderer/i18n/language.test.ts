import { expect, test } from 'vitest';
import { toLanguage } from './language.ts';

test('the chosen language, else the first of the system that there is, else English', () => {
  expect(toLanguage('fr', ['en-US'])).toBe('fr');
  expect(toLanguage('system', ['de-CH', 'fr-CH', 'en'])).toBe('fr');
  expect(toLanguage('system', ['FR'])).toBe('fr');
  expect(toLanguage('system', ['de', 'nl'])).toBe('en');
  expect(toLanguage('system', [])).toBe('en');
});
