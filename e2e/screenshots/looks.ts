import type { BrowserContextOptions } from '@playwright/test';

/** How a window looks: what the system is said to speak and to prefer, and how large the window is. */
export interface Look {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const sizes = { '1280x800': { width: 1280, height: 800 }, '1920x1080': { width: 1920, height: 1080 } } as const;
const locales = { en: 'en-GB', fr: 'fr-FR' } as const;

export const allLooks: readonly Look[] = (['1280x800', '1920x1080'] as const).flatMap((size) =>
  (['en', 'fr'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${size}-${language}-${colorScheme}`,
      options: { viewport: sizes[size], locale: locales[language], colorScheme },
    })),
  ),
);

/** One in each language and each theme: enough for what differs in nothing but its words. */
export const twoLooks: readonly Look[] = allLooks.filter(({ name }) => /^1280x800-(en-light|fr-dark)$/.test(name));

const sharp = { viewport: sizes['1280x800'], locale: locales.en, contrast: 'more' } as const;

/** More contrast, light and dark, and the colours of a system that forces its own. */
export const sharpLooks: readonly Look[] = [
  { name: '1280x800-en-light-more', options: { ...sharp, colorScheme: 'light' } },
  { name: '1280x800-en-dark-more', options: { ...sharp, colorScheme: 'dark' } },
  { name: '1280x800-en-forced', options: { ...sharp, colorScheme: 'dark', forcedColors: 'active' } },
];

/** The pictures of the README. */
export const pictureLook: Look = {
  name: 'readme',
  options: { viewport: { width: 1280, height: 860 }, locale: 'en-GB', colorScheme: 'light' },
};

/** The smallest window that is still comfortable, with the longer words. */
export const smallLook: Look = {
  name: '1024x700-fr-light',
  options: { viewport: { width: 1024, height: 700 }, locale: 'fr-FR', colorScheme: 'light' },
};
