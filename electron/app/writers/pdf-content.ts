import type { DocumentBlock } from '../../../gdpr-register/export/document.ts';

export type Content = Readonly<Record<string, unknown>>;
type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;
type Heading = Block<'heading'>;
type Row = readonly Content[];

const labelWidth = 150;
const cellPadding = 4;
const qrSize = 130;
/** A4 upright between its margins. */
const drawingWidth = 499;
/** A4 upright holds about this many characters in a line; what is longer and has no gap is broken anywhere. */
const longestWord = 60;
/** A text or row within these bounds is lower than half a page in every column, so that it can be kept in one piece. */
const short = { characters: 300, lines: 8 };
/** Broad characters of a table that a line of the whole width surely holds. */
const widestLine = 80;
/** With more lines than these beside its drawing, a group would leave too much of the page before it empty. */
const mostLines = 12;

export const drawnFont = 'Drawing';
export const ink = { quiet: '#555555', line: '#bbbbbb', head: '#eef1f5' };

/**
 * The blocks as pdfmake's content. Headings stay with what they head: as the head of its table, which each page repeats,
 * in one piece with a short text, or on a new page before a long one.
 */
export function toPdfContent(blocks: readonly DocumentBlock[]): readonly Content[] {
  const content: Content[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const onNewPage = at === 0 || blocks[at - 1]?.kind === 'pageBreak';
    const headings = headingsFrom(blocks, at);
    at += headings.length;
    const block = blocks[at];
    content.push(...(headings.length > 0 ? withHeadings(headings, block, onNewPage) : block ? [toContent(block)] : []));
  }
  return content;
}

function headingsFrom(blocks: readonly DocumentBlock[], start: number): readonly Heading[] {
  const headings: Heading[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== 'heading') break;
    headings.push(block);
  }
  return headings;
}

function withHeadings(headings: readonly Heading[], block: DocumentBlock | undefined, onNewPage: boolean): Content[] {
  const stack = headings.map(toHeading);
  if (!block || block.kind === 'pageBreak') return [{ stack, unbreakable: true }, ...(block ? [toContent(block)] : [])];
  if (!isShort(block)) return [{ stack, ...(onNewPage ? {} : { pageBreak: 'before' }) }, toContent(block)];
  if (block.kind === 'table') return [toTable(block, stack)];
  if (block.kind === 'keyValues') return [toKeyValues(block, stack)];
  return [{ stack: [...stack, toContent(block)], unbreakable: true }];
}

/** Whether the whole, or of a table the row that follows its head, is low enough to be kept with a heading. */
function isShort(block: DocumentBlock): boolean {
  if (block.kind === 'paragraph') return isShortText(block.text);
  if (block.kind === 'table') return [...block.head, ...(block.rows[0] ?? [])].every(isShortText);
  if (block.kind === 'keyValues') return block.rows.slice(0, 1).every(({ value }) => isShortText(value));
  return true;
}

function isShortText(text: string): boolean {
  return text.length <= short.characters && text.split('\n').length <= short.lines;
}

function toContent(block: DocumentBlock): Content {
  switch (block.kind) {
    case 'heading':
      return toHeading(block);
    case 'paragraph':
      return { ...toText(block.text), margin: [0, 0, 0, 8], ...(block.tone === 'quiet' ? { color: ink.quiet } : {}) };
    case 'table':
      return toTable(block, []);
    case 'keyValues':
      return toKeyValues(block, []);
    case 'group':
      return toGroup(block);
    case 'drawing':
      return { svg: toPrintable(block.svg), font: drawnFont, width: drawingWidth, margin: [0, 2, 0, 8] };
    case 'qr':
      return toQr(block);
    case 'pageBreak':
      return { text: '', pageBreak: 'after' };
  }
}

/** What is longer goes on over the next page: pages are filled, and pdfmake leaves out what is to stay on one and is higher. */
function toGroup({ blocks }: Block<'group'>): Content {
  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return lines > mostLines ? { stack: toPdfContent(blocks) } : { stack: toPdfContent(blocks), unbreakable: true };
}

