import { readXml } from './xml.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface CellParser {
  /** The text of a cell: days as YYYY-MM-DD, truth as true or false, numbers with a point. */
  parse(cell: { readonly type: string; readonly style: number; readonly value: string }): string;
}

const dayMs = 86_400_000;
/** Excel counts days from here, with a 29 February 1900 that was none; days before March 1900 do not occur. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** Knows the texts that cells share, and which styles show a number as a day. */
export function createCellParser(files: Files): CellParser {
  const texts = readSharedTexts(files);
  const dayStyles = readDayStyles(files);
  const epoch = epochs[countsFrom1904(files) ? 1904 : 1900];
  return {
    parse({ type, style, value }) {
      if (value === '') return '';
      if (type === 's') return texts[Number(value)] ?? '';
      if (type === 'b') return value === '1' ? 'true' : 'false';
      if (type === 'd') return value.slice(0, 10);
      if (type !== 'n') return unescaped(value);
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      if (!dayStyles.has(style)) return String(number);
      const date = new Date(epoch + Math.floor(number) * dayMs);
      return Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 10);
    },
  };
}

/** Rich text is its pieces; the reading of Japanese words beside it (rPh) is not part of it. */
function readSharedTexts(files: Files): readonly string[] {
  const texts: string[] = [];
  let [inText, beside] = [false, false];
  readPart(files, 'xl/sharedStrings.xml', {
    open({ local }) {
      if (local === 'si') texts.push('');
      if (local === 'rPh') beside = true;
      if (local === 't') inText = !beside;
    },
    text(text) {
      if (inText) texts[texts.length - 1] += text;
    },
    close(local) {
      if (local === 't') inText = false;
      if (local === 'rPh') beside = false;
    },
  });
  return texts.map(unescaped);
}

const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function readDayStyles(files: Files): ReadonlySet<number> {
  const dayFormats = new Set(builtInDays);
  const days = new Set<number>();
  let [inCellFormats, style] = [false, 0];
  readPart(files, 'xl/styles.xml', {
    open(tag) {
      const format = Number(tag.attribute('numFmtId'));
      if (tag.local === 'numFmt' && showsDay(tag.attribute('formatCode') ?? '')) dayFormats.add(format);
      if (tag.local === 'cellXfs') inCellFormats = true;
      if (tag.local !== 'xf' || !inCellFormats) return;
      if (dayFormats.has(format)) days.add(style);
      style += 1;
    },
    close(local) {
      if (local === 'cellXfs') inCellFormats = false;
    },
  });
  return days;
}

/** A format that shows a day or a year, apart from what it quotes, escapes or puts in brackets. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function countsFrom1904(files: Files): boolean {
  let found = false;
  readPart(files, 'xl/workbook.xml', {
    open(tag) {
      if (tag.local === 'workbookPr') found = ['1', 'true'].includes(tag.attribute('date1904') ?? '');
    },
  });
  return found;
}

function readPart(files: Files, path: string, listener: Parameters<typeof readXml>[2]): void {
  const part = files.get(path);
  if (part) readXml(part, path, listener);
}

/** Signs that XML does not keep are written `_x000D_`, and such a text itself with `_x005F_` for its first sign. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
