import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { emailDomains } from '../../pipeline/domain/aggregations/email-domains.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { DataTableView } from './data-table-view.tsx';
import { PanelSubtitle } from './panel-subtitle.tsx';
import type { PanelView } from './panel-view.ts';
import { toTablePanel } from './table-panel.ts';
import { type PanelTable, withAllRows } from './use-panel-table.ts';

const text = createText('en');
const { format } = sampleChartContext;

/** Of so many domains, of which a snapshot carries 60. */
function panelOf(keys: number, atMs: number, carried = 60): PanelView {
  const rows = Array.from({ length: carried }, (_, place) => ({ key: `domain${place}.example`, n: 2, sum: 0 }));
  const table = { name: 'emailDomains', persons: 60 + keys, keys, rows };
  return toTablePanel(emailDomains, table, { text, format, atMs, overallMean: null, limit: 11 })!;
}

function drawnOf(shown: Pick<PanelTable, 'panel' | 'read'>, sought = ''): string {
  const typed = (): void => undefined;
  return renderToStaticMarkup(
    <>
      <PanelSubtitle panel={shown.panel} isTable text={text} format={format}>
        {null}
      </PanelSubtitle>
      <DataTableView shown={{ ...shown, sought, typed }} text={text} />
    </>,
  ).replaceAll(/<[^>]*>/g, ' ');
}

test('P-WHO-10: the counts of a table agree with what its panel says of it', () => {
  const panel = panelOf(118, 1);
  const drawn = drawnOf({ panel: { ...panel, readsAll: null, readsSought: panel.readsAll }, read: null });
  expect(panel.subtitle).toContain('118 domains');
  expect(drawn).toMatch(/60 of 118/);
});

test('P-WHO-10: what stands over rows that were all read is of their moment', () => {
  const [panel, whole] = [panelOf(118, 1000), panelOf(121, 4000, 121)];
  const shown = withAllRows({ ...panel, readsAll: null, readsSought: panel.readsAll }, whole);
  const drawn = drawnOf({ panel: shown, read: { ok: true, value: whole } }, 'domain7.');
  expect(drawn).toContain(`121 domains  · ${format.time(4000)}`);
  expect(drawn).toMatch(/1 of 121/);
});
