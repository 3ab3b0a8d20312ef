import { keyLabel } from './key-label.ts';
import type { KeyWords } from './key-label.ts';

/** How numbers, times and keys are written, by locale. Everything that a chart or its table shows goes through here. */
export interface ChartFormat {
  readonly locale: string;
  count(value: number): string;
  /** One decimal. */
  mean(value: number): string;
  /** `part` is between 0 and 1. */
  share(part: number): string;
  /** The same without its sign, with two decimals. */
  percentage(part: number): string;
  /** Milliseconds, without the unit: one decimal under 10. */
  ms(value: number): string;
  /** 12k, for axes. */
  short(value: number): string;
  time(atMs: number): string;
  dayAndTime(atMs: number): string;
  label(key: string): string;
}

/** What is there and too little for a decimal is not written as nothing. */
const leastShare = 0.001;

export function createChartFormat(locale: string, words: KeyWords): ChartFormat {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return {
    locale,
    count: (value) => count.format(value),
    mean: (value) => oneDecimal.format(value),
    share: (part) => (part > 0 && part < leastShare / 2 ? `< ${share.format(leastShare)}` : share.format(part)),
    percentage: (part) => twoDecimals.format(part * 100),
    ms: (value) => (value < 10 ? oneDecimal : count).format(value),
    short: (value) => short.format(value),
    time: (atMs) => time.format(atMs),
    dayAndTime: (atMs) => dayAndTime.format(atMs),
    label: (key) => keyLabel(key, words, regions),
  };
}
