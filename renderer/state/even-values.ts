import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';

export interface EvenTime {
  readonly slotMs: number;
  /** Longer than this without a point, and nothing was measured. */
  readonly gapMs: number;
  readonly nowMs: number;
}

/** Where nothing happens the host says how it stands once in five seconds. */
export const leastGapMs = 6000;

/**
 * What a small line draws: values at equal distances in time, from the first point up to now, and null where nothing was
 * measured (P-WCH-23). Of several points in one slot it is the greatest value, so that no spike is lost; the line ends where
 * the last one does.
 */
export function toEvenValues(
  points: readonly HistoryPoint[],
  { slotMs, gapMs, nowMs }: EvenTime,
  of: (point: HistoryPoint) => number | null,
): readonly (number | null)[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const slotOf = (atMs: number): number => Math.floor(atMs / slotMs) - Math.floor(first.atMs / slotMs);
  // The slot that has just begun has no point yet.
  const end = nowMs - last.atMs > gapMs ? Math.max(slotOf(last.atMs), slotOf(nowMs) - 1) : slotOf(last.atMs);
  const values: (number | null)[] = Array.from({ length: end + 1 }, () => null);
  points.forEach((point, index) => {
    const [value, slot] = [of(point), slotOf(point.atMs)];
    if (value === null) return;
    values[slot] = Math.max(value, values[slot] ?? value);
    const before = points[index - 1];
    if (before === undefined || point.atMs - before.atMs > gapMs) return;
    const start = slotOf(before.atMs);
    const from = values[start];
    if (typeof from !== 'number') return;
    for (let between = start + 1; between < slot; between += 1)
      values[between] = from + ((value - from) * (between - start)) / (slot - start);
  });
  const ending = of(last);
  // What came to its end in the slot of its greatest value has one more for the end.
  return !ending && values.at(-1) ? [...values, ending] : values;
}
