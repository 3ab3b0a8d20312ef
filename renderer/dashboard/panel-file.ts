import type { Result } from '../../electron/contract/result.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { ChartTheme } from '../charts/chart-theme.ts';
import { toCsv } from '../charts/data-table.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { Picture } from '../charts/picture/picture.ts';
import type { Text } from '../i18n/text.ts';
import { fileNameAt } from '../ui/file-name.ts';
import { type PanelRows, withAllRows } from './use-panel-table.ts';
import type { PanelView } from './panel-view.ts';

export const panelFormats = ['png', 'svg', 'csv'] as const;
export type PanelFormat = (typeof panelFormats)[number];

/** `vigie-users-by-nationality-2026-11-29T02-05-09Z.png`: the panel, and when its figures were true. */
export function panelFileName({ id, atMs }: PanelView, format: PanelFormat): string {
  return fileNameAt(id.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase(), atMs, format);
}

/** The panel as its data table shows it: with all rows of an aggregate where it holds the first ones only. */
export async function readWhole(
  panel: PanelView,
  readRows: PanelRows,
  signal: AbortSignal,
): Promise<Result<PanelView>> {
  if (panel.readsAll === null) return { ok: true, value: panel };
  const read = await readRows(panel.readsAll, signal);
  return read.ok ? { ok: true, value: withAllRows(panel, read.value) } : read;
}

/** With the mark by which spreadsheets know UTF-8. */
export function toCsvFile(table: DataTable): Blob {
  return new Blob(['\uFEFF', toCsv(table.data)], { type: 'text/csv' });
}

export interface PictureLook {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly theme: ChartTheme;
  /** Patterns beside colours. */
  readonly decal: boolean;
  /** Of the chart, in pixels. */
  readonly chartHeight: number;
}

const pictureWidth = 800;

export function toPicture(panel: PanelView, { text, format, theme, decal, chartHeight }: PictureLook): Picture {
  const { dashboard } = text.words;
  const { description, legend, option, subtitle, title } = panel;
  const time = text.format.moment(panel.atMs);
  return {
    title,
    note: panel.isTimeless === true ? subtitle : text.fill(dashboard.asOf, { subtitle, time }),
    legend,
    theme,
    option: panel.nothing !== null ? null : (colours) => option({ theme: colours, format, description, decal }),
    empty: panel.nothing ?? dashboard.noneRows,
    width: pictureWidth,
    chartHeight,
  };
}
