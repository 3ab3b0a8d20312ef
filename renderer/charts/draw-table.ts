import type { Aggregation } from '../../pipeline/domain/aggregation.ts';
import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { ChartOption } from './chart-option.ts';
import { toChartRows } from './chart-rows.ts';
import type { ChartRow } from './chart-rows.ts';
import type { ChartContext, MatrixView, OrderedView } from './chart-view.ts';
import type { LegendColour } from './legend-colour.ts';
import { countNotFacing, toMatrixView } from './matrix-view.ts';
import { toBandRows } from './band-rows.ts';
import { orderedAxis } from './ordered-axis.ts';
import { toBandsOptions } from './options-bands.ts';
import { matrixColourIndex, toMatrixOptions } from './options-matrix.ts';
import { toMeanByKeyOptions } from './options-mean-by-key.ts';
import { toRankingOptions } from './options-ranking.ts';
import { shareColourIndex, toShareOptions } from './options-share.ts';
import { toYearsOptions } from './options-years.ts';
import { toYearRows, yearOrder } from './year-rows.ts';

/** What `drawTable` needs of an aggregation; its key function is the engine's. */
export type DrawnAggregation = Pick<Aggregation, 'name' | 'shape' | 'order'>;

export interface DrawTableOptions {
  readonly limit: number;
  readonly others: (count: number, hides: boolean) => string;
  /** The mean over everybody, for a chart of means to compare with. */
  readonly overallMean: number | null;
}

/** A legend of DOM text: a canvas cannot be read aloud, selected or wrapped. */
export interface LegendEntry {
  readonly name: string;
  readonly colour: LegendColour;
}

export interface TableDrawing {
  /** Null where one figure says it all. */
  readonly option: ((context: ChartContext) => ChartOption) | null;
  readonly rows: readonly ChartRow[];
  readonly matrix: MatrixView | null;
  readonly legend: readonly LegendEntry[];
  /** Persons whom the picture leaves out, which its subtitle then says. */
  readonly notDrawn: number;
  /** A place of its axis has no row: whether anybody is there is not said. */
  readonly hasGaps: boolean;
}

/** Chooses the chart by the aggregation's shape. A new shape does not compile until it has one here. */
export function drawTable(
  aggregation: DrawnAggregation,
  table: ShownTable,
  options: DrawTableOptions & { readonly format: ChartContext['format'] },
): TableDrawing {
  const { order, shape } = aggregation;
  const all = (limit: number): readonly ChartRow[] => toChartRows(table, { ...options, limit, order });
  switch (shape) {
    case 'ranking':
      return drawRows(all(options.limit), (rows, context) =>
        toRankingOptions({ rows }, context, { figure: aggregation.name === 'emailDomains' ? 'share' : 'count' }),
      );
    case 'bands':
      return drawOrdered(
        // Of a band without a row it is then not said that nobody is in it.
        table.hides === true ? all(table.keys) : toBandRows(all(table.keys), order ?? [], options.format),
        order ?? [],
        toBandsOptions,
      );
    case 'share':
      return drawShares(all(table.keys), options.format);
    case 'years':
      return drawOrdered(toYearRows(all(table.keys), table.hides), yearOrder(table.rows), toYearsOptions);
    case 'mean':
      return { ...drawRows(all(1), () => ({})), option: null };
    case 'mean-by-key':
      return drawRows(
        all(options.limit).filter((row) => row.mean !== null),
        (rows, context) => toMeanByKeyOptions({ rows }, context, { overall: options.overallMean }),
      );
    case 'matrix':
      return drawMatrix(toMatrixView(table, options));
    default:
      return shape satisfies never;
  }
}

function drawRows(
  rows: readonly ChartRow[],
  option: (rows: readonly ChartRow[], context: ChartContext) => ChartOption,
): TableDrawing {
  return { option: (context) => option(rows, context), rows, matrix: null, legend: [], notDrawn: 0, hasGaps: false };
}

function drawOrdered(
  rows: readonly ChartRow[],
  order: readonly string[],
  option: (view: OrderedView, context: ChartContext) => ChartOption,
): TableDrawing {
  const axis = orderedAxis(
    rows.map(({ key }) => key),
    order,
  );
  return { ...drawRows(rows, (_, context) => option({ rows, axis }, context)), hasGaps: axis.length > rows.length };
}

function drawShares(rows: readonly ChartRow[], format: ChartContext['format']): TableDrawing {
  return {
    ...drawRows(rows, (shown, context) => toShareOptions({ rows: shown }, context)),
    legend: rows.map((row, index) => ({
      name: `${row.label} ${format.share(row.share)}`,
      colour: shareColourIndex(row.key, index),
    })),
  };
}

function drawMatrix(matrix: MatrixView): TableDrawing {
  const columns = matrix.facing ? matrix.columns.slice(0, 2) : matrix.columns;
  return {
    option: (context) => toMatrixOptions(matrix, context),
    rows: [],
    matrix,
    legend: columns.map((name, column) => ({ name, colour: matrixColourIndex(column) })),
    notDrawn: countNotFacing(matrix),
    hasGaps: matrix.axis.length > matrix.rowKeys.length,
  };
}
