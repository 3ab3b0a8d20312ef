import type { ChartOption } from '../chart-option.ts';
import type { ChartTheme } from '../chart-theme.ts';
import type { LegendEntry } from '../draw-table.ts';

/** A chart as it leaves the window: with its title, its unit and time, its legend and a background. */
export interface Picture {
  /** Empty where it stands above the picture. */
  readonly title: string;
  /** What of, in which unit, and when. */
  readonly note: string;
  readonly legend: readonly LegendEntry[];
  readonly theme: ChartTheme;
  /** Null where there is nothing to draw; `empty` then says so. */
  readonly option: ((theme: ChartTheme) => ChartOption) | null;
  readonly empty: string;
  readonly width: number;
  /** Of the chart alone, without title and legend. */
  readonly chartHeight: number;
}

/** The widths of texts, in pixels. */
export type Measure = (text: string, size: number) => number;
