import type { Bridge } from '../../electron/contract/bridge.ts';
import { readPaperTheme } from '../charts/paper-theme.ts';
import { errorText } from '../i18n/error-text.ts';
import { fileNameAt } from '../ui/file-name.ts';
import { saveFile } from '../ui/file-transfer.ts';
import type { PanelView } from './panel-view.ts';
import { toReport } from './report.ts';
import type { ReportParts } from './report.ts';

export interface SaveReportParts extends Omit<ReportParts, 'theme' | 'draw' | 'madeMs'> {
  readonly bridge: Bridge;
  readonly page: Document;
  readonly said: (what: string) => void;
}

/** The panels that are shown as a PDF, which the host sets. */
export async function saveReport(panels: readonly PanelView[], parts: SaveReportParts): Promise<void> {
  const { bridge, page, said, text } = parts;
  const madeMs = Date.now();
  const [{ canvasMeasure }, { drawSvg }] = await Promise.all([
    import('../charts/picture/draw-canvas.ts'),
    import('../charts/picture/draw-svg.ts'),
  ]);
  const theme = readPaperTheme(page);
  const measure = canvasMeasure(theme.font, page);
  const draw = async (picture: Parameters<typeof drawSvg>[0]): Promise<string> => drawSvg(picture, measure);
  const answer = await bridge.call('report.make', await toReport(panels, { ...parts, theme, draw, madeMs }));
  const words = text.words.panels;
  if (!answer.ok) return said(text.fill(words.report.failed, { why: errorText(text, answer.error).what }));
  const fileName = fileNameAt('dashboards', madeMs, 'pdf');
  saveFile({ fileName, mediaType: 'application/pdf', base64: answer.value.base64 }, page);
  said(text.fill(words.saved, { file: fileName }));
}
