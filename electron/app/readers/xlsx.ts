import { posix } from 'node:path';
import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { type CellBudget, createCellBudget, trimmed } from './grid.ts';
import { limits, refuseFile } from './refusal.ts';
import { readXml } from './xml.ts';
import { type CellParser, createCellParser } from './xlsx-cells.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const workbook = 'xl/workbook.xml';
const macros = /(^|\/)(vbaProject[^/]*\.bin|macrosheets\/|dialogsheets\/|activeX\/)/i;

export function checkXlsxNames(names: readonly string[]): void {
  if (names.some((name) => macros.test(name))) throw refuseFile('file-has-macros');
  if (!names.includes(workbook)) throw refuseFile('file-broken', workbook);
}

/** The sheets of an Excel workbook: the value of each cell; of a formula the one it last had. */
export function readXlsx(files: Files): readonly ReadSheet[] {
  for (const [name, bytes] of files) if (/\.(xml|rels|vml)$/i.test(name)) checkPart(name, bytes);
  const parser = createCellParser(files);
  const budget = createCellBudget();
  const sheets = listSheets(files);
  if (sheets.length > limits.sheets) throw refuseFile('file-too-many-cells');
  return sheets.map(({ name, path }) =>
    trimmed({ name, rows: readRows(partOf(files, path), path, { parser, budget }) }),
  );
}

/** Every part, also one that nothing here reads: well-formed, without entities, and not of a workbook with macros. */
function checkPart(name: string, bytes: Uint8Array): void {
  readXml(bytes, name, {
    open(tag) {
      if (tag.attribute('ContentType')?.includes('macroEnabled')) throw refuseFile('file-has-macros');
    },
  });
}

function partOf(files: Files, path: string): Uint8Array {
  const part = files.get(path);
  if (!part) throw refuseFile('file-broken', path);
  return part;
}

function listSheets(files: Files): readonly { readonly name: string; readonly path: string }[] {
  const targets = readTargets(files);
  const sheets: { name: string; path: string }[] = [];
  readXml(partOf(files, workbook), workbook, {
    open(tag) {
      if (tag.local !== 'sheet') return;
      const path = targets.get(tag.attribute('id') ?? '');
      if (path !== undefined) sheets.push({ name: tag.attribute('name') ?? '', path });
    },
  });
  return sheets;
}

/** Which file each relation of the workbook means, for its sheets of cells alone. */
function readTargets(files: Files): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const relations = 'xl/_rels/workbook.xml.rels';
  readXml(partOf(files, relations), relations, {
    open(tag) {
      const [id, target] = [tag.attribute('Id'), tag.attribute('Target')];
      if (id === undefined || target === undefined || !tag.attribute('Type')?.endsWith('/worksheet')) return;
      targets.set(id, posix.join(target.startsWith('/') ? '' : 'xl', target).replace(/^\//, ''));
    },
  });
  return targets;
}

interface RowReading {
  readonly parser: CellParser;
  readonly budget: CellBudget;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** Rows and cells say where they stand; where they do not, they follow the one before. Far rows without cells are none. */
function readRows(bytes: Uint8Array, where: string, { parser, budget }: RowReading): string[][] {
  const rows: string[][] = [];
  let [row, column] = [-1, -1];
  let cell: OpenCell | null = null;
  let [inValue, beside] = [false, false];
  readXml(bytes, where, {
    open(tag) {
      if (tag.local === 'row') [row, column] = [toIndex(tag.attribute('r'), row), -1];
      if (tag.local === 'c') {
        column = columnOf(tag.attribute('r')) ?? column + 1;
        cell = { column, type: tag.attribute('t') ?? 'n', style: Number(tag.attribute('s') ?? 0), value: '' };
      }
      if (tag.local === 'rPh') beside = true;
      if (tag.local === 'v' || tag.local === 't') inValue = !beside;
    },
    text(text) {
      if (cell && inValue) cell.value += text;
    },
    close(local) {
      if (local === 'v' || local === 't') inValue = false;
      if (local === 'rPh') beside = false;
      if (local !== 'c' || !cell) return;
      const text = parser.parse(cell);
      if (text !== '') put(rows, { row, column: cell.column, text }, budget);
      cell = null;
    },
  });
  return rows;
}

function put(rows: string[][], at: { row: number; column: number; text: string }, budget: CellBudget): void {
  if (at.row >= limits.rows || at.column >= limits.columns) throw refuseFile('file-too-many-cells');
  while (rows.length <= at.row) rows.push([]);
  const row = rows[at.row] ?? [];
  const added = at.column + 1 - row.length;
  if (added > 0) budget.spend(1, added);
  while (row.length <= at.column) row.push('');
  row[at.column] = at.text;
}

function toIndex(attribute: string | undefined, before: number): number {
  const number = Number(attribute);
  return Number.isSafeInteger(number) && number > 0 ? number - 1 : before + 1;
}

/** `AB12` is in column 27. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
