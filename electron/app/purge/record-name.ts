import { randomInt } from 'node:crypto';

const letters = 'bcdfghjklmnpqrstvwxz';

/** A name that nobody has: the day, and letters that make no word. The console would take a long number for a telephone number. */
export function newRecordName(kind: 'purge' | 'hold' | 'audit', nowMs: number): string {
  const day = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return `${kind}-${day}-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
}
