import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { countriesByNumber, countryNumbers } from './country-codes.ts';
import { toMapScale } from './map-scale.ts';
import { toMapOptions } from './options-map.ts';
import { smallCountries } from './small-countries.ts';
import { worldCountries } from './world-map.ts';
import { kavrayskiy } from './projection.ts';

const countries = worldCountries();
const onMap = new Set(countries.map(({ properties }) => properties.name));

const rows = [
  { key: 'FR', label: 'France', n: 30, share: 0.6, mean: null },
  { key: 'MT', label: 'Malta', n: 20, share: 0.4, mean: null },
  { key: 'US', label: 'United States', n: 0, share: 0, mean: null },
  { key: 'unknown', label: 'unknown', n: 5, share: 0.1, mean: null },
];
const options = toMapOptions({ rows }, sampleChartContext, { noData: 'no data' });

test('P-PNL-1: countries are joined by number, have the colour of their step, and no other country has one', () => {
  expect(options.geo).toMatchObject({
    map: 'world',
    itemStyle: { areaColor: 'none' },
    regions: [
      { name: '250', itemStyle: { areaColor: 'most' } },
      { name: '470', itemStyle: { areaColor: 'more' } },
      { name: '840', itemStyle: { areaColor: 'least' } },
    ],
  });
});

test('P-PNL-1: the map keeps its proportions, however wide its panel is', () => {
  expect(options.geo).toMatchObject({ preserveAspect: 'contain' });
});

test('P-PNL-1: the tooltip tells a country without a row from one with nobody', () => {
  const tooltip = options.tooltip;
  if (tooltip === undefined || Array.isArray(tooltip) || typeof tooltip.formatter !== 'function') throw new Error();
  const said = (name: string): unknown => (tooltip.formatter as (hovered: object) => unknown)({ name });
  expect([said('250'), said('840'), said('724'), said('')]).toEqual([
    'France\n30 · 60.0%',
    'United States\n0 · 0.0%',
    'Spain\nno data',
    '',
  ]);
});

test('P-PNL-1: of the 249 numbers every one that the atlas has is a country’s', () => {
  expect([countryNumbers.size, countriesByNumber.size]).toEqual([249, 249]);
  expect([...onMap].filter((id) => id !== '' && !countriesByNumber.has(id))).toEqual([]);
  expect([countryNumbers.get('FR'), countryNumbers.get('DE'), countriesByNumber.get('840')]).toEqual([
    '250',
    '276',
    'US',
  ]);
});

test('P-PNL-2: whatever the map leaves out has a mark, with its count', () => {
  const nowhere = [...countryNumbers].filter(([code, number]) => !onMap.has(number) && !smallCountries.has(code));
  expect(nowhere).toEqual([['AQ', '010']]);
  expect(options.series).toMatchObject([
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      data: [{ name: '470', value: [14.4, 35.9], itemStyle: { color: 'more' } }],
    },
  ]);
});

test('P-PNL-1: every count is in one of at most five steps of one round width', () => {
  expect(toMapScale([]).steps).toEqual([]);
  expect(toMapScale([7]).steps).toEqual([{ from: 7, to: 7, colour: 3 }]);
  expect(toMapScale([1204, 3980]).steps.map(({ from, to }) => [from, to])).toEqual([
    [1000, 1999],
    [2000, 2999],
    [3000, 3999],
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (counts) => {
      const { steps, stepOf } = toMapScale(counts);
      expect(steps.length).toBeLessThanOrEqual(5);
      for (const count of counts) {
        const step = steps[stepOf(count)];
        expect(count).toBeGreaterThanOrEqual(step?.from ?? Infinity);
        expect(count).toBeLessThanOrEqual(step?.to ?? -Infinity);
      }
    }),
  );
});

test('a place on the map is found again', () => {
  for (const place of [
    [0, 0],
    [151.2, -33.9],
    [-180, 80],
  ]) {
    const [east, north] = kavrayskiy.unproject(kavrayskiy.project(place));
    expect([east, north]).toEqual([expect.closeTo(place[0] ?? 0), expect.closeTo(place[1] ?? 0)]);
  }
});

test('P-PNL-1: no outline runs across the map', () => {
  const lines = countries.flatMap(({ geometry }) => geometry.coordinates.flat());
  const widest = Math.max(
    ...lines.flatMap((line) => line.slice(1).map(([at = 0], before) => Math.abs(at - (line[before]?.[0] ?? 0)))),
  );
  expect(widest).toBeLessThan(45);
});
