import { scaleSteps } from './chart-theme.ts';

/** Steps of equal width between the fewest and the most persons of a country. */
export interface MapScale {
  readonly steps: readonly MapStep[];
  /** The index in `steps`. */
  stepOf(persons: number): number;
}

export interface MapStep {
  readonly from: number;
  /** The last number that belongs to it. */
  readonly to: number;
  /** Its place in the scale of the theme, from 0. */
  readonly colour: number;
}

/** As few round numbers as five steps need: they stay the same while the counts grow, and are read at a glance. */
export function toMapScale(counts: readonly number[]): MapScale {
  const least = Math.min(...counts, Infinity);
  const most = Math.max(...counts, -Infinity);
  if (most < least) return { steps: [], stepOf: () => 0 };
  const width = widthFor(least, most);
  const first = Math.floor(least / width);
  const count = Math.floor(most / width) - first + 1;
  const steps = Array.from({ length: count }, (_, index): MapStep => ({
    from: (first + index) * width,
    to: (first + index + 1) * width - 1,
    colour: count === 1 ? scaleSteps - 2 : Math.round((index * (scaleSteps - 1)) / (count - 1)),
  }));
  return { steps, stepOf: (persons) => Math.floor(persons / width) - first };
}

function widthFor(least: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const width = power * digit;
      if (Math.floor(most / width) - Math.floor(least / width) < scaleSteps) return width;
    }
  }
}
