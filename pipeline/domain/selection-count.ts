import { fold, type Tally } from './aggregation.ts';
import { personsIn } from './aggregates-view.ts';
import { aggregations } from './aggregations.ts';
import { type CountedFacts, factsAt } from './facts-history.ts';
import { type AggregateTables, emptyTables } from './recount.ts';
import { isSelected, type Selection } from './selection.ts';
import type { Facts } from './user.ts';

export interface CountedSelection {
  readonly persons: number;
  readonly tables: AggregateTables;
  readonly earlier: CountedThen | null;
}

export interface CountedThen {
  readonly persons: number;
  readonly tables: AggregateTables;
  /** Persons of whom it is not known whether and how they counted then. */
  readonly unknown: number;
}

export interface SelectionCount {
  /** Without a history the facts hold since the time that is asked for, or none is. */
  add(person: CountedFacts): void;
  /** What was added until now. */
  counted(): CountedSelection;
}

/** Counts who is selected, with the aggregations of everybody: now, and at an effective time where one is asked for. */
export function createSelectionCount(selection: Selection, thenUs: number | null): SelectionCount {
  const now = emptyTables();
  const then = emptyTables();
  let unknown = 0;
  return {
    add({ facts, history }) {
      tallyInto(now, selection, facts);
      if (thenUs === null) return;
      const earlier = history === null ? facts : factsAt(facts, history, thenUs);
      if (earlier === 'unknown') unknown += 1;
      else if (earlier !== null) tallyInto(then, selection, earlier);
    },
    counted: () => ({
      persons: personsIn(now),
      tables: now,
      earlier: thenUs === null ? null : { persons: personsIn(then), tables: then, unknown },
    }),
  };
}

function tallyInto(tables: ReadonlyMap<string, Tally>, selection: Selection, facts: Facts): void {
  if (!isSelected(selection, facts)) return;
  for (const aggregation of aggregations) fold(aggregation, tables.get(aggregation.name)!, facts);
}
