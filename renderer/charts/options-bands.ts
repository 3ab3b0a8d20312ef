import { axisNames, chartBase, hiddenValueAxis, nameAxis } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, OrderedView } from './chart-view.ts';
import { rowTooltip } from './options-ranking.ts';

/** Columns in the order of the bands, each with its share above it. */
export function toBandsOptions(view: OrderedView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const names = nameAxis(context, axisNames(view, context));
  return {
    ...chartBase(context),
    grid: { left: 0, right: 0, top: 24, bottom: 24 },
    tooltip: {
      ...chartBase(context).tooltip,
      formatter: rowTooltip(view, context),
    },
    xAxis: { ...names, axisLabel: { ...names.axisLabel, interval: 0, fontSize: 11 } },
    yAxis: hiddenValueAxis(),
    series: [
      {
        id: 'bands',
        type: 'bar',
        barWidth: '62%',
        barMaxWidth: 56,
        itemStyle: { color: theme.series[0], borderRadius: [2, 2, 0, 0] },
        data: view.rows.map((row) => ({
          value: [view.axis.indexOf(row.key), row.n],
          label: { show: true, position: 'top', color: theme.text, fontSize: 11, formatter: format.share(row.share) },
        })),
      },
    ],
  };
}
