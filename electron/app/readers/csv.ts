import papaparse from 'papaparse';
import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { createCellBudget, trimmed } from './grid.ts';
import { limits, refuseFile } from './refusal.ts';

const delimiters = [',', ';', '\t'] as const;

/**
 * The rows of a CSV file, whichever of comma, semicolon and tab parts its first line into most cells. Lines may end in
 * more than one way: an editor adds its own to those of a program.
 */
export function readCsv(content: string): ReadSheet {
  const text = content.replaceAll(/\r\n?/g, '\n');
  const rows = parsed(text, delimiterOf(text));
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  createCellBudget(limits.csvRows).spend(rows.length, widest);
  return trimmed({ name: '', rows });
}

function delimiterOf(text: string): string {
  const widths = delimiters.map((delimiter) => ({
    delimiter,
    width: papaparse.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length ?? 0,
  }));
  return widths.reduce((widest, next) => (next.width > widest.width ? next : widest)).delimiter;
}

function parsed(text: string, delimiter: string): readonly string[][] {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, preview: limits.csvRows + 1 });
  if (errors.some(({ type }) => type === 'Quotes')) throw refuseFile('file-broken');
  return data;
}
