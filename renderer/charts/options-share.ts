import { chartBase } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';

/** A ring; each part carries its name and its share, so that no colour has to be looked up. */
export function toShareOptions(view: RowsView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  return {
    ...chartBase(context),
    tooltip: {
      ...chartBase(context).tooltip,
      formatter: (hovered: unknown): string => {
        const row = view.rows[indexOf(hovered)];
        return row === undefined ? '' : `${row.label}\n${format.count(row.n)} · ${format.share(row.share)}`;
      },
    },
    series: [
      {
        id: 'parts',
        type: 'pie',
        radius: ['46%', '70%'],
        center: ['50%', '50%'],
        startAngle: 90,
        minAngle: 2,
        itemStyle: { borderColor: theme.surface, borderWidth: 2 },
        label: { color: theme.text, fontSize: 12, lineHeight: 16 },
        labelLine: { length: 8, length2: 8, lineStyle: { color: theme.line } },
        data: view.rows.map((row, index) => ({
          name: row.label,
          value: row.n,
          label: { formatter: `${row.label}\n${format.share(row.share)}` },
          itemStyle: { color: colourOf(theme.series, index) },
        })),
      },
    ],
  };
}

/** The palette from its start, once more when it is used up. */
export function colourOf(series: readonly string[], index: number): string {
  return series[index % series.length] ?? 'gray';
}
