import { expect, test } from 'vitest';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { toMeanByKeyOptions } from './options-mean-by-key.ts';
import { drawSvg } from './picture/draw-svg.ts';

/** What the axis says under means of these ages. */
function ticksOf(...ages: readonly (number | null)[]): readonly string[] {
  const rows = ages.map((mean, at) => ({ key: `K${at}`, label: `K${at}`, n: 1, share: 0.5, mean }));
  const { theme } = sampleChartContext;
  const option = () => toMeanByKeyOptions({ rows }, sampleChartContext, { overall: null });
  const picture = { title: '', note: '', legend: [], theme, option, empty: '', width: 400, chartHeight: 300 };
  const svg = drawSvg(picture, (letters, size) => letters.length * size);
  return [...svg.matchAll(/fill="muted"[^>]*>([^<>]+)<\/text>/g)].map(([, tick]) => tick!);
}

test('ages on an axis are whole where its steps are, and have a decimal where these are smaller', () => {
  expect(ticksOf(43.7, null, 68.3)).toEqual(['40', '50', '60', '70']);
  expect(ticksOf(52, 55)).toEqual(['52', '54', '56']);
  expect(ticksOf(71.5)).toEqual(['60', '70', '80']);
  expect(ticksOf(53.9, 55.5)).toEqual(['53', '54', '55', '56']);
  expect(ticksOf(53.9, 54.9)).toEqual(['53.5', '54.0', '54.5', '55.0']);
  expect(ticksOf()).toEqual([]);
});
