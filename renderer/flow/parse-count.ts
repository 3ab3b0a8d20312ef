import { type SourceCount, sourceCountSchema } from '../../pipeline/domain/config.ts';
import type { Format } from '../i18n/format.ts';

export const greatestCount = Number.MAX_SAFE_INTEGER;

export type ParsedCount =
  | { readonly kind: 'count'; readonly count: SourceCount }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'too-great' };

/**
 * How many users a source gives as it was typed: nothing is null, without end. Groups may be apart, or divided as
 * `format` writes them.
 */
export function parseCount(typed: string, format: Pick<Format, 'count'>): ParsedCount {
  const digits = digitsOf(typed, format);
  if (digits === '') return { kind: 'count', count: null };
  if (digits === null) return { kind: 'no-number' };
  const number = Number(digits);
  if (number > greatestCount) return { kind: 'too-great' };
  const { success, data } = sourceCountSchema.safeParse(number);
  return success ? { kind: 'count', count: data } : { kind: 'no-number' };
}

function digitsOf(typed: string, format: Pick<Format, 'count'>): string | null {
  const together = typed.replaceAll(/\s/gu, '');
  if (/^\d*$/u.test(together)) return together;
  const separator = format.count(1111).replaceAll(/\d/gu, '');
  const [first = '', ...rest] = typed.trim().split(separator);
  const isGrouped = /^\d{1,3}$/u.test(first) && rest.every((group) => /^\d{3}$/u.test(group));
  return isGrouped ? [first, ...rest].join('') : null;
}
