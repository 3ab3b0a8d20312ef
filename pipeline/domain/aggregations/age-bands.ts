import type { Aggregation } from '../aggregation.ts';

/** Lower bounds of the bands; the last one has no upper bound. Nobody under 18 is ever stored. */
const bands = [
  { from: 18, name: '18-24' },
  { from: 25, name: '25-34' },
  { from: 35, name: '35-44' },
  { from: 45, name: '45-54' },
  { from: 55, name: '55-64' },
  { from: 65, name: '65-74' },
  { from: 75, name: '75+' },
] as const;

export const ageBandNames: readonly string[] = bands.map((band) => band.name);

export function ageBand(age: number): string | null {
  return bands.findLast((band) => age >= band.from)?.name ?? null;
}

export const ageBands: Aggregation = {
  name: 'ageBands',
  shape: 'bands',
  by: ['band'],
  key: (facts) => ageBand(facts.age),
  measure: () => 0,
  order: ageBandNames,
};
