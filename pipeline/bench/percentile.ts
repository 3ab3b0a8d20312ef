/** The value below which `share` of the numbers lie, to two decimals; NaN where there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) return Number.NaN;
  const sorted = numbers.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!, 2);
}

export function round(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}
