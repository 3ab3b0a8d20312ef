import { chartBase, rankedAxes } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';

export interface MeanByKeyOptions {
  /** The mean over everybody: a thin line to compare with; null = nobody is there. */
  readonly overall: number | null;
}

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
      // Labels have one decimal: closer ticks would repeat themselves.
      minInterval: 0.1,
      axisLabel: { color: theme.muted, hideOverlap: true, formatter: (value: number) => format.mean(value) },
      splitNumber: 3,
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

function tooltipOf(view: RowsView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const row = view.rows[indexOf(hovered)];
    if (row === undefined || row.mean === null) return '';
    return `${row.label}\n${format.mean(row.mean)} · n = ${format.count(row.n)}`;
  };
}
