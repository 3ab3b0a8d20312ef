import type { Row } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import type { Language } from '../language.ts';
import type { DocumentBlock } from './document.ts';
import { toPrinted } from './printed-value.ts';
import { rowLabel, sharedLabel } from './section-layout.ts';
import type { RowsField } from './table-columns.ts';

export interface TableParts {
  /** Those that share the table, by their columns. */
  readonly fields: readonly RowsField[];
  readonly values: Row;
  readonly language: Language;
}

interface NamedRow {
  readonly label: string;
  readonly row: Row;
}

/** The columns that are filled in anywhere; rows within the rows follow as a table of their own. Nothing where there are no rows. */
export function tableBlocks({ fields, values, language }: TableParts): DocumentBlock[] {
  const toLabel = fields.length > 1 ? sharedLabel : rowLabel;
  const rows = fields.flatMap((field) =>
    rowsOf(values[field.name]).map((row, at): NamedRow => ({ label: toLabel(field, at + 1, language), row })),
  );
  const [first] = fields;
  if (!first || rows.length === 0) return [];
  const filled = first.columns.filter(({ name }) => rows.some(({ row }) => row[name] !== undefined));
  const title = fields.length > 1 ? [] : [heading(first.label[language])];
  const inner = filled.flatMap((column) =>
    column.type === 'rows' ? [heading(column.label[language]), innerTable({ first, column, rows, language })] : [],
  );
  return [
    ...title,
    toTable(
      filled.filter(({ type }) => type !== 'rows'),
      rows,
      language,
    ),
    ...inner,
  ];
}

interface InnerTable {
  readonly first: RowsField;
  /** The rows within the rows. */
  readonly column: RowsField;
  readonly rows: readonly NamedRow[];
  readonly language: Language;
}

/** Each row is named by the row that it is in, and by what stands first there. */
function innerTable({ first, column, rows, language }: InnerTable): DocumentBlock {
  const [naming] = first.columns;
  const inner = rows.flatMap(({ label, row }) => {
    const name = naming && naming.type !== 'rows' ? toPrinted(naming, row[naming.name], language) : '';
    const named = name === '' ? label : `${label} – ${name}`;
    return rowsOf(row[column.name]).map((each): NamedRow => ({ label: named, row: each }));
  });
  const filled = column.columns.filter(({ name }) => inner.some(({ row }) => row[name] !== undefined));
  return toTable(filled, inner, language);
}

function toTable(columns: readonly Field[], rows: readonly NamedRow[], language: Language): DocumentBlock {
  return {
    kind: 'table',
    head: ['', ...columns.map(({ label }) => label[language])],
    rows: rows.map(({ label, row }) => [
      label,
      ...columns.map((column) => toPrinted(column, row[column.name], language)),
    ]),
  };
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', level: 3, text };
}
