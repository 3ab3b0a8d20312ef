export interface ShownBand {
  readonly place: number;
  readonly n: number;
}

/** From the first band that has any to the last, with the empty ones between them: a gap is to be seen. */
export function shownBands(counts: readonly number[]): readonly ShownBand[] {
  const first = counts.findIndex((n) => n > 0);
  const last = counts.findLastIndex((n) => n > 0);
  return first === -1 ? [] : counts.slice(first, last + 1).map((n, index) => ({ place: first + index, n }));
}
