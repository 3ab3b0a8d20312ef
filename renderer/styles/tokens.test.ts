import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, deficiencies, simulate } from '../testing/colour.ts';
import { differenceOf } from '../testing/colour-difference.ts';
import { parseThemes, type Theme } from '../testing/themes.ts';

const themes = parseThemes(readFileSync('renderer/styles/tokens.css', 'utf8'));
const grounds = ['bg', 'surface', 'sunken', 'accent-soft'] as const;
const tones = ['ok', 'warn', 'bad'] as const;
const series = [1, 2, 3, 4, 5, 6].map((place) => `series-${place}`);

/** What is written, and on what. */
const texts: readonly (readonly [ink: string, ground: string])[] = [
  ...grounds.flatMap((ground) => [['text', ground] as const, ['accent', ground] as const]),
  ...grounds.map((ground) => ['muted', ground] as const),
  ['on-accent', 'accent'],
  ['surface', 'bad'],
  ...tones.flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['text', `${tone}-soft`] as const,
    [tone, 'surface'] as const,
    [tone, 'bg'] as const,
  ]),
];

/** What has to be seen, but is not read. */
const parts: typeof texts = ['bg', 'surface'].flatMap((ground) => [
  ['control-line', ground] as const,
  ['accent', ground] as const,
  ...series.map((each) => [each, ground] as const),
]);

/** From no data over the fewest to the most persons of the map: each beside the next. */
const scale = ['map-none', ...[1, 2, 3, 4, 5].map((step) => `map-${step}`)];

function below(pairs: typeof texts, theme: Theme, least: number): string[] {
  return pairs
    .map(([ink, ground]) => ({ ink, ground, ratio: contrastOf(theme.colour(ink), theme.colour(ground)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
}

test.each(themes)('P-LOK-2: in $name what is read and what is seen stands out from its ground', (theme) => {
  const isMore = theme.name.endsWith('more');
  expect(below(texts, theme, isMore ? 7 : 4.5)).toEqual([]);
  expect(below(parts, theme, isMore ? 4.5 : 3)).toEqual([]);
});

test.each(themes)('P-LOK-12: in $name no data and the steps of the map differ in lightness for everybody', (theme) => {
  const alike = [null, ...deficiencies].flatMap((eye) => {
    const seen = (name: string) => (eye === null ? theme.colour(name) : simulate(theme.colour(name), eye));
    return scale
      .slice(1)
      .map((name, place) => ({ name, ratio: contrastOf(seen(name), seen(scale[place]!)) }))
      .filter(({ ratio }) => ratio < 1.4)
      .map(({ name, ratio }) => `${name}, ${eye ?? 'all cones'}: ${ratio.toFixed(2)}`);
  });
  expect(alike).toEqual([]);
});

test.each(themes)('P-LOK-3: in $name each two series differ for everybody', (theme) => {
  const pairs = series.flatMap((one, place) => series.slice(place + 1).map((other) => [one, other] as const));
  const alike = [null, ...deficiencies].flatMap((eye) => {
    const seen = (name: string) => (eye === null ? theme.colour(name) : simulate(theme.colour(name), eye));
    return pairs
      .map(([one, other]) => ({ one, other, difference: differenceOf(seen(one), seen(other)) }))
      .filter(({ difference }) => difference < 11.5)
      .map(({ one, other, difference }) => `${one} and ${other}, ${eye ?? 'all cones'}: ${difference.toFixed(1)}`);
  });
  expect(alike).toEqual([]);
});
