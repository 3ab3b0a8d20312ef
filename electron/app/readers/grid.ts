import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { limits, refuseFile } from './refusal.ts';

/** Counts cells over all sheets of a file, so that a few bytes cannot ask for a million of them. */
export interface CellBudget {
  /** Throws a refusal where so large a sheet, or all of them together, are more than is read. */
  spend(rows: number, columns: number): void;
}

export function createCellBudget(mostRows: number = limits.rows): CellBudget {
  let cells = 0;
  return {
    spend(rows, columns) {
      cells += rows * columns;
      if (rows > mostRows || columns > limits.columns || cells > limits.cells) throw refuseFile('file-too-many-cells');
    },
  };
}

/** Every row as long as what it holds, without empty rows at the end. */
export function trimmed({ name, rows }: ReadSheet): ReadSheet {
  const ends = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return { name, rows: ends.slice(0, ends.findLastIndex((row) => row.length > 0) + 1) };
}
