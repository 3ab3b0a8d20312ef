import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAggregatesView, toTableView } from './aggregates-view.ts';
import { type AggregateTable, fold, merge, retract, type Tally } from './aggregation.ts';
import { aggregations } from './aggregations.ts';
import { ageBand, ageBandNames } from './aggregations/age-bands.ts';
import { usersByNationality } from './aggregations/users-by-nationality.ts';
import { factsOf, type FactsSource } from './facts.ts';
import { createRecount, emptyTables, tableDifferences } from './recount.ts';
import { toSummary } from './summary.ts';
import type { Facts, Profile } from './user.ts';

const facts: fc.Arbitrary<Facts> = fc.record({
  nationality: fc.constantFrom('FR', 'GB', 'NO', 'unknown'),
  age: fc.integer({ min: 18, max: 130 }),
  gender: fc.constantFrom('female', 'male', 'other'),
  domain: fc.constantFrom('a.example', 'b.example', 'constructor', 'c.example'),
  registeredOn: fc.constantFrom(null, '2010-01-01', '2022-05-23'),
});

function tablesOf(persons: readonly Facts[]): ReadonlyMap<string, Tally> {
  const tables = emptyTables();
  for (const person of persons) for (const each of aggregations) fold(each, tables.get(each.name)!, person);
  return tables;
}

describe('tables', () => {
  test('P-AGG-1: fold then retract is the identity', () => {
    fc.assert(
      fc.property(fc.array(facts), facts, (persons, person) => {
        for (const each of aggregations) {
          const table = tablesOf(persons).get(each.name)!;
          const before = structuredClone(table);
          fold(each, table, person);
          retract(each, table, person);
          expect(table).toEqual(before);
        }
      }),
    );
  });

  test('P-AGG-2: any order and any split give the same tables', () => {
    const shuffled = fc.array(facts).chain((persons) =>
      fc.record({
        persons: fc.constant(persons),
        other: fc.shuffledSubarray(persons, { minLength: persons.length }),
        cut: fc.nat(persons.length),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ persons, other, cut }) => {
        const whole = tablesOf(persons);
        const [left, right] = [tablesOf(other.slice(0, cut)), tablesOf(other.slice(cut))];
        for (const { name } of aggregations) {
          expect(merge(left.get(name)!, right.get(name)!)).toEqual(whole.get(name));
        }
      }),
    );
  });

  test('P-AGG-3: gender and nationality are normalised', () => {
    const source: FactsSource = { nationality: 'fr', age: 30, gender: 'Female', domainName: 'x', inscription: null };
    expect(factsOf(source)).toMatchObject({ nationality: 'FR', gender: 'female' });
    for (const nationality of [null, '', 'FRA', '1F', 'é!']) {
      expect(factsOf({ ...source, nationality, gender: null })).toMatchObject({
        nationality: 'unknown',
        gender: 'other',
      });
    }
  });

  test('P-AGG-4: every age from 18 is in one band', () => {
    const bounds = [18, 24, 25, 34, 35, 44, 45, 54, 55, 64, 65, 74, 75, 130].map(ageBand);
    expect(bounds).toEqual(ageBandNames.flatMap((name) => [name, name]));
    expect(ageBand(17)).toBeNull();
  });
});

describe('views', () => {
  const table: AggregateTable = new Map([
    ['NO', { n: 2, sum: 0 }],
    ['FR', { n: 5, sum: 0 }],
    ['GB', { n: 2, sum: 0 }],
  ]);

  test('P-AGG-6: the most persons first, equal ones by key, and the whole is still said', () => {
    expect(toTableView(usersByNationality, table, 2)).toEqual({
      name: 'usersByNationality',
      persons: 9,
      keys: 3,
      rows: [
        { key: 'FR', n: 5, sum: 0 },
        { key: 'GB', n: 2, sum: 0 },
      ],
    });
    expect(toTableView(usersByNationality, table, 10).rows.map((row) => row.key)).toEqual(['FR', 'GB', 'NO']);
  });

  test('P-AGG-6: a cut view shows the first rows of the whole one', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 9 })), { selector: ([key]) => key });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 8 }), (rows, max) => {
        const many = new Map(rows.map(([key, n]) => [key, { n, sum: 0 }]));
        const whole = toTableView(usersByNationality, many, 1000).rows;
        expect(toTableView(usersByNationality, many, max).rows).toEqual(whole.slice(0, max));
      }),
    );
  });

  test('P-AGG-6: a table with an order of its own keeps it', () => {
    const young = { nationality: 'FR', age: 20, gender: 'other', domain: 'x', registeredOn: null } as const;
    const view = toAggregatesView(tablesOf([{ ...young, age: 80 }, { ...young, age: 81 }, young]), 5);
    expect(view.persons).toBe(3);
    expect(view.tables.find((each) => each.name === 'ageBands')?.rows.map((row) => row.key)).toEqual(['18-24', '75+']);
  });

  test('P-AGG-5: means are divided when shown, and null where nobody is there', () => {
    expect(toSummary(emptyTables()).averageAge).toBeNull();
    const person = { nationality: 'FR', age: 20, gender: 'male', domain: 'x', registeredOn: null } as const;
    expect(toSummary(tablesOf([person, person, { ...person, age: 21, nationality: 'NO' }]))).toEqual({
      usersByNationality: { FR: 2, NO: 1 },
      averageAge: 61 / 3,
      averageAgeByNationality: { FR: 20, NO: 21 },
      emailDomains: { x: 3 },
      gender: { male: 3 },
      ageBands: { '18-24': 3 },
    });
  });

  test('P-AGG-7: a recount names what differs', () => {
    const profile = { nationality: 'FR', age: 20, gender: 'male', domainName: 'x', inscription: null } as Profile;
    const recount = createRecount();
    recount.add(profile);
    const kept = tablesOf([factsOf(profile)]);
    expect(tableDifferences(kept, recount.tables)).toEqual([]);
    fold(usersByNationality, kept.get('usersByNationality')!, { ...factsOf(profile), nationality: 'NO' });
    expect([recount.persons, tableDifferences(kept, recount.tables)]).toEqual([
      1,
      ['usersByNationality/NO: 1 persons (sum 0), recount nobody'],
    ]);
  });
});
