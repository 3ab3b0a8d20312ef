import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, follows, publishedFigures, withoutNobody } from '../testing/published-figures.ts';
import { toAggregatesView, toTableView } from './aggregates-view.ts';
import { aggregations } from './aggregations.ts';
import { createSelectionCount } from './selection-count.ts';
import { everybody, isSelected, type Selection } from './selection.ts';
import { toSelectionView } from './selection-view.ts';
import { protectAggregates, protectTable } from './small-groups.ts';
import { isSmall } from './small-rows.ts';
import { protectSelection } from './small-selection.ts';
import type { Facts } from './user.ts';

const kinds: readonly Facts[] = [20, 30, 50].flatMap((age) =>
  (['female', 'male', 'other'] as const).flatMap((gender) =>
    ['FR', 'DE', 'unknown'].flatMap((nationality) =>
      ['a.example', 'b.example'].map((domain) => ({ age, gender, nationality, domain, registeredOn: null })),
    ),
  ),
);
/** How many of each kind: mostly nobody or few, so that tables have small cells and holes. */
const counts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  ),
  { minLength: kinds.length, maxLength: kinds.length },
);
const selections: fc.Arbitrary<Selection> = fc.record({
  nationalities: fc.subarray(['FR', 'DE', 'unknown']),
  genders: fc.subarray(['female', 'male', 'other'] as const),
  ageFrom: fc.constantFrom(null, null, 25, 35),
  ageTo: fc.constantFrom(null, null, 24, 34),
  domains: fc.subarray(['a.example', 'b.example']),
});
const runs = { numRuns: 300 };

function count(chosen: Selection, population: readonly number[]) {
  const counting = createSelectionCount(chosen, null);
  for (const [place, persons] of population.entries()) {
    for (let person = 0; person < persons; person += 1) counting.add({ facts: kinds[place]!, history: null });
  }
  return counting.counted();
}

const isAnybody = (): boolean => true;
const domains = aggregations.find(({ name }) => name === 'emailDomains')!;

test('P-SML-1, P-SML-2, P-SML-3: no small cell of any table follows from what is shown of everybody', () => {
  fc.assert(
    fc.property(counts, (population) => {
      const { tables } = count(everybody, population);
      const shown = protectAggregates(toAggregatesView(tables, 0));
      const published = publishedFigures(shown, kinds, isAnybody);
      expect(published.filter(({ n }) => isSmall(n))).toEqual([]);
      const small = cellsOf(tables, kinds, isAnybody).filter(({ n }) => isSmall(n));
      const known = withoutNobody(published, published);
      expect(withoutNobody(small, published).filter((cell) => follows(cell, known))).toEqual([]);
    }),
    runs,
  );
});

test('P-SML-4: none of a selection, and of what everybody has more, follows from both', () => {
  fc.assert(
    fc.property(counts, selections, (population, chosen) => {
      const [all, some] = [count(everybody, population), count(chosen, population)];
      const everyone = toAggregatesView(all.tables, 0);
      const whole = protectAggregates(everyone);
      const view = toSelectionView(some, { atMs: 0, thenMs: null, of: all.persons, partitions: null, tookMs: 0 });
      const shown = protectSelection(view, everyone);
      const isChosen = (facts: Facts): boolean => isSelected(chosen, facts);
      const published = [...publishedFigures(whole, kinds, isAnybody), ...publishedFigures(shown, kinds, isChosen)];
      const others = count(
        everybody,
        population.map((n, place) => (isChosen(kinds[place]!) ? 0 : n)),
      );
      const small = [
        ...cellsOf(all.tables, kinds, isAnybody),
        ...cellsOf(some.tables, kinds, isChosen),
        ...cellsOf(others.tables, kinds, (facts) => !isChosen(facts)),
      ].filter(({ n }) => isSmall(n));
      expect(small.filter((cell) => follows(cell, published)).map(({ name }) => name)).toEqual([]);
    }),
    runs,
  );
});

