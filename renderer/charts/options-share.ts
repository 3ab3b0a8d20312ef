import { chartBase } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';

/** A ring. Its parts are named, with their shares, in the legend beside it: on the canvas there is no room for long names. */
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
        radius: ['52%', '84%'],
        center: ['50%', '50%'],
        startAngle: 90,
        minAngle: 2,
        itemStyle: { borderColor: theme.surface, borderWidth: 2 },
        label: { show: false },
        data: view.rows.map((row, index) => ({
          name: row.label,
          value: row.n,
          itemStyle: { color: colourOf(theme.series, shareColourIndex(row.key, index)) },
        })),
      },
    ],
  };
}

/** Women and men have the same colours in every chart; other parts take the palette from its start. */
export function shareColourIndex(key: string | null, index: number): number {
  const fixed = { female: 3, male: 0 } as const;
  return key === 'female' || key === 'male' ? fixed[key] : index;
}

/** The palette from its start, once more when it is used up. */
export function colourOf(series: readonly string[], index: number): string {
  return series[index % series.length] ?? 'gray';
}