/** At least as many lines as its texts take; none for what is no text. */
function linesOf(block: DocumentBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return linesIn(block.text, 1);
    case 'table': {
      const shares = sharesOf(block);
      return [block.head, ...block.rows]
        .map((row) => Math.max(...row.map((text, at) => linesIn(text, shares[at] ?? 1))))
        .reduce((sum, lines) => sum + lines, 0);
    }
    case 'keyValues':
      return block.rows.reduce((sum, { value }) => sum + linesIn(value, 0.6), 0);
    default:
      return 0;
  }
}

/** Of a text in a column of this share of the page's width. */
function linesIn(text: string, share: number): number {
  const characters = Math.max(1, Math.floor(share * widestLine));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
}

function toHeading({ level, text }: Heading): Content {
  const size = { 1: 15, 2: 12, 3: 10.5 }[level];
  return { ...toText(text), fontSize: size, bold: true, margin: [0, level === 3 ? 6 : 12, 0, 5] };
}

function toTable(table: Block<'table'>, headings: readonly Content[]): Content {
  const { head, rows } = table;
  const widths = sharesOf(table).map((share) => `${100 * share}%`);
  const side = (at: number): Content => (table.figures?.includes(at) ? { alignment: 'right' } : {});
  const heads = head.map((text, at) => ({ ...toText(text), ...side(at), bold: true, fillColor: ink.head }));
  const body = rows.map((row) => head.map((_, at) => ({ ...toText(row[at] ?? ''), ...side(at) })));
  const keepsRow = (rows[0] ?? []).every(isShortText);
  return ruled({ widths, heads: [heads], body, headings, keepsRow, fontSize: 8.5 });
}

/** Of the width, per column. */
function sharesOf({ head, shares }: Pick<Block<'table'>, 'head' | 'shares'>): readonly number[] {
  const all = shares ? shares.reduce((sum, share) => sum + share, 0) : head.length;
  return head.map((_, at) => (shares?.[at] ?? 1) / all);
}

function toKeyValues({ rows }: Block<'keyValues'>, headings: readonly Content[]): Content {
  if (rows.length === 0) return { stack: headings };
  const body = rows.map(({ label, value }) => [{ ...toText(label), color: ink.quiet }, toText(value)]);
  return ruled({ widths: [labelWidth, '*'], heads: [], body, headings, keepsRow: true, fontSize: 9.5 });
}

interface RuledTable {
  readonly widths: readonly (number | string)[];
  readonly heads: readonly Row[];
  readonly body: readonly Row[];
  readonly headings: readonly Content[];
  /** Whether its first row stays with its head; one that is longer than a page would lose its end. */
  readonly keepsRow: boolean;
  readonly fontSize: number;
}

/** A table with lines between its rows; headings of the text make a first row of its head, without a line above. */
function ruled({ widths, heads, body, headings, keepsRow, fontSize }: RuledTable): Content {
  const titled = { stack: headings, colSpan: widths.length, margin: [-cellPadding, 0, 0, 0] };
  const titles = headings.length > 0 ? [[titled, ...widths.slice(1).map(() => ({}))]] : [];
  const headerRows = titles.length + heads.length;
  return {
    table: {
      widths,
      headerRows,
      ...(headerRows > 0 && body.length > 0 && keepsRow ? { keepWithHeaderRows: 1 } : {}),
      body: [...titles, ...heads, ...body],
    },
    layout: {
      hLineWidth: (line: number) => (line < titles.length ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => ink.line,
      paddingLeft: () => cellPadding,
      paddingRight: () => cellPadding,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    fontSize,
    margin: [0, 2, 0, 10],
  };
}

/** Black on white with a rim of four modules, as its standard wants, so that a telephone reads it from the screen too. */
function toQr({ text, caption }: Block<'qr'>): Content {
  const symbol = { qr: text, fit: qrSize, eccLevel: 'M', padding: 4 };
  return { stack: [symbol, { ...toText(caption), fontSize: 8, color: ink.quiet }], unbreakable: true, margin: [0, 8] };
}

/** The fonts have no narrow space that does not break, which French numbers have. */
export function toPrintable(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}

function toText(written: string): Content {
  const text = toPrintable(written);
  const breaks = text.split(/\s/).some((word) => word.length > longestWord);
  return breaks ? { text, wordBreak: 'break-all' } : { text };
}