test('P-SML-2: at least two groups are hidden, of five persons together, and a cut table hides what the same table whole does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (sizes, rows) => {
        const table = new Map(sizes.map((n, place) => [`${place}.example`, { n, sum: 0 }]));
        const persons = sizes.reduce((sum, n) => sum + n, 0);
        fc.pre(persons === 0 || persons >= 5);
        const [whole, cut] = [sizes.length, rows].map((most) =>
          protectTable(domains, toTableView(domains, table, most))!,
        );
        const hidden = sizes.filter((_, place) => !whole!.rows.some(({ key }) => key === `${place}.example`));
        expect(whole!.persons).toBe(persons);
        if (whole!.hides === true) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(5);
        } else expect(hidden).toEqual([]);
        expect(cut!.rows).toEqual(whole!.rows.slice(0, cut!.rows.length));
        if (cut!.hides === true) expect(cut!.rows).toEqual(whole!.rows);
        else expect(whole!.rows.length).toBeGreaterThanOrEqual(cut!.rows.length);
      },
    ),
    runs,
  );
});

test('P-SML-5: of two moments a row is shown where both its numbers may be', () => {
  const counting = createSelectionCount(everybody, 10);
  const [kind] = kinds;
  const add = (domain: string, n: number, was: string | null): void => {
    const before = was === null ? 'nobody' : { facts: { ...kind!, domain: was }, sinceUs: 1, firstUs: 1 };
    for (let person = 0; person < n; person += 1)
      counting.add({ facts: { ...kind!, domain }, history: { sinceUs: domain === was ? 1 : 11, before } });
  };
  add('a.example', 20, 'a.example');
  add('b.example', 20, 'b.example');
  add('c.example', 10, 'a.example');
  add('d.example', 6, 'd.example');
  add('d.example', 3, 'c.example');
  const counted = counting.counted();
  const view = toSelectionView(counted, { atMs: 20, thenMs: 10, of: 59, partitions: null, tookMs: 0 });
  const shown = protectSelection(view, toAggregatesView(counted.tables, 20));
  const place = aggregations.indexOf(domains);
  expect(shown.earlier?.persons).toBe(59);
  // Three had c.example then, and d.example is the next smallest; now nothing of a table is small.
  expect(shown.tables[place]?.rows.map(({ key }) => key)).toEqual(['a.example', 'b.example', 'c.example', 'd.example']);
  expect(shown.earlier?.tables[place]?.rows.map(({ key }) => key)).toEqual(['a.example', 'b.example']);
  const few = toSelectionView(
    { ...counted, earlier: { ...counted.earlier!, persons: 4, unknown: 2 } },
    { atMs: 20, thenMs: 10, of: 59, partitions: null, tookMs: 0 },
  );
  expect(protectSelection(few, toAggregatesView(counted.tables, 20)).earlier).toMatchObject({
    persons: null,
    unknown: null,
    tables: [],
  });
});

test('P-SML-4: what everybody has moved on since a selection was counted is no difference, and all of them are a selection of their own', () => {
  const [first, , second] = kinds;
  const populationOf = (n: number): readonly number[] =>
    kinds.map((kind) => (kind === first ? n : Number(kind === second) * 30));
  const toView = (chosen: Selection, of: number) =>
    toSelectionView(count(chosen, populationOf(20)), { atMs: 0, thenMs: null, of, partitions: null, tookMs: 0 });
  const later = toAggregatesView(count(everybody, populationOf(22)).tables, 1);
  const france = toView({ ...everybody, nationalities: ['FR'] }, 50);
  expect(protectSelection(france, later)).toMatchObject({ persons: 20, tables: france.tables });
  const all = toView(everybody, 50);
  expect(protectSelection(all, later)).toMatchObject({ persons: 50, tables: all.tables });
  expect(protectSelection({ ...france, of: 22 }, later)).toMatchObject({ nothing: 'withheld' });
});
