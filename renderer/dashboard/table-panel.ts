import { withCapital } from '../../gdpr-register/capital.ts';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { ShownAggregates } from '../../pipeline/domain/small-groups.ts';
import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { ComparedTable } from '../../pipeline/domain/selection-view.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import type { MatrixView } from '../charts/chart-view.ts';
import { type DataTable, toTable } from '../charts/data-table.ts';
import { drawTable } from '../charts/draw-table.ts';
import type { DrawnAggregation, TableDrawing } from '../charts/draw-table.ts';
import type { Plural } from '../i18n/plural.ts';
import type { Text } from '../i18n/text.ts';
import { toComparedTable } from './compared-table.ts';
import type { PanelView } from './panel-view.ts';
import { countColumn, meanColumn, meanText, namedColumn, shareColumn } from './row-columns.ts';
import { nothingText, othersText } from './shown-text.ts';
import { toPicked } from './who-choices.ts';

export interface PanelContext {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly atMs: number;
  /** When the host said all this; no figure is true later. */
  readonly nowMs?: number;
  readonly overallMean: number | null;
  /** Rows that there is room for. */
  readonly limit: number;
  /** The span that charts over time are limited to; left out where they show the whole range. */
  readonly span?: TimeWindow;
  /** Who is counted, in words; left out for everybody. */
  readonly who?: string;
  /** By aggregation, what each row was then; left out where nothing is compared. */
  readonly compared?: ReadonlyMap<string, ComparedTable>;
  /** Of which those about the pipeline are marked in the charts over time. */
  readonly alerts?: readonly Alert[];
  /** Why there are no aggregates to show. */
  readonly nothing?: ShownAggregates['nothing'];
}

/** A table of aggregates as a panel; null where a figure on top says it all. */
export function toTablePanel(
  aggregation: DrawnAggregation,
  table: ShownTable,
  context: PanelContext,
): PanelView | null {
  const { text, format } = context;
  const words = text.words.dashboard;
  const drawing = drawTable(aggregation, table, { ...context, others: othersText(text) });
  if (drawing.option === null) return null;
  const { subtitles, tableSubtitles } = words;
  const { name } = aggregation;
  const title = titleOf(name, text);
  const unit = unitOf(isKeyOf(subtitles, name) ? subtitles[name] : subtitles.any, table, context);
  const notes = notesOf(drawing, table, text);
  const subtitle = ofWhom([unit, ...notes].join(' · '), context);
  const nothing = nothingText(table, context, text);
  return {
    id: name,
    title,
    subtitle,
    ...(context.who === undefined ? {} : { who: context.who }),
    unit,
    ...(isKeyOf(tableSubtitles, name) ? { tableUnit: unitOf(tableSubtitles[name], table, context) } : {}),
    notes,
    atMs: context.atMs,
    span: 4,
    legend: nothing === null ? drawing.legend : [],
    option: drawing.option,
    description: text.fill(words.summary, {
      title,
      subtitle,
      parts: partsOf(drawing.rows, drawing.matrix, { aggregation, format }),
    }),
    table: () => toDataTable(aggregation, table, context),
    readsAll: table.rows.length < table.keys ? table.name : null,
    notCarried: Math.max(0, table.keys - table.rows.length),
    group: null,
    nothing,
    isAwaited: context.nothing === 'counting',
    isTimeless: context.nothing === 'counting' || context.nothing === 'unread',
    pickedAt: ({ place }) => toPicked(name, drawing.matrix?.rowKeys[place] ?? drawing.rows[place]?.key ?? null),
    isTableFirst: context.compared !== undefined && drawing.matrix === null,
  };
}

/** All rows of the table, in the order of the chart. */
function toDataTable(aggregation: DrawnAggregation, table: ShownTable, context: PanelContext): DataTable {
  const { text, format } = context;
  const whole = { ...context, others: othersText(text), limit: Math.max(table.keys, table.rows.length) };
  const { rows, matrix } = drawTable(aggregation, table, whole);
  const { columns } = text.words.dashboard;
  if (matrix !== null) {
    return toMatrixTable(matrix, columns.name, format);
  }
  const compared = context.compared?.get(aggregation.name);
  if (compared !== undefined) return toComparedTable(aggregation, { rows, compared }, context);
  const isMean = aggregation.shape === 'mean-by-key';
  const figure = isMean ? meanColumn(columns.mean, format) : shareColumn(context);
  return toTable([namedColumn(columns.name), countColumn(columns.persons, format), figure], rows);
}

function toMatrixTable({ rows, columns, values }: MatrixView, name: string, format: ChartFormat): DataTable {
  const figures = columns.map((column, at) => {
    const value = (row: number): number => values[row]?.[at] ?? 0;
    return { name: column, text: (row: number) => format.count(value(row)), data: [{ name: column, value }] };
  });
  return toTable([{ name, text: (row) => rows[row] ?? '' }, ...figures], [...rows.keys()]);
}

/** With a selection, a subtitle begins with who is counted. */
function ofWhom(subtitle: string, { who, text }: PanelContext): string {
  return who === undefined ? subtitle : text.fill(text.words.who.subtitle, { who, subtitle });
}

function titleOf(name: string, { words }: Text): string {
  const { panels } = words.dashboard;
  if (isKeyOf(panels, name)) return panels[name];
  // A new aggregation has no words yet: its own name in words is better than nothing.
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return withCapital(spaced);
}

/** What a picture leaves out, and why. */
function notesOf(
  { notDrawn, hasGaps }: TableDrawing,
  { hides }: ShownTable,
  { words, plural }: Text,
): readonly string[] {
  const others = notDrawn === 0 ? [] : [plural(words.dashboard.notDrawn, notDrawn)];
  if (hides !== true) return others;
  return [...others, hasGaps ? words.small.noteOfGaps : words.small.note];
}

/** The unit alone, where there is nothing that was counted, or shown of it. */
function unitOf(template: string, table: ShownTable, { text, nothing }: PanelContext): string {
  const { dashboard, small } = text.words;
  const hides = table.hides === true;
  if (nothing !== undefined || (hides && table.keys === 0)) return template.split(' · ')[0]!;
  // How many groups are hidden is not said: there are more than those that are shown.
  const counted = (groups: Plural): string => {
    const shown = text.plural(groups, table.keys);
    return hides ? text.fill(small.atLeast, { groups: shown }) : shown;
  };
  return text.fill(template, {
    nationalities: counted(dashboard.nationalities),
    domains: counted(dashboard.domains),
    rows: counted(dashboard.tableRows),
  });
}

function isKeyOf<T extends object>(words: T, name: string): name is keyof T & string {
  return Object.hasOwn(words, name);
}

function partsOf(
  rows: readonly ChartRow[],
  matrix: MatrixView | null,
  { aggregation, format }: { aggregation: DrawnAggregation; format: ChartFormat },
): string {
  if (matrix !== null) {
    return matrix.rows
      .map(
        (name, row) =>
          `${name} ${matrix.columns.map((column, at) => `${column} ${format.count(matrix.values[row]?.[at] ?? 0)}`).join(', ')}`,
      )
      .join('; ');
  }
  const figure = (row: ChartRow): string =>
    aggregation.shape === 'mean-by-key' ? meanText(row, format) : format.count(row.n);
  return rows.map((row) => `${row.label} ${figure(row)}`).join(', ');
}
