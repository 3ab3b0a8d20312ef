import { type AggregateTable, fold, type Tally } from './aggregation.ts';
import { aggregations } from './aggregations.ts';
import { factsOf } from './facts.ts';
import type { Profile } from './user.ts';

export type AggregateTables = ReadonlyMap<string, AggregateTable>;

export interface Recount {
  add(profile: Profile): void;
  readonly persons: number;
  readonly tables: AggregateTables;
}

export function emptyTables(): ReadonlyMap<string, Tally> {
  return new Map(aggregations.map((aggregation) => [aggregation.name, new Map()]));
}

/** Counts profiles anew, each person once, with the catalogue that the aggregator uses but none of its state. */
export function createRecount(): Recount {
  const tables = emptyTables();
  let persons = 0;
  return {
    tables,
    get persons() {
      return persons;
    },
    add(profile) {
      persons += 1;
      const facts = factsOf(profile);
      for (const aggregation of aggregations) fold(aggregation, tables.get(aggregation.name)!, facts);
    },
  };
}

/** Where two sets of tables differ, in words such as `gender/female: 12 persons, recount 13`; empty where they agree. */
export function tableDifferences(kept: AggregateTables, recounted: AggregateTables): string[] {
  const differences: string[] = [];
  for (const { name } of aggregations) {
    const left: AggregateTable = kept.get(name) ?? new Map();
    const right: AggregateTable = recounted.get(name) ?? new Map();
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const [a, b] = [left.get(key), right.get(key)];
      if (a?.n === b?.n && a?.sum === b?.sum) continue;
      differences.push(`${name}/${key}: ${describe(a)}, recount ${describe(b)}`);
    }
  }
  return differences;
}

function describe(cell: { readonly n: number; readonly sum: number } | undefined): string {
  return cell === undefined ? 'nobody' : `${cell.n} persons (sum ${cell.sum})`;
}
