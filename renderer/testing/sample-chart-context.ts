import type { ChartContext } from '../charts/chart-view.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import { termsEn } from '../i18n/en/terms.ts';

/** A theme whose colours are their names. */
export const sampleChartContext: ChartContext = {
  theme: {
    text: 'text',
    muted: 'muted',
    line: 'line',
    surface: 'surface',
    font: 'font',
    series: ['one', 'two', 'three', 'four', 'five', 'six'],
    scale: ['least', 'less', 'middle', 'more', 'most'],
    noData: 'none',
    warn: 'warn',
    bad: 'bad',
  },
  format: createChartFormat('en-GB', termsEn),
  description: 'what it shows',
  decal: false,
};
