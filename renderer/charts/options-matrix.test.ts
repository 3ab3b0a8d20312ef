import { SVGRenderer } from 'echarts/renderers';
import { expect, test } from 'vitest';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { addParts, init } from './chart-parts.ts';
import { toMatrixView } from './matrix-view.ts';
import { toMatrixOptions } from './options-matrix.ts';

addParts([SVGRenderer]);

/** Each text of the chart, and how far to the right it is drawn. */
function textsOf(counts: Readonly<Record<string, number>>): readonly (readonly [text: string, x: number])[] {
  const rows = Object.entries(counts).map(([key, n]) => ({ key, n, sum: 0 }));
  const persons = rows.reduce((sum, { n }) => sum + n, 0);
  const table = { name: 'ageBandsByGender', persons, keys: rows.length, rows };
  const view = toMatrixView(table, { format: sampleChartContext.format, limit: 11 });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 300, height: 240 });
  chart.setOption(toMatrixOptions(view, sampleChartContext));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return [...svg.matchAll(/<text[^>]*translate\(([\d.]+) [^>]*>([^<]*)<\/text>/g)].map(([, x, text]) => [
    text ?? '',
    Number(x),
  ]);
}

test('in a band that one side alone has, the figure of the other stands beside the common line', () => {
  const texts = textsOf({ '18-24|female': 4, '25-34|female': 2, '25-34|male': 3, '35-44|male': 5 });
  const zeros = texts.filter(([text]) => text === '0').map(([, x]) => x);
  // Five bands are empty, and of two bands one side each: women's figures are on one line, men's on another.
  expect(zeros).toHaveLength(10);
  expect(new Set(zeros).size).toBe(2);
});
