import type { ReactElement } from 'react';
import { localDay } from '../i18n/local-day.ts';
import type { Text } from '../i18n/text.ts';

/** A track that has room for a day with its time. */
export const rowTimeWidth = '88px';

export interface RowTimeProps {
  readonly text: Text;
  readonly atMs: number;
  readonly nowMs?: number;
}

/** Of today the time; of another day that day too, and of another year the day alone. Whoever points at it reads all of it. */
export function RowTime({ text, atMs, nowMs }: RowTimeProps): ReactElement {
  return (
    <time title={text.format.moment(atMs)} dateTime={new Date(atMs).toISOString()}>
      {shown(text, atMs, nowMs)}
    </time>
  );
}

function shown({ format }: Text, atMs: number, nowMs = Date.now()): string {
  const [at, now] = [new Date(atMs), new Date(nowMs)];
  if (at.toDateString() === now.toDateString()) return format.time(atMs);
  if (at.getFullYear() === now.getFullYear()) return format.dayAndTime(atMs);
  return format.day(localDay(at));
}
