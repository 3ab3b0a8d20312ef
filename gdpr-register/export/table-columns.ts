import type { Row } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field, Text } from '../field.ts';
import { languages } from '../language.ts';
import { foldLabel } from './fold-label.ts';

export type RowsField = Extract<Field, { type: 'rows' }>;

/** A column of a table in a spreadsheet. Those of rows within the rows stand to the right of the others. */
export interface TableColumn {
  readonly header: Text;
  readonly field: Field;
  /** The name of the rows within the rows that it belongs to; null for a column of the rows themselves. */
  readonly within: string | null;
}

/**
 * The columns of a table of rows. The first of rows within the rows has their name, as in the CNIL's model (`Durée de
 * conservation`); another that would read like a column beside it has it in front.
 */
export function tableColumns(field: RowsField): readonly TableColumn[] {
  const own = field.columns
    .filter(({ type }) => type !== 'rows')
    .map((column): TableColumn => ({ header: column.label, field: column, within: null }));
  const parents = field.columns.filter((column) => column.type === 'rows');
  return parents.reduce((before, parent) => [...before, ...innerColumns(parent, before)], own);
}

function innerColumns(parent: RowsField, before: readonly TableColumn[]): TableColumn[] {
  const isTaken = (label: Text): boolean =>
    languages.some((language) =>
      before.some(({ header }) => foldLabel(header[language]) === foldLabel(label[language])),
    );
  return parent.columns.map((field, at) => {
    const header = isTaken(field.label) ? joined(parent.label, field.label) : field.label;
    return { header: at === 0 ? parent.label : header, field, within: parent.name };
  });
}

function joined(parent: Text, label: Text): Text {
  return { fr: `${parent.fr} : ${label.fr}`, en: `${parent.en}: ${label.en}` };
}

/** A line of the table: the values of a row, or those of rows within it that have no place beside it. */
export interface TableLine {
  /** From 1; lines of one row have one number. */
  readonly number: number;
  readonly row: Row;
  /** By the name of the rows within. */
  readonly within: Readonly<Record<string, Row>>;
}

/** Each row as one line, or as many as the longest rows within it need. */
export function toTableLines(field: RowsField, rows: readonly Row[]): readonly TableLine[] {
  const names = field.columns.filter(({ type }) => type === 'rows').map(({ name }) => name);
  return rows.flatMap((row, at) => {
    const inner = names.map((name) => [name, rowsOf(row[name])] as const);
    const lines = Math.max(1, ...inner.map(([, each]) => each.length));
    return Array.from({ length: lines }, (_, line) => ({
      number: at + 1,
      row: line === 0 ? row : {},
      within: Object.fromEntries(inner.map(([name, each]) => [name, each[line] ?? {}])),
    }));
  });
}
