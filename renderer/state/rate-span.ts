import { rateSpanMs } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';

/** The time that every rate of the window is of (P-WCH-21). */
export function rateSpanText({ format }: Text): string {
  return format.duration(rateSpanMs);
}
