import type { ChartFormat } from '../charts/chart-format.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import type { DataColumn } from '../charts/data-table.ts';
import type { PanelContext } from './table-panel.ts';

type Column = DataColumn<ChartRow>;

export function namedColumn(name: string): Column {
  return { name, text: ({ label }) => label };
}

export function countColumn(name: string, format: ChartFormat): Column {
  return { name, text: ({ n }) => format.count(n), data: [{ name, value: ({ n }) => n }] };
}

/** Read as percent; as data a part of one, and its column says so. */
export function shareColumn({ text, format }: Pick<PanelContext, 'text' | 'format'>): Column {
  const { share, shareOfOne } = text.words.dashboard.columns;
  return {
    name: share,
    text: (row) => format.share(row.share),
    data: [{ name: shareOfOne, value: (row) => row.share }],
  };
}

export function meanColumn(name: string, format: ChartFormat): Column {
  return { name, text: (row) => meanText(row, format), data: [{ name, value: ({ mean }) => mean }] };
}

export function meanText({ mean }: ChartRow, format: ChartFormat): string {
  return mean === null ? '–' : format.mean(mean);
}
