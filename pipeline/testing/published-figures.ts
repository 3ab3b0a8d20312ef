import { aggregations } from '../domain/aggregations.ts';
import type { AggregateTables } from '../domain/recount.ts';
import type { ShownAggregates } from '../domain/small-groups.ts';
import type { Facts } from '../domain/user.ts';

/** A number of persons, and the kinds of persons that it counts: places in a list of `Facts`. */
export interface Figure {
  readonly name: string;
  readonly kinds: readonly number[];
  readonly n: number;
}

/** What a reader of a population's tables knows, where `kinds` are all that there may be and `isOf` says who belongs to it. */
export function publishedFigures(
  shown: ShownAggregates,
  kinds: readonly Facts[],
  isOf: (facts: Facts) => boolean,
): readonly Figure[] {
  if (shown.nothing !== undefined) return [];
  const all = figureOf('persons', kinds, { n: shown.persons, isIn: isOf });
  return [
    all,
    ...shown.tables.flatMap((table) => {
      const { key } = aggregations.find(({ name }) => name === table.name)!;
      const counted = new Map(table.rows.map((row) => [row.key, row.n]));
      // Where nothing is hidden, what has no row has nobody.
      const keys = table.hides === true ? counted.keys() : new Set(kinds.map((kind) => key(kind) ?? ''));
      return [...keys].map((each) =>
        figureOf(`${table.name} ${each}`, kinds, {
          n: counted.get(each) ?? 0,
          isIn: (facts) => isOf(facts) && key(facts) === each,
        }),
      );
    }),
  ];
}

/** Every cell of the tables, shown or not. */
export function cellsOf(
  tables: AggregateTables,
  kinds: readonly Facts[],
  isOf: (facts: Facts) => boolean,
): readonly Figure[] {
  return aggregations.flatMap(({ name, key }) =>
    [...(tables.get(name) ?? [])].map(([each, { n }]) =>
      figureOf(`${name} ${each}`, kinds, { n, isIn: (facts) => isOf(facts) && key(facts) === each }),
    ),
  );
}

function figureOf(
  name: string,
  kinds: readonly Facts[],
  { n, isIn }: { readonly n: number; readonly isIn: (facts: Facts) => boolean },
): Figure {
  return { name, n, kinds: kinds.flatMap((facts, place) => (isIn(facts) ? [place] : [])) };
}

/**
 * Whether a figure follows from others by adding and subtracting. Gaussian elimination over the kinds: it follows if it adds
 * nothing to what the others span.
 */
export function follows(figure: Figure, from: readonly Figure[]): boolean {
  const rowOf = ({ kinds }: Figure): Map<number, number> => new Map(kinds.map((kind) => [kind, 1]));
  const basis = new Map<number, ReadonlyMap<number, number>>();
  for (const each of from) {
    const rest = reduce(rowOf(each), basis);
    const [pivot] = rest.keys();
    if (pivot !== undefined) basis.set(pivot, rest);
  }
  return reduce(rowOf(figure), basis).size === 0;
}

/** Those of kinds that a figure of zero says nobody is of are left out: what follows then follows with that knowledge. */
export function withoutNobody(figures: readonly Figure[], known: readonly Figure[]): readonly Figure[] {
  const nobody = new Set(known.flatMap(({ n, kinds }) => (n === 0 ? kinds : [])));
  return figures.map((figure) => ({ ...figure, kinds: figure.kinds.filter((kind) => !nobody.has(kind)) }));
}

function reduce(
  row: Map<number, number>,
  basis: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, number> {
  for (;;) {
    const pivot = [...row.keys()].find((kind) => basis.has(kind));
    if (pivot === undefined) return row;
    const other = basis.get(pivot)!;
    const factor = row.get(pivot)! / other.get(pivot)!;
    for (const [kind, value] of other) {
      const left = (row.get(kind) ?? 0) - factor * value;
      if (Math.abs(left) < 1e-9) row.delete(kind);
      else row.set(kind, left);
    }
  }
}
