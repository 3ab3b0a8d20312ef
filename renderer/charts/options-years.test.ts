import { SVGRenderer } from 'echarts/renderers';
import { expect, test } from 'vitest';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { addParts, init } from './chart-parts.ts';
import { toYearsOptions } from './options-years.ts';

addParts([SVGRenderer]);

const row = (key: string, label: string, n: number) => ({ key, label, n, share: 0, mean: null });
const years = Array.from({ length: 21 }, (_, at) => row(`${2002 + at}`, `${2002 + at}`, 100 + at));

/** The texts of the chart in a narrow panel, in the order in which they are drawn. */
function textsOf(rows: typeof years): readonly string[] {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 297, height: 240 });
  chart.setOption(toYearsOptions({ rows, axis: rows.map(({ key }) => key) }, sampleChartContext));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

test('how many a column stands for can be read at the axis', () => {
  expect(textsOf(years)).toEqual(expect.arrayContaining(['0', '50', '100', '2002']));
});

test('the grey column is named, however many years there are', () => {
  expect(textsOf([...years, row('unknown', 'Unknown', 12)])).toContain('Unknown');
});
