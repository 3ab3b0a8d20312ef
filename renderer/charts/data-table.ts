/** A cell as data: a number as it is, a moment as ISO 8601, null where there is none. */
export type DataValue = string | number | null;

export interface DataRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataValue[])[];
}

/** Exactly what a chart shows, as a table: for reading, for a screen reader, for copying. */
export interface DataTable {
  readonly columns: readonly string[];
  /** The first cell of each row is its name. */
  readonly rows: readonly (readonly string[])[];
  /** Places of the columns behind the first that are words instead of figures; left out where there are none. */
  readonly worded?: readonly number[];
  /** The same rows for programs: nothing is written as a language has it. */
  readonly data: DataRows;
}

export interface DataColumn<Row> {
  readonly name: string;
  readonly text: (row: Row) => string;
  readonly isWords?: true;
  /** Its columns as data; left out where that is the text. */
  readonly data?: readonly { readonly name: string; readonly value: (row: Row) => DataValue }[];
}

export function toTable<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): DataTable {
  const data = columns.flatMap(({ data: own, name, text }) => own ?? [{ name, value: text }]);
  const worded = [...columns.keys()].filter((place) => columns[place]?.isWords);
  return {
    ...(worded.length === 0 ? {} : { worded }),
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
    data: { columns: data.map(({ name }) => name), rows: rows.map((row) => data.map(({ value }) => value(row))) },
  };
}

/**
 * The rows as RFC 4180 text: commas between, digits with a point, nothing where there is no value. A text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function toCsv({ columns, rows }: DataRows): string {
  return [columns, ...rows].map((row) => row.map(toCsvCell).join(',')).join('\r\n') + '\r\n';
}

function toCsvCell(value: DataValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
