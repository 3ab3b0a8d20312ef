import { axisNames, chartBase, nameAxis, valueAxis } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, OrderedView } from './chart-view.ts';
import { rowTooltip } from './options-ranking.ts';

/** The name of the last year is wider than its column, and letters reach below their line. */
const edge = 8;

/** What the last column stands for is always said, before the columns: its words are longer than it is wide. */
const rest = { showMaxLabel: true, alignMaxLabel: 'right' } as const;

/** A column for each year; rows that are no year stand at the end, in grey, and are named. */
export function toYearsOptions(view: OrderedView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const names = nameAxis(context, axisNames(view, context));
  const hasRest = view.rows.length > 0 && !isYear(view.rows.at(-1)?.key ?? null);
  return {
    ...chartBase(context),
    grid: { left: 0, right: edge, top: 24, bottom: edge, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...chartBase(context).tooltip,
      trigger: 'item',
      formatter: rowTooltip(view, context),
    },
    xAxis: {
      ...names,
      axisLabel: { ...names.axisLabel, hideOverlap: true, ...(hasRest && rest) },
    },
    yAxis: { ...valueAxis(context), minInterval: 1 },
    series: [
      {
        id: 'years',
        type: 'bar',
        barWidth: '70%',
        barMaxWidth: 40,
        itemStyle: { borderRadius: [2, 2, 0, 0] },
        label: { show: view.axis.length <= 12, position: 'top', color: theme.text, fontSize: 11 },
        data: view.rows.map((row) => ({
          value: [view.axis.indexOf(row.key), row.n],
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
