import { type DataColumn, type DataTable, toTable } from '../charts/data-table.ts';
import type { TimeView } from '../charts/chart-view.ts';
import { toTimeOptions } from '../charts/options-time.ts';
import { beginning, marksAt } from '../charts/time-marks.ts';
import { toAlertMarks } from './alert-marks.ts';
import type { HistoryWindow } from './history-window.ts';
import type { PanelView } from './panel-view.ts';
import type { PanelContext } from './table-panel.ts';
import { toTimeView } from './time-view.ts';
import type { DrawnSeries } from './time-view.ts';

/** Arrivals and latency over the chosen range. */
export function toTimePanels(window: HistoryWindow, context: PanelContext): readonly PanelView[] {
  const { series } = context.text.words.dashboard;
  return [
    toTimePanel(window, context, {
      id: 'arrivals',
      series: [
        { name: series.published, colour: 0, valueOf: (point) => point.published },
        { name: series.stored, colour: 2, valueOf: (point) => point.stored },
        { name: series.rejected, colour: 3, valueOf: (point) => point.rejected },
      ],
    }),
    toTimePanel(window, context, {
      id: 'latency',
      series: [
        { name: series.p50, colour: 0, valueOf: (point) => point.p50Ms },
        { name: series.p95, colour: 1, valueOf: (point) => point.p95Ms },
        { name: series.p99, colour: 4, valueOf: (point) => point.p99Ms },
      ],
    }),
  ];
}

interface TimePanel {
  readonly id: 'arrivals' | 'latency';
  readonly series: readonly DrawnSeries[];
}

function toTimePanel(window: HistoryWindow, context: PanelContext, { id, series }: TimePanel): PanelView {
  const { text } = context;
  const words = text.words.dashboard;
  const unit = words.figures[id].unit;
  const drawn = toTimeView(window, context.atMs, { series, unit, span: context.span });
  const view = { ...drawn, marks: toAlertMarks(context.alerts ?? [], drawn, text) };
  const whatOf = ofAll(words.subtitles[id], context);
  const begun = beginning(view).length;
  const nothing = hasFigures(view) ? null : context.span ? text.words.span.nothing : words.noneInRange;
  const hasMarks = view.marks.length > 0;
  const notes = [
    // Below a chart of alerts alone; where there is none of them either it stands in the place of the chart.
    ...(hasMarks && nothing !== null ? [nothing] : []),
    ...(begun === 0 ? [] : [text.plural(words.alertsBegan, begun)]),
  ];
  const subtitle = [whatOf, ...notes].join(' · ');
  const title = words.panels[id];
  return {
    id,
    title,
    subtitle,
    unit: whatOf,
    notes,
    // What is measured goes on where the aggregates stay as they are; the end of a run is drawn ahead.
    atMs: Math.min(Math.max(context.atMs, view.times.at(-1) ?? 0), context.nowMs ?? Infinity),
    span: 6,
    legend: series.map(({ name, colour }) => ({ name, colour })),
    option: (chart) => toTimeOptions(view, chart),
    description: text.fill(words.summary, { title, subtitle, parts: newestOf(view, context) }),
    table: () => toTimeTable(view, context),
    readsAll: null,
    group: 'time',
    nothing: hasMarks ? null : nothing,
  };
}

function hasFigures({ series }: Pick<TimeView, 'series'>): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** With a selection, that it is not of who is selected. */
export function ofAll(subtitle: string, { text, who }: PanelContext): string {
  return who === undefined ? subtitle : text.fill(text.words.who.ofAll, { subtitle });
}

function newestOf(view: TimeView, { format }: PanelContext): string {
  return view.series.map(({ name, values }) => `${name} ${valueText(values.at(-1) ?? null, format.ms)}`).join(', ');
}

/** Newest first: what one wants to read is at the top. */
function toTimeTable(view: TimeView, { text, format }: PanelContext): DataTable {
  const { time, timeUtc, alerts } = text.words.dashboard.columns;
  const timeOf = (place: number): number => view.times[place] ?? 0;
  const alertsAt = (place: number): string =>
    marksAt(view, place)
      .map(({ name }) => name)
      .join('; ');
  const columns: readonly DataColumn<number>[] = [
    {
      name: time,
      text: (place) => format.time(timeOf(place)),
      data: [{ name: timeUtc, value: (place) => new Date(timeOf(place)).toISOString() }],
    },
    ...view.series.map(({ name, values }) => ({
      name,
      text: (place: number) => valueText(values[place] ?? null, format.ms),
      data: [{ name: `${name} (${view.unit})`, value: (place: number) => values[place] ?? null }],
    })),
    ...(view.marks.length === 0 ? [] : [{ name: alerts, text: alertsAt, isWords: true as const }]),
  ];
  return toTable(columns, [...view.times.keys()].toReversed());
}

function valueText(value: number | null, format: (value: number) => string): string {
  return value === null ? '–' : format(value);
}
