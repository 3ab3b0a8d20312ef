import { randomInt } from 'node:crypto';
import { utcDay } from '../../pipeline/domain/effective-time.ts';

const letters = 'bcdfghjklmnpqrstvwxz';

/** A name that nobody has: the day, and letters that make no word. The console would take a long number for a telephone number. */
export function newRecordName(kind: 'act' | 'audit' | 'hold' | 'purge' | 'request', nowMs: number): string {
  return `${kind}-${utcDay(nowMs)}-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
}
