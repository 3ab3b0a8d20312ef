import { chartBase, rankedAxes } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';

export interface MeanByKeyOptions {
  /** The mean over everybody: a thin line to compare with; null = nobody is there. */
  readonly overall: number | null;
}

/** More ticks have no room for their labels in a narrow panel. */
const splitNumber = 2;
/** From such a step on the chart takes whole ones: 0.7 is made 1. */
const leastWhole = 0.7;
/** Between a lone mean and the ends of its axis. */
const roomYears = 2;

/**
 * A dot for each mean. Means lie close together, and a bar would have to begin at zero to be honest: dots may have a
 * scale of their own.
 */
export function toMeanByKeyOptions(view: RowsView, context: ChartContext, options: MeanByKeyOptions): ChartOption {
  const { theme, format } = context;
  const ranked = view.rows.map((row) => ({
    label: row.label,
    figure: row.mean === null ? '–' : format.mean(row.mean),
  }));
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 0, bottom: 20, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { ...chartBase(context).tooltip, formatter: tooltipOf(view, context) },
    xAxis: {
      type: 'value',
      scale: true,
      ...boundsOf(view),
      // Labels have one decimal at the most: closer ticks would repeat themselves.
      minInterval: 0.1,
      axisLabel: { color: theme.muted, hideOverlap: true, formatter: hasWholeTicks(view) ? format.count : format.mean },
      splitNumber,
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: rankedAxes(context, ranked),
    series: [
      {
        id: 'means',
        type: 'scatter',
        symbolSize: 9,
        itemStyle: { color: theme.series[0] },
        data: view.rows.map((row, index) => [row.mean ?? '-', index]),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.muted, type: 'dashed', width: 1 },
          data: options.overall === null ? [] : [{ xAxis: options.overall }],
        },
      },
    ],
  };
}

/** Of one mean, or of equal ones, the axis is of the tens around it: the chart's own would be as long as from 20 to 120. */
function boundsOf(view: RowsView) {
  const { least, greatest } = rangeOf(view);
  if (least !== greatest) return {};
  return { min: Math.floor((least - roomYears) / 10) * 10, max: Math.ceil((least + roomYears) / 10) * 10 };
}

/** Whether the axis of the means is divided in whole numbers: they are so far apart, or one. */
function hasWholeTicks(view: RowsView): boolean {
  const { least, greatest } = rangeOf(view);
  return least === greatest || (greatest - least) / splitNumber >= leastWhole;
}

function rangeOf({ rows }: RowsView): { readonly least: number; readonly greatest: number } {
  const means = rows.flatMap(({ mean }) => mean ?? []);
  return { least: Math.min(...means), greatest: Math.max(...means) };
}

function tooltipOf(view: RowsView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const row = view.rows[indexOf(hovered)];
    if (row === undefined || row.mean === null) return '';
    return `${row.label}\n${format.mean(row.mean)} · n = ${format.count(row.n)}`;
  };
}
