import { chartBase, hiddenValueAxis, nameAxis } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, MatrixView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';
import { colourOf } from './options-share.ts';

/** Two columns face to face (a pyramid), or all columns stacked in a bar for each row. */
export function toMatrixOptions(view: MatrixView, context: ChartContext): ChartOption {
  return view.facing ? facingOptions(view, context) : stackedOptions(view, context);
}

function facingOptions(view: MatrixView, context: ChartContext): ChartOption {
  const { theme } = context;
  const greatest = Math.max(1, ...view.values.flatMap((row) => [row[0] ?? 0, row[1] ?? 0]));
  const names = nameAxis(context, view.rows);
  const half = { type: 'value' as const, show: false, max: greatest };
  return {
    ...chartBase(context),
    tooltip: { ...chartBase(context).tooltip, formatter: tooltipOf(view, context) },
    grid: [
      { left: 0, right: '56%', top: 4, bottom: 4 },
      { left: '56%', right: 0, top: 4, bottom: 4 },
    ],
    xAxis: [
      { ...half, gridIndex: 0, inverse: true },
      { ...half, gridIndex: 1 },
    ],
    yAxis: [
      { ...names, gridIndex: 0, axisLabel: { show: false } },
      // The names of the rows stand between the two halves.
      {
        ...names,
        gridIndex: 1,
        axisLabel: { ...names.axisLabel, interval: 0, align: 'center', margin: 28, color: theme.text },
      },
    ],
    series: [0, 1].map((column) => ({
      id: `column-${column}`,
      type: 'bar' as const,
      name: view.columns[column] ?? '',
      xAxisIndex: column,
      yAxisIndex: column,
      barWidth: '62%',
      barMaxWidth: 26,
      itemStyle: { color: matrixColour(context, column), borderRadius: 2 },
      data: view.values.map((row) => row[column] ?? 0),
    })),
  };
}

function stackedOptions(view: MatrixView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const names = nameAxis(context, view.rows);
  const totals = nameAxis(
    context,
    view.values.map((row) => format.count(row.reduce((sum, n) => sum + n, 0))),
  );
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { ...chartBase(context).tooltip, formatter: tooltipOf(view, context) },
    xAxis: hiddenValueAxis(),
    yAxis: [
      {
        ...names,
        inverse: true,
        axisLabel: { ...names.axisLabel, interval: 0, width: 128, overflow: 'truncate', color: theme.text },
      },
      {
        ...totals,
        inverse: true,
        position: 'right',
        axisLabel: { ...totals.axisLabel, interval: 0, color: theme.text },
      },
    ],
    series: view.columns.map((name, column) => ({
      id: `column-${column}`,
      type: 'bar' as const,
      name,
      stack: 'all',
      barWidth: '45%',
      barMaxWidth: 12,
      itemStyle: { color: matrixColour(context, column) },
      data: view.values.map((row) => row[column] ?? 0),
    })),
  };
}

/** The columns' colours: the fourth (women) and the first (men) face to face as in every picture of ours, then the rest. */
const columnColours = [3, 0, 4, 1, 2, 5] as const;

export function matrixColourIndex(column: number): number {
  return columnColours[column % columnColours.length] ?? 0;
}

function matrixColour(context: ChartContext, column: number): string {
  return colourOf(context.theme.series, matrixColourIndex(column));
}

function tooltipOf(view: MatrixView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const row = indexOf(hovered);
    const values = view.values[row];
    if (values === undefined) return '';
    return [
      view.rows[row],
      ...view.columns.map((name, column) => `${name}: ${format.count(values[column] ?? 0)}`),
    ].join('\n');
  };
}
