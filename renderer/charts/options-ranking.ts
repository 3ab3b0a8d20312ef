import { chartBase, hiddenValueAxis, rankedAxes } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';

export interface RankingOptions {
  /** The figure at the right end: how many, or which part of all. */
  readonly figure: 'count' | 'share';
}

/**
 * Horizontal bars, the greatest on top, the figures in a column on the right. All others together have a figure and no bar: as
 * one bar they would dwarf every real one.
 */
export function toRankingOptions(view: RowsView, context: ChartContext, options: RankingOptions): ChartOption {
  const { theme, format } = context;
  const ranked = view.rows.map((row) => ({
    label: row.label,
    figure: options.figure === 'count' ? format.count(row.n) : format.share(row.share),
  }));
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { ...chartBase(context).tooltip, formatter: rowTooltip(view, context) },
    xAxis: hiddenValueAxis(),
    yAxis: rankedAxes(context, ranked),
    series: [
      {
        id: 'rows',
        type: 'bar',
        barWidth: '45%',
        barMaxWidth: 12,
        barMinHeight: 1,
        itemStyle: { borderRadius: 2 },
        data: view.rows.map((row) => ({
          value: row.key === null ? '-' : row.n,
          itemStyle: { color: theme.series[0] },
        })),
      },
    ],
  };
}

/** What is said of the row under the pointer: its name, how many, and which part of all. */
export function rowTooltip(view: RowsView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const row = view.rows[indexOf(hovered)];
    return row === undefined ? '' : `${row.label}\n${format.count(row.n)} · ${format.share(row.share)}`;
  };
}

/** The index of what the pointer is on; -1 where ECharts gives something else. */
export function indexOf(hovered: unknown): number {
  if (typeof hovered !== 'object' || hovered === null || !('dataIndex' in hovered)) return -1;
  return typeof hovered.dataIndex === 'number' ? hovered.dataIndex : -1;
}
