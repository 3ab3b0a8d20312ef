import type { Value } from '../value.ts';
import { fromCellText } from '../export/cell-text.ts';
import { foldLabel } from '../export/fold-label.ts';
import { type RowsField, type TableColumn, tableColumns } from '../export/table-columns.ts';
import { cellName } from './cell-name.ts';
import type { Collector } from './collect-values.ts';
import { isLabel, type PlacedTable, reads, rowFieldOf } from './form-labels.ts';
import { optionOf, readValue } from './read-value.ts';
import { refusalWords } from './refusal-words.ts';

export interface SheetLine {
  /** From the form's first column on. */
  readonly cells: readonly string[];
  /** Which column of the sheet that is, from 0. */
  readonly from: number;
  /** From 0. */
  readonly at: number;
  readonly sheet: string;
}

/** A table while its rows are read. */
export interface OpenTable {
  /** False where the line belongs to no row of the table. */
  take(line: SheetLine): boolean;
}

export interface TableOptions {
  readonly table: PlacedTable;
  readonly collector: Collector;
  /** The line of headings; null where rows stand without one, whose columns are then those of the table in order. */
  readonly head: SheetLine | null;
}

/** Reads the headings of a table, and then its rows, whatever stands in front of them. */
export function openTable({ table, collector, head }: TableOptions): OpenTable {
  const [first] = table.fields;
  const all = first ? tableColumns(first) : [];
  const columns = head === null ? all : readHead(all, head, collector);
  cover(table, columns, collector);
  let label = '';
  return {
    take(line) {
      const next = foldLabel(fromCellText(line.cells[0] ?? ''));
      const field = fieldOf(table, next);
      if (field === null) return false;
      const goesOn = next === '' || next === label;
      label = next;
      readRow(line, { section: table.section.name, field, columns, collector, goesOn });
      return true;
    },
  };
}

/** Rows of a table of one field may be named anyhow, but for what is a label itself. */
function fieldOf(table: PlacedTable, label: string): RowsField | null {
  const [only] = table.fields;
  const unnamed = only && table.fields.length === 1 && !isLabel(label) ? only : null;
  return rowFieldOf(table, label) ?? unnamed;
}

type Columns = readonly (TableColumn | null)[];

function readHead(all: readonly TableColumn[], line: SheetLine, collector: Collector): Columns {
  return line.cells.slice(1).map((cell, index) => {
    const label = foldLabel(fromCellText(cell));
    const column = all.find(({ header }) => reads(header, label)) ?? all.find(({ field }) => reads(field.label, label));
    if (label !== '' && !column) collector.refuse(placeIn(line, index + 1), refusalWords.unknownColumn);
    return column ?? null;
  });
}

function cover({ section, fields }: PlacedTable, columns: Columns, { covers }: Collector): void {
  for (const { name } of fields) {
    covers.add(`${section.name}.${name}`);
    for (const column of columns) {
      if (!column) continue;
      covers.add(`${section.name}.${name}/${column.within ?? column.field.name}`);
      if (column.within !== null) covers.add(`${section.name}.${name}/${column.within}/${column.field.name}`);
    }
  }
}

interface RowOptions {
  readonly section: string;
  readonly field: RowsField;
  readonly columns: Columns;
  readonly collector: Collector;
  /** Nothing else stands in front of it than in front of the line above. */
  readonly goesOn: boolean;
}

interface FoundValue {
  readonly column: TableColumn;
  /** null where it is not understood: what the register has stays. */
  readonly value: Value | null;
  readonly where: string;
}

/** A line with nothing but rows within the row goes on with the row above it. */
function readRow(line: SheetLine, options: RowOptions): void {
  const { section, field, collector, goesOn } = options;
  const all = [...firstValue(line, options), ...valuesOf(line, options)];
  // The CNIL's model lists all categories: one beside which nothing stands is not one of the activity.
  const isListed = all.every(({ where, column }) => where === placeIn(line, 0) && column.field.type === 'choice');
  if (isListed) return;
  const rows = collector.rows(section, field.name);
  const above = goesOn && all.every(({ column }) => column.within !== null) ? rows.at(-1) : undefined;
  const row = above ?? { values: {}, within: {} };
  if (!above) rows.push(row);
  const path = `${section}.${field.name}.${rows.indexOf(row)}`;
  for (const name of new Set(all.map(({ column }) => column.within))) {
    const inner = name === null ? null : (row.within[name] ??= []);
    const target: Record<string, Value> = inner ? {} : row.values;
    inner?.push(target);
    const prefix = inner ? `${path}.${name}.${inner.length - 1}` : path;
    for (const { column, value, where } of all.filter((one) => one.column.within === name)) {
      if (value === null) collector.unread.add(`${prefix}.${column.field.name}`);
      else target[column.field.name] = value;
      collector.places.set(`${prefix}.${column.field.name}`, where);
    }
  }
}

/** In the CNIL's own tables the first cell is the category, or the recipient, itself. */
function firstValue(line: SheetLine, { field, columns, goesOn }: RowOptions): FoundValue[] {
  const column = tableColumns(field).find(({ within }) => within === null);
  const text = fromCellText(line.cells[0] ?? '').trim();
  if (!column || goesOn || field.maxRows === 1 || columns.some((each) => each?.field === column.field)) return [];
  const value = column.field.type === 'choice' ? optionOf(column.field.options, text)?.value : nameIn(text);
  return value === undefined ? [] : [{ column, value, where: placeIn(line, 0) }];
}

/** `Destinataire 1` is the place of a name, not one. */
function nameIn(text: string): string | undefined {
  return text === '' || / \d+$/.test(text) ? undefined : text;
}

function valuesOf(line: SheetLine, { columns, collector }: RowOptions): FoundValue[] {
  return line.cells.slice(1).flatMap((cell, index) => {
    const column = columns[index];
    if (cell.trim() === '' || column === null) return [];
    const where = placeIn(line, index + 1);
    if (!column) return (collector.refuse(where, refusalWords.noHeading), []);
    const { value, why } = readValue(column.field, fromCellText(cell));
    if (why) collector.refuse(where, why);
    return [{ column, value: value ?? null, where }];
  });
}

/** The sheet and cell, as people find it. */
export function placeIn({ sheet, at, from }: SheetLine, column: number): string {
  return `${sheet} ${cellName(at, from + column)}`;
}
