import { colourOf } from './options-share.ts';
import { scaleSteps } from './chart-theme.ts';
import type { ChartTheme } from './chart-theme.ts';

/** An index in the palette, a step of the scale of a map, or what stands for no data on it. */
export type LegendColour = number | { readonly step: number } | 'no-data';

/** As a value, for pictures. */
export function legendColourOf(theme: ChartTheme, colour: LegendColour): string {
  if (colour === 'no-data') return theme.noData;
  return typeof colour === 'number' ? colourOf(theme.series, colour) : (theme.scale[colour.step] ?? theme.noData);
}

/** As the name of its token, for the page. */
export function legendTokenOf(colour: LegendColour): string {
  if (colour === 'no-data') return '--map-none';
  return typeof colour === 'number' ? `--series-${colour + 1}` : `--map-${Math.min(colour.step, scaleSteps - 1) + 1}`;
}
