import type { InputOf } from '../../electron/contract/api.ts';

/** What is entered of where to begin; text as it is typed. */
export interface RewindEntry {
  readonly by: 'time' | 'offset';
  /** Local, as `2026-11-28T14:30`. */
  readonly time: string;
  readonly offset: string;
  /** Empty = all of them. */
  readonly partition: string;
}

const hourMs = 3_600_000;

/** An hour before. */
export function firstEntry(nowMs: number): RewindEntry {
  return { by: 'time', time: localTime(nowMs - hourMs), offset: '0', partition: '' };
}

/** null where what is entered is no place. */
export function toRewindWish({ by, time, offset, partition }: RewindEntry): InputOf<'rewind.preview'> | null {
  const of = partition === '' ? null : Number(partition);
  if (by === 'time') {
    const atMs = Date.parse(time);
    // Before 1970 no record was made: from then on is from the first one on.
    return Number.isFinite(atMs) ? { to: { kind: 'time', atMs: Math.max(atMs, 0) }, partition: of } : null;
  }
  const number = Number(offset);
  return /^\d+$/.test(offset) && Number.isSafeInteger(number)
    ? { to: { kind: 'offset', offset: number }, partition: of }
    : null;
}

/** To the minute, in the zone of this machine. */
function localTime(ms: number): string {
  const offsetMs = new Date(ms).getTimezoneOffset() * 60_000;
  return new Date(ms - offsetMs).toISOString().slice(0, 16);
}
