import { expect, test } from 'vitest';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { toTimeOptions } from './options-time.ts';

const view = {
  times: [1000, 2000, 3000],
  fromMs: 1000,
  toMs: 3000,
  series: ['Published', 'Stored'].map((name, colour) => ({ name, colour, values: [1, 2, 3] })),
  unit: '/s',
  marks: [
    { atMs: 500, endMs: 2500, isBad: false, name: 'Lag' },
    { atMs: 2000, endMs: null, isBad: true, name: 'The producer has failed' },
  ],
};

test('P-PNL-8 a dashed line in the colour of its severity stands where something began, once', () => {
  const { series } = toTimeOptions(view, sampleChartContext) as { series: { markLine?: { data: unknown[] } }[] };
  const color = 'bad';
  expect(series.map(({ markLine }) => markLine?.data)).toEqual([
    [{ xAxis: 2000, lineStyle: { color, type: 'dashed', width: 1.5 }, itemStyle: { color } }],
    undefined,
  ]);
});

test('P-PNL-8 what lasted at a time is below its figures in the tooltip', () => {
  const { tooltip } = toTimeOptions(view, sampleChartContext) as { tooltip: { formatter(at: unknown): string } };
  const linesAt = (dataIndex: number): string[] => tooltip.formatter([{ dataIndex }]).split('\n').slice(3);
  expect([0, 1, 2].map(linesAt)).toEqual([
    ['Lag'],
    ['Lag', 'The producer has failed'],
    ['Lag', 'The producer has failed'],
  ]);
});

test('P-PNL-10 a figure beside which nothing was measured is drawn as a dot, and no other', () => {
  const lone = { ...view, series: [{ name: 'Stored', colour: 0, values: [7, null, 3] }, view.series[0]!] };
  type Drawn = { showSymbol: boolean; symbolSize?: (value: unknown, at: { dataIndex: number }) => number };
  const { series } = toTimeOptions(lone, sampleChartContext) as { series: Drawn[] };
  expect(series.map(({ showSymbol }) => showSymbol)).toEqual([true, false]);
  expect([0, 1, 2].map((dataIndex) => series[0]!.symbolSize?.(null, { dataIndex }))).toEqual([5, 0, 5]);
});

test('the tooltip has the colour of each line before its name, where it is told one', () => {
  const { tooltip } = toTimeOptions(view, sampleChartContext) as { tooltip: { formatter(at: unknown): string } };
  const hovered = [
    { dataIndex: 0, seriesIndex: 1, marker: '{dot|}' },
    { dataIndex: 0, seriesIndex: 0 },
  ];
  expect(tooltip.formatter(hovered).split('\n').slice(1, 3)).toEqual([
    'Published\u20021.0 /s',
    '{dot|}Stored\u20021.0 /s',
  ]);
});
