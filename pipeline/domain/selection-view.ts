import { z } from 'zod';
import type { AggregateTable, Aggregation } from './aggregation.ts';
import { toTableView } from './aggregates-view.ts';
import { aggregations } from './aggregations.ts';
import type { CountedSelection } from './selection-count.ts';
import { aggregatesViewSchema, maxRowsInSnapshot, tableViewSchema } from './snapshot.ts';

const count = z.number().int().nonnegative();
/** Of one key at one moment; `rank` is its place by persons, from 1, null where nobody is there. */
const standing = z.object({ n: count, sum: z.number(), rank: count.nullable() });

/** The rows of one table at two moments: those that are shown of either. */
export const comparedTableSchema = z.object({
  rows: z.array(z.object({ key: z.string(), now: standing, earlier: standing })),
});
export type ComparedTable = z.infer<typeof comparedTableSchema>;
export type ComparedRow = ComparedTable['rows'][number];

/** What was counted of a selection, and of whom. */
export const selectionViewSchema = aggregatesViewSchema.extend({
  /** Everybody whom the aggregates of the same partitions count at the same moment. */
  of: count,
  tookMs: z.number().nonnegative(),
  earlier: z
    .object({
      atMs: z.number(),
      persons: count,
      /** Of whom it is not known whether and how they counted then: every number of then may be so much greater. */
      unknown: count,
      /** In the order of `tables`. */
      tables: z.array(comparedTableSchema),
    })
    .nullable(),
});
export type SelectionView = z.infer<typeof selectionViewSchema>;

/** All rows of one table of a selection. */
export const selectedTableSchema = z.object({ table: tableViewSchema, compared: comparedTableSchema.nullable() });
export type SelectedTable = z.infer<typeof selectedTableSchema>;

export type SelectionMoment = Pick<SelectionView, 'atMs' | 'of' | 'partitions' | 'tookMs'> & {
  readonly thenMs: number | null;
};

export function toSelectionView(counted: CountedSelection, { thenMs, ...moment }: SelectionMoment): SelectionView {
  const selected = aggregations.map((each) => toSelectedTable(each, counted, maxRowsInSnapshot));
  const { earlier: then } = counted;
  return {
    ...moment,
    persons: counted.persons,
    tables: selected.map(({ table }) => table),
    earlier:
      then === null || thenMs === null
        ? null
        : {
            atMs: thenMs,
            persons: then.persons,
            unknown: then.unknown,
            tables: selected.map(({ compared }) => compared ?? { rows: [] }),
          },
  };
}

/** One table, at most `maxRows` of each moment. */
export function toSelectedTable(
  aggregation: Aggregation,
  { tables, earlier: then }: CountedSelection,
  maxRows: number,
): SelectedTable {
  const now = tables.get(aggregation.name) ?? new Map();
  const table = toTableView(aggregation, now, maxRows);
  if (then === null) return { table, compared: null };
  const before = then.tables.get(aggregation.name) ?? new Map();
  const shown = [table, toTableView(aggregation, before, maxRows)].flatMap(({ rows }) => rows.map(({ key }) => key));
  const [ranksNow, ranksThen] = [ranksOf(now), ranksOf(before)];
  const rows = [...new Set(shown)].map((key) => ({
    key,
    now: standingOf(now, ranksNow, key),
    earlier: standingOf(before, ranksThen, key),
  }));
  return { table, compared: { rows } };
}

function standingOf(table: AggregateTable, ranks: ReadonlyMap<string, number>, key: string): ComparedRow['now'] {
  const { n, sum } = table.get(key) ?? { n: 0, sum: 0 };
  return { n, sum, rank: ranks.get(key) ?? null };
}

/** Places by persons: equal ones share the better place. */
function ranksOf(table: AggregateTable): ReadonlyMap<string, number> {
  const sorted = [...table].toSorted(([, a], [, b]) => b.n - a.n);
  const ranks = new Map<string, number>();
  let [rank, last] = [0, -1];
  for (const [place, [key, { n }]] of sorted.entries()) {
    if (n !== last) rank = place + 1;
    last = n;
    ranks.set(key, rank);
  }
  return ranks;
}
