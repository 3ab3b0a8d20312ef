import { readChartTheme, readDecals } from '../charts/chart-theme.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import { toCsv } from '../charts/data-table.ts';
import { errorText } from '../i18n/error-text.ts';
import type { Text } from '../i18n/text.ts';
import { saveBlob } from '../ui/file-transfer.ts';
import type { PanelRows } from './use-panel-table.ts';
import { type PanelFormat, panelFileName, readWhole, toCsvFile, toPicture } from './panel-file.ts';
import type { PanelView } from './panel-view.ts';

export interface PanelFilesParts {
  readonly text: Text;
  readonly format: ChartFormat;
  readonly readRows: PanelRows;
  /** Of the picture's chart, in pixels. */
  readonly chartHeight: number;
  readonly said: (what: string) => void;
}

export interface PanelFiles {
  saved(panel: PanelView, format: PanelFormat): Promise<void>;
  copied(panel: PanelView, what: 'picture' | 'table'): Promise<void>;
}

/** A panel as a file or in the clipboard; says what came of it. */
export function createPanelFiles(parts: PanelFilesParts): PanelFiles {
  const { text, readRows, said } = parts;
  const words = text.words.panels;
  const failed = (panel: PanelView, why: string): void => said(text.fill(words.failed, { panel: panel.title, why }));

  async function wholeOf(panel: PanelView): Promise<PanelView | null> {
    const read = await readWhole(panel, readRows, new AbortController().signal);
    if (read.ok) return read.value;
    failed(panel, errorText(text, read.error).what);
    return null;
  }

  return {
    async saved(panel, format) {
      const whole = format === 'csv' ? await wholeOf(panel) : panel;
      if (whole === null) return;
      const content = format === 'csv' ? toCsvFile(whole.table()) : await drawPanel(panel, format, parts);
      const file = panelFileName(whole, format);
      saveBlob(file, content, document);
      said(text.fill(words.saved, { file }));
    },
    async copied(panel, what) {
      const content =
        what === 'picture'
          ? { 'image/png': drawPanel(panel, 'png', parts) }
          : { 'text/plain': plainOf(wholeOf(panel)) };
      const outcome = await navigator.clipboard.write([new ClipboardItem(content)]).then(
        () => words.copied,
        () => words.copyRefused,
      );
      said(text.fill(outcome, { panel: panel.title }));
    },
  };
}

/** In the colours of the page as they are now. */
async function drawPanel(panel: PanelView, format: 'png' | 'svg', parts: PanelFilesParts): Promise<Blob> {
  const page = document.documentElement;
  const picture = toPicture(panel, { ...parts, theme: readChartTheme(page), decal: readDecals(page) });
  await panel.prepare?.();
  const { canvasMeasure, drawPng } = await import('../charts/picture/draw-canvas.ts');
  if (format === 'png') return await drawPng(picture, document);
  const { drawSvg } = await import('../charts/picture/draw-svg.ts');
  return new Blob([drawSvg(picture, canvasMeasure(picture.theme.font, document))], { type: 'image/svg+xml' });
}

async function plainOf(whole: Promise<PanelView | null>): Promise<Blob> {
  const read = await whole;
  if (read === null) throw new Error('There is no table to copy.');
  return new Blob([toCsv(read.table().data)], { type: 'text/plain' });
}
