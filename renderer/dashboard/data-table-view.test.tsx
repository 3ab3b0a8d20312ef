import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emailDomains } from '../../pipeline/domain/aggregations/email-domains.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { DataTableView } from './data-table-view.tsx';
import { toTablePanel } from './table-panel.ts';

test('P-WHO-10: the counts of a table agree with what its panel says of it', () => {
  const text = createText('en');
  const rows = Array.from({ length: 60 }, (_, place) => ({ key: `domain${place}.example`, n: 2, sum: 0 }));
  const table = { name: 'emailDomains', persons: 178, keys: 118, rows };
  const context = { text, format: sampleChartContext.format, atMs: 1, overallMean: null, limit: 11 };
  const panel = toTablePanel(emailDomains, table, context)!;
  const view = { ...panel, readsAll: null, readsSought: panel.readsAll };
  const readRows = () => Promise.reject(new Error('nothing is looked for'));
  const drawn = renderToStaticMarkup(<DataTableView panel={view} text={text} readRows={readRows} />);
  expect(panel.subtitle).toContain('118 domains');
  expect(drawn.replaceAll(/<[^>]*>/g, ' ')).toMatch(/60 of 118/);
});
