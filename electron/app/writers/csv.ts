import papaparse from 'papaparse';

/** RFC 4180 with a byte-order mark, without which Excel takes UTF-8 for something else. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';'): Uint8Array {
  const text = papaparse.unparse(rows as string[][], { delimiter, newline: '\r\n' });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
