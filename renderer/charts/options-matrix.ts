import { chartBase, hiddenValueAxis, nameAxis, rankedAxes } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, MatrixView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';
import { colourOf } from './options-share.ts';

/** Two columns face to face (a pyramid), or all columns stacked in a bar for each row. */
export function toMatrixOptions(view: MatrixView, context: ChartContext): ChartOption {
  return view.facing ? facingOptions(view, context) : stackedOptions(view, context);
}

/** Women's bars run to the left of a common line, men's to the right, each with its figure at its end. */
function facingOptions(view: MatrixView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const greatest = Math.max(1, ...view.values.flatMap((row) => [row[0] ?? 0, row[1] ?? 0]));
  const names = nameAxis(
    context,
    view.axis.map((key) => format.label(key ?? '')),
  );
  const bound = greatest * roomForFigures;
  return {
    ...chartBase(context),
    tooltip: { ...chartBase(context).tooltip, formatter: tooltipOf(view, context) },
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...hiddenValueAxis(), min: -bound, max: bound },
    yAxis: { ...names, axisLabel: { ...names.axisLabel, interval: 0, color: theme.text } },
    series: [-1, 1].map((side, column) => ({
      id: `column-${column}`,
      type: 'bar' as const,
      name: view.columns[column] ?? '',
      stack: 'sides',
      // Else nobody on one side stands at the end of the other side's bar.
      stackStrategy: side < 0 ? ('negative' as const) : ('positive' as const),
      barWidth: '62%',
      barMaxWidth: 26,
      itemStyle: { color: matrixColour(context, column), borderRadius: side < 0 ? [2, 0, 0, 2] : [0, 2, 2, 0] },
      label: {
        show: true,
        position: side < 0 ? ('left' as const) : ('right' as const),
        color: theme.muted,
        fontSize: 11,
      },
      data: view.values.map((row, place) => ({
        value: [side * (row[column] ?? 0), view.axis.indexOf(view.rowKeys[place] ?? null)],
        label: { formatter: figureOf(row[column] ?? 0, format) },
      })),
    })),
  };
}

/** In full as long as there is room. */
function figureOf(persons: number, format: ChartContext['format']): string {
  return persons < 100_000 ? format.count(persons) : format.short(persons);
}

/** The axis runs this much further than the longest bar. */
const roomForFigures = 1.52;

function stackedOptions(view: MatrixView, context: ChartContext): ChartOption {
  const ranked = view.values.map((row, place) => ({
    label: view.rows[place] ?? '',
    figure: context.format.count(row.reduce((sum, n) => sum + n, 0)),
  }));
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { ...chartBase(context).tooltip, formatter: tooltipOf(view, context) },
    xAxis: hiddenValueAxis(),
    yAxis: rankedAxes(context, ranked),
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
      ...view.columns.map((name, column) => `${name}\u2002${format.count(values[column] ?? 0)}`),
    ].join('\n');
  };
}
