/** The name that was probably meant: at most a third of its letters wrong; undefined where none is that near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.ceil(best.name.length / 3) ? best.name : undefined;
}

/** Letters to insert, remove, replace or swap with their neighbour. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let line = 0; line < from.length; line += 1) {
    const next = [line + 1];
    for (let at = 0; at < to.length; at += 1) {
      const replaced = row[at]! + (from[line] === to[at] ? 0 : 1);
      const swapped = from[line] === to[at - 1] && from[line - 1] === to[at] ? before[at - 1]! + 1 : replaced;
      next.push(Math.min(replaced, swapped, row[at + 1]! + 1, next[at]! + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1)!;
}
