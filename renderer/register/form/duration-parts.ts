import { parseDuration } from '../../../gdpr-register/duration.ts';

/** In the order in which they are offered. */
export const durationUnits = ['hours', 'days', 'months', 'years'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationParts {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** An ISO 8601 duration as a number of one unit; null where it needs several (P1Y10D), or is none. */
export function toDurationParts(text: string): DurationParts | null {
  const found = parseDuration(text);
  if (found === null) return null;
  const { months, days, seconds } = found;
  if (days === 0 && seconds === 0) {
    return months > 0 && months % 12 === 0 && text.includes('Y')
      ? { amount: months / 12, unit: 'years' }
      : { amount: months, unit: 'months' };
  }
  if (months === 0 && seconds === 0) return { amount: days, unit: 'days' };
  return months === 0 && days === 0 && seconds % 3600 === 0 ? { amount: seconds / 3600, unit: 'hours' } : null;
}

const isoUnits = { hours: 'TxH', days: 'xD', months: 'xM', years: 'xY' } as const;

export function toDurationText({ amount, unit }: DurationParts): string {
  return `P${isoUnits[unit].replace('x', String(amount))}`;
}
