import type { Text } from '../../i18n/text.ts';

/** A part of a date as it stands in its field. */
export interface ShownPart {
  readonly type: string;
  readonly isEditable: boolean;
  readonly isPlaceholder: boolean;
  readonly value?: number | null;
}

/** What stands in a field and is no date: a part is missing, or it is a day that no calendar has. */
export type DateFault =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'no-such-day'; readonly day: number; readonly month: number; readonly year: number };

/** Of parts that make up no date. null = nothing was entered, and nothing has to be. */
export function faultOf(parts: readonly ShownPart[], isNeeded: boolean): DateFault | null {
  const entered = parts.filter(({ isEditable }) => isEditable);
  const missing = entered.filter(({ isPlaceholder }) => isPlaceholder).length;
  if (missing === entered.length) return isNeeded ? { kind: 'incomplete' } : null;
  if (missing > 0) return { kind: 'incomplete' };
  const numberOf = (type: string): number => entered.find((part) => part.type === type)?.value ?? 0;
  return { kind: 'no-such-day', day: numberOf('day'), month: numberOf('month'), year: numberOf('year') };
}

export function faultText(fault: DateFault, { words, fill, locale }: Pick<Text, 'words' | 'fill' | 'locale'>): string {
  if (fault.kind === 'incomplete') return words.dates.incomplete;
  const { day, month, year } = fault;
  const named = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return fill(words.dates.noSuchDay, { day, month: named.format(Date.UTC(2000, month - 1)), year });
}
