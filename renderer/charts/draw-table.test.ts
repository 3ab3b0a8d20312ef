import { expect, test } from 'vitest';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { drawTable } from './draw-table.ts';

const options = {
  format: sampleChartContext.format,
  others: (count: number, hides: boolean) => (hides ? 'hidden' : `${count} others`),
  overallMean: 50,
};

/** Draws the table of an aggregation from `key: persons`. */
function draw(name: string, counts: Readonly<Record<string, number>>, { limit = 11, hides = false } = {}) {
  const aggregation = aggregations.find((one) => one.name === name);
  if (aggregation === undefined) throw new Error(`There is no aggregation ${name}.`);
  const rows = Object.entries(counts).map(([key, n]) => ({ key, n, sum: 0 }));
  const persons = rows.reduce((sum, { n }) => sum + n, 0);
  const drawing = drawTable(
    aggregation,
    { name, persons, keys: rows.length, rows, ...(hides ? { hides } : {}) },
    { ...options, limit },
  );
  return { ...drawing, drawn: drawing.option?.(sampleChartContext) };
}

/** The values of each series, as the chart gets them. */
function valuesOf({ drawn }: ReturnType<typeof draw>): readonly unknown[][] {
  const series = Array.isArray(drawn?.series) ? drawn.series : [];
  return series.map(({ data }) =>
    (Array.isArray(data) ? data : []).map((each) =>
      typeof each === 'object' && each !== null && 'value' in each ? each.value : each,
    ),
  );
}

test('a ranking: the others have a figure and no bar, so that they do not set the scale', () => {
  const drawing = draw('usersByNationality', { FR: 5, DE: 3, NO: 2, FI: 90 }, { limit: 2 });
  expect(drawing.rows.map(({ label, n }) => [label, n])).toEqual([
    ['Finland', 90],
    ['France', 5],
    ['2 others', 5],
  ]);
  expect(valuesOf(drawing)).toEqual([[90, 5, '-']]);
});

test('ages: women to the left, men to the right, all seven bands, and who is neither is said', () => {
  const drawing = draw('ageBandsByGender', { '25-34|female': 4, '25-34|male': 3, '75+|male': 2, '35-44|other': 1 });
  expect(drawing.matrix?.rows).toEqual(['18–24', '25–34', '35–44', '45–54', '55–64', '65–74', '75+']);
  expect(valuesOf(drawing)).toEqual([
    [-0, -4, -0, -0, -0, -0, -0].map((n, place) => [n, place]),
    [0, 3, 0, 0, 0, 0, 2].map((n, place) => [n, place]),
  ]);
  expect(drawing.notDrawn).toBe(1);
  expect(drawing.legend).toEqual([
    { name: 'Women', colour: 3 },
    { name: 'Men', colour: 0 },
  ]);
});

test('P-PNL-3: the table of a matrix has every band, also where fewer cells than bands have anybody', () => {
  const { matrix } = draw('ageBandsByGender', { '65-74|female': 4, '75+|male': 3 }, { limit: 2 });
  expect(matrix?.rowKeys).toEqual(['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+']);
  expect(matrix?.values.slice(-2)).toEqual([
    [4, 0],
    [0, 3],
  ]);
});

test('shares: the legend says them, and women and men keep their colours', () => {
  const drawing = draw('gender', { male: 3, female: 1 });
  expect(drawing.legend).toEqual([
    { name: 'Women 25.0%', colour: 3 },
    { name: 'Men 75.0%', colour: 0 },
  ]);
  expect(valuesOf(drawing)).toEqual([[1, 3]]);
});

test('years: a year in which nobody registered has its place', () => {
  const drawing = draw('registrationsByYear', { 2019: 2, 2022: 1 });
  expect(drawing.rows.map(({ label, n }) => [label, n])).toEqual([
    ['2019', 2],
    ['2020', 0],
    ['2021', 0],
    ['2022', 1],
  ]);
});

test('every aggregation of the catalogue has a chart, or is one figure', () => {
  const without = aggregations.filter(({ name }) => draw(name, {}).option === null).map(({ name }) => name);
  expect(without).toEqual(['averageAge']);
});

test('every chart says in words what it shows, draws its tooltip on the canvas and does not move by itself', () => {
  for (const { name, shape } of aggregations) {
    if (shape === 'mean') continue;
    expect(draw(name, { FR: 1 }).drawn).toMatchObject({
      animation: false,
      aria: { enabled: true, label: { description: 'what it shows' } },
      tooltip: { renderMode: 'richText' },
    });
  }
});

test('P-SML-6: a year or a band between those that are shown is a gap, and not a row', () => {
  const hiding = (name: string, counts: Readonly<Record<string, number>>) => {
    const drawing = draw(name, counts, { hides: true });
    const { xAxis, yAxis } = drawing.drawn ?? {};
    const axis = [xAxis, yAxis].flat().find((one) => one?.type === 'category');
    return {
      names: axis && 'data' in axis ? axis.data : undefined,
      values: valuesOf(drawing)[0],
      gaps: drawing.hasGaps,
    };
  };
  expect(hiding('registrationsByYear', { 2019: 9, 2022: 7 })).toEqual({
    names: ['2019', '2020', '2021', '2022', 'hidden'],
    values: [
      [0, 9],
      [3, 7],
      [4, 0],
    ],
    gaps: true,
  });
  expect(hiding('ageBands', { '25-34': 9, '45-54': 7 })).toMatchObject({
    names: ['25–34', '35–44', '45–54', 'hidden'],
    values: [
      [0, 9],
      [2, 7],
      [3, 0],
    ],
  });
  expect(hiding('ageBandsByGender', { '25-34|female': 9, '25-34|male': 5, '45-54|male': 7 })).toEqual({
    names: ['25–34', '35–44', '45–54'],
    values: [
      [-9, 0],
      [-0, 2],
    ],
    gaps: true,
  });
  expect(hiding('registrationsByYear', { 2019: 9, 2020: 7 }).gaps).toBe(false);
});
