import { usersByNationality } from '../../pipeline/domain/aggregations/users-by-nationality.ts';
import { leastPersons, type ShownTable } from '../../pipeline/domain/small-rows.ts';
import { toChartRows } from '../charts/chart-rows.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import { countryNumbers } from '../charts/country-codes.ts';
import type { LegendEntry } from '../charts/draw-table.ts';
import { toMapScale } from '../charts/map-scale.ts';
import { toMapOptions, toMapRows } from '../charts/options-map.ts';
import type { Text } from '../i18n/text.ts';
import { toPicked } from './who-choices.ts';
import type { PanelView } from './panel-view.ts';
import { othersText } from './shown-text.ts';
import { toTablePanel } from './table-panel.ts';
import type { PanelContext } from './table-panel.ts';

/** The users of each nationality on a map of the world; its table is that of the ranked bars. */
export function toMapPanel(table: ShownTable, context: PanelContext): PanelView | null {
  const { text, format } = context;
  const words = text.words.dashboard;
  const ranked = toTablePanel(usersByNationality, table, context);
  if (ranked === null) return null;
  const rows = toChartRows(table, { format, others: othersText(text), limit: table.rows.length });
  const drawn = toMapRows(rows);
  const left = table.persons - drawn.reduce((sum, { n }) => sum + n, 0);
  const noData = noDataOf(table, text);
  const title = words.panels.nationalityMap;
  const notDrawn = left === 0 ? [] : [text.plural(words.notDrawn, left)];
  const subtitle = [ranked.subtitle, ...notDrawn].join(' · ');
  return {
    ...ranked,
    id: 'nationalityMap',
    title,
    subtitle,
    notes: [...(ranked.notes ?? []), ...notDrawn],
    span: 8,
    legend: ranked.nothing === null ? legendOf(drawn, table, context) : [],
    option: (chart) => toMapOptions({ rows }, chart, { noData }),
    description: text.fill(words.summary, {
      title,
      subtitle,
      parts: drawn.map((row) => `${row.label} ${format.count(row.n)}`).join(', '),
    }),
    prepare: loadWorld,
    pickedAt: ({ name }) => toPicked('nationalityMap', keyOfCountry(drawn, name)),
    isTableFirst: false,
  };
}

function keyOfCountry(rows: readonly ChartRow[], number: string): string | null {
  return rows.find(({ key }) => key !== null && countryNumbers.get(key) === number)?.key ?? null;
}

function noDataOf({ hides }: ShownTable, { words }: Text): string {
  return hides === true ? words.small.noData : words.dashboard.map.noData;
}

/** What is always there is first, so that it stays in its place. */
function legendOf(
  rows: readonly ChartRow[],
  table: ShownTable,
  { text, format }: PanelContext,
): readonly LegendEntry[] {
  const words = text.words.dashboard;
  // Where small groups are hidden no step begins below them.
  const least = table.hides === true ? leastPersons : 0;
  const scale = toMapScale(rows.map(({ n }) => n));
  const steps = scale.steps.map(({ from: first, to, colour }): LegendEntry => {
    const from = Math.max(first, least);
    const range = text.fill(words.map.step, { from: format.count(from), to: format.count(to) });
    return { name: from === to ? text.plural(words.persons, from) : range, colour: { step: colour } };
  });
  return [{ name: noDataOf(table, text), colour: 'no-data' }, ...steps];
}

let world: Promise<void> | null = null;

function loadWorld(): Promise<void> {
  return (world ??= import('../charts/world-map.ts').then(({ registerWorld }) => registerWorld()));
}
