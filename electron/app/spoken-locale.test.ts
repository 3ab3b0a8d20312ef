import { expect, test } from 'vitest';
import { spokenLocale } from './spoken-locale.ts';

const french = 'fr_FR.UTF-8';

test.each([
  [{ LANG: french }, french],
  [{ LC_MESSAGES: french }, french],
  [{ LC_MESSAGES: french, LANG: 'C' }, french],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: french }, french],
  [{ LC_ALL: 'C.UTF-8', LC_MESSAGES: french, LANG: french }, 'C.UTF-8'],
  [{ LANG: 'en_US.UTF-8', LANGUAGE: 'fr:en' }, 'fr'],
  [{ LANG: 'en_US.UTF-8', LANGUAGE: '' }, 'en_US.UTF-8'],
  [{ LANG: 'C', LANGUAGE: 'fr' }, 'C'],
  [{}, 'de-DE'],
  [{ LANGUAGE: 'fr', LANG: '' }, 'de-DE'],
])('P-APP-20 what the system speaks is found as POSIX says: %o', (environment, locale) => {
  expect(spokenLocale(environment, 'de-DE')).toBe(locale);
});
