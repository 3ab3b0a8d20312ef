import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { type CellBudget, createCellBudget, trimmed } from './grid.ts';
import { limits, refuseFile } from './refusal.ts';
import { readXml, type XmlTag } from './xml.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const tableUri = `${oasis}table:1.0`;
const textUri = `${oasis}text:1.0`;
const officeUri = `${oasis}office:1.0`;
const content = 'content.xml';

/** Parts that hold programs; an empty `office:scripts` is in every file that LibreOffice writes. */
const macros = /^(Basic|Scripts)\//;

export function checkOdsNames(names: readonly string[]): void {
  if (names.some((name) => macros.test(name))) throw refuseFile('file-has-macros');
  if (!names.includes(content)) throw refuseFile('file-broken', content);
}

/** Refused where another kind of document says that it is one, or where the manifest says that it is protected. */
export function checkOdsParts(files: ReadonlyMap<string, Uint8Array>): void {
  const type = new TextDecoder().decode(files.get('mimetype'));
  if (!/^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/.test(type))
    throw refuseFile('file-not-recognised');
  const manifest = 'META-INF/manifest.xml';
  readXml(files.get(manifest) ?? new Uint8Array(), manifest, {
    open({ local }) {
      if (local === 'encryption-data') throw refuseFile('file-encrypted');
    },
  });
}

/** The sheets of an OpenDocument spreadsheet: what is seen in each cell, without notes, drawings and hidden formulas. */
export function readOds(files: ReadonlyMap<string, Uint8Array>): readonly ReadSheet[] {
  for (const [name, bytes] of files) {
    if (name !== content && name.endsWith('.xml') && bytes.length > 0) readXml(bytes, name, {});
  }
  const reader = new OdsReader(createCellBudget());
  readXml(files.get(content) ?? new Uint8Array(), content, {
    open: (tag) => reader.open(tag),
    close: (local, uri) => reader.close(local, uri),
    text: (text) => reader.text(text),
  });
  return reader.sheets.map(trimmed);
}

interface OpenCell {
  readonly repeated: number;
  /** A day or a truth value, whose text depends on the language of the program that wrote it. */
  readonly fixed: string | undefined;
  readonly lines: string[];
}

/** Follows the tags of content.xml. Repeated rows and cells count only where something follows them. */
class OdsReader {
  readonly sheets: { name: string; rows: string[][] }[] = [];
  readonly #budget: CellBudget;
  #row: string[] = [];
  #rowRepeated = 1;
  #emptyRows = 0;
  #emptyCells = 0;
  #cell: OpenCell | null = null;
  #line: string | null = null;
  /** Depth inside what does not belong to the cell's text: notes, drawings, tables within. */
  #beside = 0;
  #inScripts = false;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  open(tag: XmlTag): void {
    const { local, uri } = tag;
    if (this.#inScripts) throw refuseFile('file-has-macros');
    if (uri === officeUri && local === 'scripts') this.#inScripts = true;
    if (this.#beside > 0 || (this.#cell && isBeside(tag))) this.#beside += 1;
    else if (uri === tableUri) this.#openTable(tag);
    else if (uri === textUri && this.#cell) this.#openText(tag);
  }

  close(local: string, uri: string): void {
    if (uri === officeUri && local === 'scripts') this.#inScripts = false;
    if (this.#beside > 0) this.#beside -= 1;
    else if (uri === textUri && local === 'p') this.#endLine();
    else if (uri === tableUri && isCell(local)) this.#endCell();
    else if (uri === tableUri && local === 'table-row') this.#endRow();
    else if (uri === tableUri && local === 'table') this.#endSheet();
  }

  /**
   * White space with a line's end or a tab in it is that of the file, and counts as one blank, at the start as none. Blanks
   * alone should count as one too, but LibreOffice writes and reads them as they are.
   */
  text(text: string): void {
    if (this.#line === null || this.#beside > 0) return;
    const blanks = text.replaceAll(/ *[\t\n\r][\t\n\r ]*/g, ' ');
    this.#line += this.#line === '' && /^ *[\t\n\r]/.test(text) ? blanks.slice(1) : blanks;
  }

  #openTable(tag: XmlTag): void {
    if (tag.local === 'table') {
      if (this.sheets.length >= limits.sheets) throw refuseFile('file-too-many-cells');
      this.sheets.push({ name: tag.attribute('name') ?? '', rows: [] });
      this.#emptyRows = 0;
    } else if (tag.local === 'table-row') {
      this.#row = [];
      this.#emptyCells = 0;
      this.#rowRepeated = countOf(tag.attribute('number-rows-repeated'));
    } else if (isCell(tag.local)) {
      this.#cell = { repeated: countOf(tag.attribute('number-columns-repeated')), fixed: fixedText(tag), lines: [] };
    }
  }

  #openText(tag: XmlTag): void {
    if (tag.local === 'p') this.#line = '';
    if (this.#line === null) return;
    if (tag.local === 's') this.#line += ' '.repeat(Math.min(countOf(tag.attribute('c')), 1_000));
    if (tag.local === 'tab') this.#line += '\t';
    if (tag.local === 'line-break') this.#line += '\n';
  }

  #endLine(): void {
    if (this.#line === null) return;
    this.#cell?.lines.push(this.#line);
    this.#line = null;
  }

  #endCell(): void {
    if (!this.#cell) return;
    const { repeated, fixed, lines } = this.#cell;
    this.#cell = null;
    const text = fixed ?? lines.join('\n');
    if (text === '') this.#emptyCells += repeated;
    else this.#push(text, repeated);
  }

  #push(text: string, repeated: number): void {
    const length = this.#row.length + this.#emptyCells + repeated;
    if (length > limits.columns) throw refuseFile('file-too-many-cells');
    this.#row.push(...Array.from({ length: this.#emptyCells }, () => ''));
    this.#row.push(...Array.from({ length: repeated }, () => text));
    this.#emptyCells = 0;
  }

  #endRow(): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) return;
    if (this.#row.length === 0) {
      this.#emptyRows += this.#rowRepeated;
      return;
    }
    const added = this.#emptyRows + this.#rowRepeated;
    if (sheet.rows.length + added > limits.rows) throw refuseFile('file-too-many-cells');
    this.#budget.spend(this.#rowRepeated, this.#row.length);
    for (let empty = 0; empty < this.#emptyRows; empty += 1) sheet.rows.push([]);
    for (let copy = 0; copy < this.#rowRepeated; copy += 1) sheet.rows.push(this.#row);
    this.#emptyRows = 0;
  }

  #endSheet(): void {
    this.#row = [];
  }
}

/** Cells that another covers keep what they held before they were joined, unseen: they count as empty. */
function isCell(local: string): boolean {
  return local === 'table-cell' || local === 'covered-table-cell';
}

function isBeside({ local, uri }: XmlTag): boolean {
  return (
    (uri === officeUri && local === 'annotation') ||
    uri === `${oasis}drawing:1.0` ||
    (uri === tableUri && !isCell(local))
  );
}

function fixedText(tag: XmlTag): string | undefined {
  if (tag.local === 'covered-table-cell') return '';
  const type = tag.attribute('value-type');
  if (type === 'date') return tag.attribute('date-value')?.slice(0, 10);
  if (type === 'float') return tag.attribute('value');
  if (type === 'boolean') return tag.attribute('boolean-value');
  return undefined;
}

function countOf(attribute: string | undefined): number {
  const count = Number(attribute ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
