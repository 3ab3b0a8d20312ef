import { chartBase, hiddenValueAxis, nameAxis } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { rowTooltip } from './options-ranking.ts';

/** A column for each year; rows that are no year stand at the end, in grey. */
export function toYearsOptions(view: RowsView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const names = nameAxis(
    context,
    view.rows.map((row) => row.label),
  );
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 24, bottom: 24 },
    tooltip: {
      ...chartBase(context).tooltip,
      trigger: 'item',
      formatter: rowTooltip(view, context),
    },
    xAxis: { ...names, axisLabel: { ...names.axisLabel, hideOverlap: true } },
    yAxis: hiddenValueAxis(),
    series: [
      {
        id: 'years',
        type: 'bar',
        barWidth: '70%',
        barMaxWidth: 40,
        itemStyle: { borderRadius: [2, 2, 0, 0] },
        label: { show: view.rows.length <= 12, position: 'top', color: theme.text, fontSize: 11 },
        data: view.rows.map((row) => ({
          value: row.n,
          itemStyle: { color: isYear(row.key) ? theme.series[2] : theme.series[5] },
          label: { formatter: format.short(row.n) },
        })),
      },
    ],
  };
}

export function isYear(key: string | null): key is string {
  return key !== null && /^\d{4}$/.test(key);
}
