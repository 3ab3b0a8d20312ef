/**
 * What makes a spreadsheet take a text for a formula when it opens a CSV file or when the cell is edited (OWASP, CSV
 * injection), in their full-width forms too.
 */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text as it stands in a cell: an apostrophe in front keeps a spreadsheet from computing it. */
export function toCellText(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text behind a cell; `fromCellText(toCellText(text))` is `text` for every text. */
export function fromCellText(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;
}
