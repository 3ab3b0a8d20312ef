import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node';
import type { Cell, CellLook, Sheet } from '../../../gdpr-register/export/sheet.ts';
import { writeZip } from './zip.ts';

const looks: Readonly<Record<CellLook, object>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  section: { fontWeight: 'bold', backgroundColor: '#d9e2ef' },
  head: { fontWeight: 'bold', backgroundColor: '#eef1f5' },
  plain: {},
};
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** An Excel workbook: texts as texts (whatever they begin with), days as days. Equal sheets make equal bytes. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = await writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row) => row.map(toExcelCell)),
      columns: widths.map((width) => ({ width })),
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  return writeZip(new Map(Object.entries(unzipSync(workbook))));
}

function toExcelCell(cell: Cell): ExcelCell {
  if ('day' in cell && dayPattern.test(cell.day))
    return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: '[$-40C]dd/mm/yyyy', alignVertical: 'top' };
  const { text, look = 'plain' } = 'day' in cell ? { text: cell.day } : cell;
  return { type: String, value: escaped(text), format: '@', wrap: true, alignVertical: 'top', ...looks[look] };
}

/** Signs that XML forbids or advises against, which the library would leave out, and the return that XML takes for a line's end. */
const unkept = /[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/**
 * They are escaped as Excel does, and so is what reads as an escape. The library looks texts up in a plain object, in which
 * it takes `constructor` for one that is there: the first letter of such a word is escaped too.
 */
function escaped(text: string): string {
  if (text in Object.prototype) return toEscape(text.slice(0, 1)) + text.slice(1);
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, toEscape)
    .replaceAll(unkept, (sign) => (sign === '\n' || sign === '\t' ? sign : sign.split('').map(toEscape).join('')));
}

function toEscape(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
