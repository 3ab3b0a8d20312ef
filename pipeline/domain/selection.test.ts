import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aggregations } from './aggregations.ts';
import { fold } from './aggregation.ts';
import { emptyTables } from './recount.ts';
import { createSelectionCount } from './selection-count.ts';
import { everybody, isEverybody, isSelected, type Selection } from './selection.ts';
import { toSelectedTable } from './selection-view.ts';
import type { Facts } from './user.ts';

const facts: fc.Arbitrary<Facts> = fc.record({
  nationality: fc.constantFrom('FR', 'GB', 'unknown'),
  age: fc.integer({ min: 18, max: 99 }),
  gender: fc.constantFrom('female', 'male', 'other'),
  domain: fc.constantFrom('a.example', 'b.example', 'constructor'),
  registeredOn: fc.constantFrom(null, '2010-01-01'),
});
const selection: fc.Arbitrary<Selection> = fc.record({
  nationalities: fc.subarray(['FR', 'GB', 'unknown']),
  genders: fc.subarray(['female', 'male', 'other'] as const),
  ageFrom: fc.option(fc.integer({ min: 18, max: 99 })),
  ageTo: fc.option(fc.integer({ min: 18, max: 99 })),
  domains: fc.subarray(['a.example', 'constructor']),
});

test('P-WHO-1: the tables of a selection are those of exactly these persons', () => {
  fc.assert(
    fc.property(fc.array(facts), selection, (persons, chosen) => {
      const count = createSelectionCount(chosen, null);
      for (const each of persons) count.add({ facts: each, history: null });
      const tables = emptyTables();
      const those = persons.filter(
        ({ nationality, gender, domain, age }) =>
          (chosen.nationalities.length === 0 || chosen.nationalities.includes(nationality)) &&
          (chosen.genders.length === 0 || chosen.genders.includes(gender)) &&
          (chosen.domains.length === 0 || chosen.domains.includes(domain)) &&
          !(chosen.ageFrom !== null && age < chosen.ageFrom) &&
          !(chosen.ageTo !== null && age > chosen.ageTo),
      );
      for (const each of those) for (const one of aggregations) fold(one, tables.get(one.name)!, each);
      expect(count.counted()).toEqual({ persons: those.length, tables, earlier: null });
    }),
  );
  expect(isEverybody(everybody)).toBe(true);
  expect(isEverybody({ ...everybody, ageTo: 0 })).toBe(false);
  expect(isSelected(everybody, { ...sample, nationality: 'unknown' })).toBe(true);
});

const sample: Facts = { nationality: 'FR', age: 70, gender: 'female', domain: 'a.example', registeredOn: null };

test('P-WHO-8, P-WHO-9: a row of either moment has both, with places that equal ones share', () => {
  const count = createSelectionCount({ ...everybody, nationalities: ['FR'] }, 10);
  const add = (domain: string, sinceUs: number, was: string | 'nobody' | 'unknown' = 'nobody'): void => {
    const before =
      was === 'nobody' || was === 'unknown' ? was : { facts: { ...sample, domain: was }, sinceUs: 1, firstUs: 1 };
    count.add({ facts: { ...sample, domain }, history: { sinceUs, before } });
  };
  add('a.example', 5);
  add('a.example', 11);
  add('b.example', 12, 'c.example');
  add('b.example', 12, 'unknown');
  const counted = count.counted();
  expect(counted.earlier).toMatchObject({ persons: 2, unknown: 1 });
  const domains = aggregations.find(({ name }) => name === 'emailDomains')!;
  const { table, compared } = toSelectedTable(domains, counted, 10);
  expect(table.rows.map(({ key, n }) => [key, n])).toEqual([
    ['a.example', 2],
    ['b.example', 2],
  ]);
  expect(compared?.rows.map(({ key, now, earlier }) => [key, now.n, now.rank, earlier.n, earlier.rank])).toEqual([
    ['a.example', 2, 1, 1, 1],
    ['b.example', 2, 1, 0, null],
    ['c.example', 0, null, 1, 1],
  ]);
});
