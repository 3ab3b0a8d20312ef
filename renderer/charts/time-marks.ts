import type { TimeMark, TimeView } from './chart-view.ts';

/** The marks that lasted at some moment between the time at `place` and the one before it. */
export function marksAt({ times, marks }: Pick<TimeView, 'times' | 'marks'>, place: number): readonly TimeMark[] {
  const toMs = times[place];
  if (toMs === undefined) return [];
  const fromMs = times[place - 1] ?? toMs;
  return marks.filter(({ atMs, endMs }) => atMs <= toMs && (endMs ?? toMs) >= fromMs);
}

/** Those that began in the time of the chart: what began before has no place in it. */
export function beginning({ fromMs, toMs, marks }: Pick<TimeView, 'fromMs' | 'toMs' | 'marks'>): readonly TimeMark[] {
  return marks.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
}
