import papaparse from 'papaparse';
import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { createCellBudget, trimmed } from './grid.ts';
import { limits, refuseFile } from './refusal.ts';

const delimiters = [',', ';', '\t'] as const;

/** The rows of a CSV file, whichever of comma, semicolon and tab parts its first line into most cells. */
export function readCsv(text: string): ReadSheet {
  const rows = parsed(text, delimiterOf(text));
  createCellBudget().spend(rows.length, Math.max(0, ...rows.map((row) => row.length)));
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
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, preview: limits.rows + 1 });
  if (errors.some(({ type }) => type === 'Quotes')) throw refuseFile('file-broken');
  return data;
}
