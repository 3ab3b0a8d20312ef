import { canonicalJson } from './canonical-json.ts';
import type { Row } from './value.ts';
import { memberOf } from './entry-values.ts';

export interface PairedRows {
  /** Places of the same row before and after, in the order of the later ones. */
  readonly pairs: readonly { readonly from: number; readonly to: number }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Which row became which. Rows have no ids: those that are equal belong together, then those of the same value in the
 * column that names a row, then those in the same place. A row that moved is the same row.
 */
export function pairRows(before: readonly Row[], after: readonly Row[], nameColumn: string): PairedRows {
  const left = new Set(before.keys());
  const paired = new Map<number, number>();
  const pairBy = (isSame: (from: number, to: number) => boolean): void => {
    for (const to of after.keys()) {
      const from = paired.has(to) ? undefined : [...left].find((it) => isSame(it, to));
      if (from === undefined) continue;
      left.delete(from);
      paired.set(to, from);
    }
  };
  const texts = { before: before.map((row) => canonicalJson(row)), after: after.map((row) => canonicalJson(row)) };
  pairBy((from, to) => texts.before[from] === texts.after[to]);
  pairBy((from, to) => {
    const name = memberOf(before[from] ?? {}, nameColumn);
    return name !== undefined && name === memberOf(after[to] ?? {}, nameColumn);
  });
  pairBy((from, to) => from === to);
  return {
    pairs: [...paired].map(([to, from]) => ({ from, to })).toSorted((a, b) => a.to - b.to),
    removed: [...left],
    added: [...after.keys()].filter((to) => !paired.has(to)),
  };
}
