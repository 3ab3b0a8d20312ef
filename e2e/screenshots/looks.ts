import type { ViewportSize } from '@playwright/test';

/** How a window looks: its size, and what the system is said to speak and to prefer. */
export interface Look {
  readonly name: string;
  readonly viewport: ViewportSize;
  readonly language: 'en' | 'fr';
  readonly media: {
    readonly colorScheme: 'light' | 'dark';
    readonly contrast: 'more' | 'no-preference';
    readonly forcedColors: 'active' | 'none';
  };
}

const plain = { contrast: 'no-preference', forcedColors: 'none' } as const;
const sizes = [
  [1920, 1080],
  [1280, 800],
] as const;

const eightLooks: readonly Look[] = sizes.flatMap(([width, height]) =>
  (['fr', 'en'] as const).flatMap((language) =>
    (['dark', 'light'] as const).map((colorScheme) => ({
      name: `${width}x${height}-${language}-${colorScheme}`,
      viewport: { width, height },
      language,
      media: { ...plain, colorScheme },
    })),
  ),
);

/** The smallest window that is still comfortable, with the longer words. */
const smallLook: Look = {
  name: '1024x700-fr-light',
  viewport: { width: 1024, height: 700 },
  language: 'fr',
  media: { ...plain, colorScheme: 'light' },
};

const usual = { viewport: { width: 1280, height: 800 }, language: 'en' } as const;

/** More contrast, light and dark, and the colours of a system that forces its own. */
const sharpLooks: readonly Look[] = [
  { ...usual, name: '1280x800-en-forced', media: { colorScheme: 'dark', contrast: 'more', forcedColors: 'active' } },
  { ...usual, name: '1280x800-en-dark-more', media: { ...plain, colorScheme: 'dark', contrast: 'more' } },
  { ...usual, name: '1280x800-en-light-more', media: { ...plain, colorScheme: 'light', contrast: 'more' } },
];

/** The one in which scenes are set up. */
export const firstLook: Look = { ...usual, name: '1280x800-en-light', media: { ...plain, colorScheme: 'light' } };

/** Every picture is taken in each, in this order: the first look is the last, so that a scene goes on where it was. */
export const allLooks: readonly Look[] = [smallLook, ...eightLooks.slice(0, -1), ...sharpLooks, firstLook];
