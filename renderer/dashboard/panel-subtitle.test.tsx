import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { PanelSubtitle } from './panel-subtitle.tsx';
import { toTablePanel } from './table-panel.ts';

const text = createText('en');
const { format } = sampleChartContext;

function subtitleOf(name: string, isTable: boolean): string {
  const aggregation = aggregations.find((one) => one.name === name)!;
  const table = { name, persons: 5, keys: 1, rows: [{ key: 'a.example', n: 5, sum: 200 }] };
  const context = { text, format, atMs: 0, overallMean: null, limit: 11, who: 'France' };
  const panel = { ...toTablePanel(aggregation, table, context)!, isTimeless: true };
  const drawn = renderToStaticMarkup(
    <PanelSubtitle panel={panel} isTable={isTable} text={text} format={format}>
      {null}
    </PanelSubtitle>,
  );
  // Who is cut to one line: the whole of it is read by pointing.
  expect(drawn.match(/title="([^"]*)"/)?.[1]).toBe(drawn.replaceAll(/<[^>]*>/g, ''));
  return drawn.replaceAll(/<[^>]*>/g, '');
}

test('P-PNL-11: over a data table stands what it is of, and not what its chart is of', () => {
  expect(subtitleOf('emailDomains', false)).toBe('France · share · 1 domain');
  expect(subtitleOf('emailDomains', true)).toBe('France · persons · 1 domain');
  expect(subtitleOf('gender', true)).toBe('France · persons');
  expect(subtitleOf('ageBands', true)).toBe('France · persons');
  expect(subtitleOf('averageAgeByNationality', false)).toBe('France · years · dashed: all');
  expect(subtitleOf('averageAgeByNationality', true)).toBe('France · years');
  expect(subtitleOf('usersByNationality', true)).toBe('France · persons · 1 nationality');
});
