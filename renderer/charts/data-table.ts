/** Exactly what a chart shows, as a table: for reading, for a screen reader, for copying. */
export interface DataTable {
  readonly columns: readonly string[];
  /** The first cell of each row is its name. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The table as RFC 4180 text. A cell that a spreadsheet would run as a formula begins with an apostrophe; a negative
 * number is left alone.
 */
export function toCsv(table: DataTable): string {
  return [table.columns, ...table.rows].map((row) => row.map(toCsvCell).join(',')).join('\r\n') + '\r\n';
}

function toCsvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d\s.,\u202f\u00a0]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
