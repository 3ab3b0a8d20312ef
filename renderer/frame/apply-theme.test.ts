import { expect, test } from 'vitest';
import type { Settings } from '../../electron/contract/settings.ts';
import { applyTheme } from './apply-theme.ts';

type Wish = 'dark' | 'contrast' | 'forced';

/** What the page shows of a theme where the system has these wishes. */
function shown(theme: Settings['theme'], ...wishes: readonly Wish[]): string {
  const dataset: Record<string, string> = {};
  const queries = {
    '(prefers-color-scheme: dark)': 'dark',
    '(prefers-contrast: more)': 'contrast',
    '(forced-colors: active)': 'forced',
  } as const;
  const page = {
    document: { documentElement: { dataset } },
    matchMedia: (query: keyof typeof queries) => ({
      matches: wishes.includes(queries[query]),
      addEventListener: () => undefined,
    }),
  } as unknown as Window;
  const state = { look: { theme, language: 'en' as const }, settings: null };
  applyTheme({ getState: () => state, subscribe: () => () => undefined }, page);
  return `${dataset['theme']} ${dataset['contrast']}`;
}

test('P-LOK-1: a theme is shown as chosen, with more contrast where it or the system wants it', () => {
  expect([shown('system'), shown('system', 'dark'), shown('light', 'dark'), shown('dark')]).toEqual([
    'light usual',
    'dark usual',
    'light usual',
    'dark usual',
  ]);
  expect([
    shown('contrast'),
    shown('contrast', 'dark'),
    shown('dark', 'contrast'),
    shown('system', 'contrast'),
  ]).toEqual(['light more', 'dark more', 'dark more', 'light more']);
});

test('P-LOK-1: where the system forces its colours, what is drawn suits them, whatever was chosen', () => {
  expect([shown('light', 'forced', 'dark'), shown('dark', 'forced')]).toEqual(['dark more', 'light more']);
});
