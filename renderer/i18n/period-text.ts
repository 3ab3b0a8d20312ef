import { parseDuration } from '../../gdpr-register/duration.ts';

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** A retention period in words: `P3Y` is 3 years, `P18M` 18 months. What is no period is shown as it is. */
export function periodText(period: string, locale: string): string {
  const parsed = parseDuration(period);
  if (parsed === null) return period;
  const { months, days, seconds } = parsed;
  const years = months % 12 === 0 ? months / 12 : 0;
  const amounts = {
    year: years,
    month: months - years * 12,
    day: days,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor((seconds % 3600) / 60),
    second: seconds % 60,
  };
  const parts = units
    .filter((unit) => amounts[unit] > 0)
    .map((unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amounts[unit]));
  return parts.length === 0 ? period : new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
