import { expect, test } from 'vitest';
import { createChartFormat } from '../charts/chart-format.ts';
import { createText } from '../i18n/text.ts';
import { sampleAlert } from '../testing/sample-alert.ts';
import { samplePoint } from '../testing/sample-snapshot.ts';
import { toHistoryWindow } from './history-window.ts';
import type { PanelContext } from './table-panel.ts';
import { toTimePanels } from './time-panels.ts';

const text = createText('en');
const window = toHistoryWindow(
  '1m',
  [1000, 2000, 3000].map((atMs) => samplePoint({ atMs, published: 4 })),
);

function arrivals(alerts: PanelContext['alerts'], nowMs?: number) {
  const format = createChartFormat(text.locale, text.words.terms);
  const context = {
    text,
    format,
    atMs: 2500,
    overallMean: null,
    limit: 5,
    ...(alerts && { alerts }),
    ...(nowMs && { nowMs }),
  };
  const [panel] = toTimePanels(window, context);
  return { notes: panel!.notes, subtitle: panel!.subtitle, table: panel!.table(), atMs: panel!.atMs };
}

test('P-PNL-8 how many alerts began is said, and the table has what lasted at each time', () => {
  const { notes, subtitle, table } = arrivals([{ ...sampleAlert, firedMs: 1500, resolvedMs: 1800 }]);
  expect(notes).toEqual(['1 alert of the pipeline began in this time (dashed line in the chart)']);
  expect(subtitle).toMatch(/ · 1 alert of the pipeline began in this time \(dashed line in the chart\)$/);
  expect([table.columns.at(-1), table.worded]).toEqual(['Alerts', [table.columns.length - 1]]);
  expect(table.data.rows.map((row) => row.at(-1))).toEqual(['', 'Producer has failed', '']);
});

test('P-PNL-8 where there was none, nothing speaks of any', () => {
  const { notes, table } = arrivals([]);
  expect([notes, table.columns.at(-1)]).toEqual([[], 'Rejected']);
});

test('P-PNL-3: a chart over time is as new as what was measured last, though nothing was aggregated since', () => {
  expect(arrivals([]).atMs).toBe(3000);
  expect(arrivals([], 2700).atMs, 'the end of a run, drawn ahead').toBe(2700);
});

test('P-PNL-10: where nothing was measured that is said, and not drawn as empty axes', () => {
  const context = { text, format: createChartFormat('en', text.words.terms), atMs: 2500, overallMean: null, limit: 5 };
  const said = (alerts: PanelContext['alerts'] = []) =>
    toTimePanels(window, { ...context, alerts }).map(({ id, nothing, notes }) => [id, nothing, ...(notes ?? [])]);
  expect(said()).toEqual([
    ['arrivals', null],
    ['latency', 'Nothing was recorded in this time range'],
  ]);
  const begun = '1 alert of the pipeline began in this time (dashed line in the chart)';
  expect(said([{ ...sampleAlert, firedMs: 1500 }])).toEqual([
    ['arrivals', null, begun],
    ['latency', null, 'Nothing was recorded in this time range', begun],
  ]);
});
