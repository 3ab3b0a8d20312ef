import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { TableView } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import type { HistoryWindow } from './history-window.ts';
import { toMapPanel } from './map-panel.ts';
import type { PanelView } from './panel-view.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';
import { toRejectionsPanel } from './rejections-panel.ts';
import { toTablePanel } from './table-panel.ts';
import type { PanelContext } from './table-panel.ts';
import { toTimePanels } from './time-panels.ts';

/** The order in which the panels that we know are read; a new aggregation's panel stands at the end. */
export const panelIds = [
  'usersByNationality',
  'nationalityMap',
  'ageBandsByGender',
  'emailDomains',
  'ageBands',
  'arrivals',
  'latency',
  'averageAgeByNationality',
  'genderByNationality',
  'registrationsByYear',
  'gender',
  'averageAgeByGender',
  'rejections',
] as const satisfies readonly (keyof Text['words']['dashboard']['panels'])[];
const places: readonly string[] = panelIds;

/** A panel for each table of the catalogue, those over time, and the rejections. */
export function toPanels(snapshot: ShownSnapshot, window: HistoryWindow, context: PanelContext): readonly PanelView[] {
  const tables = new Map(snapshot.aggregates.tables.map((table) => [table.name, table]));
  const panels = aggregations
    .map((aggregation) => toTablePanel(aggregation, tables.get(aggregation.name) ?? noRows(aggregation.name), context))
    .filter((panel) => panel !== null);
  const map = toMapPanel(tables.get('usersByNationality') ?? noRows('usersByNationality'), context);
  const all = [
    ...panels,
    ...(map === null ? [] : [map]),
    ...toTimePanels(window, context),
    toRejectionsPanel(snapshot, context),
  ];
  return all.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
}

function placeOf(id: string): number {
  return places.includes(id) ? places.indexOf(id) : places.length;
}

function noRows(name: string): TableView {
  return { name, persons: 0, keys: 0, rows: [] };
}
