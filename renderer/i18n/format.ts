import { lazily } from './lazily.ts';

/** Numbers, sizes and times as one locale writes them. Every figure of the window goes through here. */
export interface Format {
  /** 1,204,118 */
  count(value: number): string;
  /** Records per second: one or two decimals below 10, else whole. Without the unit. */
  rate(value: number): string;
  /** The same where room is scarce: 12.5k from ten thousand on. */
  shortRate(value: number): string;
  /** A count where room is scarce: 9,999, then 12.5k. */
  short(value: number): string;
  /** Seconds with one decimal below 10, else whole; without the unit. */
  seconds(value: number): string;
  /** Milliseconds: one decimal below 10. Without the unit. */
  ms(value: number): string;
  /** 214 MB, 1.2 GB: powers of 1000, as disks are sold. */
  bytes(value: number): string;
  /** `part` from 0 upwards: 0.31 is 31 %. */
  percent(part: number): string;
  /** 25 s, 12 min, 2 h 5 min, 3 days 4 h: at most two units, rounded down. */
  duration(ms: number): string;
  /** 09:41:07 */
  time(atMs: number): string;
  /** 24 Nov, 09:41 */
  dayAndTime(atMs: number): string;
  /** 24 Nov 2026, 09:41: where the year matters. */
  moment(atMs: number): string;
  /** 24 Nov, 09:41:07, with the year where it is not that of `nowMs`, which is now: for what is proved by its moment. */
  instant(atMs: number, nowMs?: number): string;
  /** 24 Nov 2026, of a day without a time: `2026-11-24`. */
  day(day: string): string;
  /** "A, B and C" */
  list(items: readonly string[]): string;
}

const dayParts = { day: 'numeric', month: 'short' } as const;
const dateParts = { ...dayParts, year: 'numeric' } as const;
const minuteParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const secondParts = { ...minuteParts, second: '2-digit' } as const;

export function createFormat(locale: string): Format {
  const whole = numbersOf(locale, { maximumFractionDigits: 0 });
  const upToTwo = numbersOf(locale, { maximumFractionDigits: 2 });
  const oneDecimal = numbersOf(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const compact = numbersOf(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const day = timesOf(locale, { ...dateParts, timeZone: 'UTC' });
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const belowTen = (value: number, precise: typeof whole): string => (value < 9.95 ? precise : whole)(value);
  const rate = (value: number): string => belowTen(value, value < 1 ? upToTwo : oneDecimal);
  return {
    count: whole,
    rate,
    shortRate: (value) => (value < 10_000 ? rate : compact)(value),
    short: (value) => (value < 10_000 ? whole : compact)(value),
    seconds: (value) => belowTen(value, oneDecimal),
    ms: (value) => belowTen(value, oneDecimal),
    bytes: createBytes(locale),
    percent: numbersOf(locale, { style: 'percent', maximumFractionDigits: 0 }),
    duration: createDuration(locale),
    time: timesOf(locale, secondParts),
    dayAndTime: timesOf(locale, { ...dayParts, ...minuteParts }),
    moment: timesOf(locale, { ...dateParts, ...minuteParts }),
    instant: createInstant(locale),
    day: (text) => day(Date.parse(`${text}T00:00:00Z`)),
    list: (items) => list().format(items),
  };
}

// A formatter takes about a millisecond to make, and a start says little of what a language can say.
function numbersOf(locale: string, options?: Intl.NumberFormatOptions): (value: number) => string {
  const numbers = lazily(() => new Intl.NumberFormat(locale, options));
  return (value) => numbers().format(value);
}

function timesOf(locale: string, options: Intl.DateTimeFormatOptions): (atMs: number) => string {
  const times = lazily(() => new Intl.DateTimeFormat(locale, options));
  return (atMs) => times().format(atMs);
}

function createInstant(locale: string): Format['instant'] {
  const ofThisYear = timesOf(locale, { ...dayParts, ...secondParts });
  const ofAnyYear = timesOf(locale, { ...dateParts, ...secondParts });
  return (atMs, nowMs = Date.now()) => {
    const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
    return (isThisYear ? ofThisYear : ofAnyYear)(atMs);
  };
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function createBytes(locale: string): (value: number) => string {
  const formats = byteUnits.map((unit) => ({
    whole: numbersOf(locale, { style: 'unit', unit, maximumFractionDigits: 0 }),
    precise: numbersOf(locale, { style: 'unit', unit, minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  }));
  return (value) => {
    // 999.5 of a unit would be rounded to 1,000 of it: the next unit says it better.
    const power = value < 999.5 ? 0 : Math.min(formats.length - 1, Math.floor(Math.log10(value / 0.9995) / 3));
    const inUnit = value / 1000 ** power;
    const format = formats[power];
    if (format === undefined) return String(value);
    return (power >= 3 && inUnit < 99.95 ? format.precise : format.whole)(inUnit);
  };
}

/** With the symbols that all languages share: English abbreviations have plurals ("25 secs"). */
const durationUnits = [
  [null, 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

function createDuration(locale: string): (ms: number) => string {
  const days = numbersOf(locale, { style: 'unit', unit: 'day', unitDisplay: 'short' });
  const whole = numbersOf(locale);
  return (ms) => {
    let left = Math.max(0, Math.floor(ms / 1000));
    const first = durationUnits.findIndex(([, seconds]) => left >= seconds);
    const from = first === -1 ? durationUnits.length - 1 : first;
    const parts: string[] = [];
    for (const [symbol, seconds] of durationUnits.slice(from, from + (from >= 2 ? 1 : 2))) {
      const amount = Math.floor(left / seconds);
      left -= amount * seconds;
      if (amount === 0 && parts.length > 0) continue;
      parts.push(symbol === null ? days(amount) : `${whole(amount)}\u00a0${symbol}`);
    }
    return parts.join(' ');
  };
}
