import type { AggregateTable } from './aggregation.ts';
import type { AggregateTables } from './recount.ts';

/** The `aggregates` object of the command line: every key, averages unrounded, null where nobody is there. */
export interface AggregatesSummary {
  readonly usersByNationality: Readonly<Record<string, number>>;
  readonly averageAge: number | null;
  readonly averageAgeByNationality: Readonly<Record<string, number>>;
  readonly emailDomains: Readonly<Record<string, number>>;
  readonly gender: Readonly<Record<string, number>>;
  readonly ageBands: Readonly<Record<string, number>>;
}

export function toSummary(tables: AggregateTables): AggregatesSummary {
  const table = (name: string): AggregateTable => tables.get(name) ?? new Map();
  return {
    usersByNationality: byKey(table('usersByNationality'), (n) => n),
    averageAge: byKey(table('averageAge'), mean)['all'] ?? null,
    averageAgeByNationality: byKey(table('averageAgeByNationality'), mean),
    emailDomains: byKey(table('emailDomains'), (n) => n),
    gender: byKey(table('gender'), (n) => n),
    ageBands: byKey(table('ageBands'), (n) => n),
  };
}

function mean(n: number, sum: number): number {
  return sum / n;
}

function byKey(table: AggregateTable, value: (n: number, sum: number) => number): Record<string, number> {
  const keys = [...table.keys()].toSorted();
  return Object.fromEntries(keys.map((key) => [key, value(table.get(key)!.n, table.get(key)!.sum)]));
}
