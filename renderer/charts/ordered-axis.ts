type Key = string | null;

/**
 * The keys of an axis that has an order of its own, as years and bands: of those between the first and the last that are shown
 * each has its place, also one without a row; keys that are none of the order follow. Beyond those that are shown nothing is
 * named, as it is not said whether anybody is there.
 */
export function orderedAxis(shown: readonly Key[], order: readonly string[]): readonly Key[] {
  const places = shown.flatMap((key) => (key !== null && order.includes(key) ? [order.indexOf(key)] : []));
  const between = places.length === 0 ? [] : order.slice(Math.min(...places), Math.max(...places) + 1);
  return [...between, ...shown.filter((key) => key === null || !order.includes(key))];
}
