import type { Entry } from '../entry.ts';
import type { Row } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field, Section } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import type { Language } from '../language.ts';
import { toCellText } from './cell-text.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { kindWords, registerWords, stateWords } from './register-words.ts';
import { layOut, rowLabel, sharedLabel } from './section-layout.ts';
import type { Cell, CellLook, Sheet } from './sheet.ts';
import { type RowsField, type TableColumn, tableColumns, type TableLine, toTableLines } from './table-columns.ts';
import { toValueCell } from './value-text.ts';

type SheetRow = readonly Cell[];

/** Of the labels, of a value or first column, and of what stands beside it. */
const widths = [42, 48, 32, 32, 24, 24, 24, 24, 24, 24, 24, 24];

/**
 * A form in the order and words of the CNIL's model, filled in: every field of the activity has its place, also where it
 * is empty, so that it can be filled in by hand.
 */
export function toActivitySheet(activity: ExportedActivity, language: Language): Omit<Sheet, 'name'> {
  const { entry } = activity;
  const sections = fieldsOf(entry.kind).flatMap((section) => [[], ...toSectionRows(section, entry, language)]);
  return { rows: [...headRows(activity, language), ...sections], widths };
}

/** Says which activity it is when it comes back. */
function headRows({ id, version, state, savedMs, entry }: ExportedActivity, language: Language): SheetRow[] {
  const line = (label: Readonly<Record<Language, string>>, value: Cell): SheetRow => [text(label[language]), value];
  return [
    [text(registerWords.activity[language], 'title')],
    line(registerWords.id, text(id)),
    line(registerWords.kind, text(kindWords[entry.kind][language])),
    line(registerWords.state, text(stateWords[state][language])),
    line(registerWords.version, text(`${version}`)),
    line(registerWords.updated, { day: toDay(savedMs) }),
  ];
}

function toSectionRows(section: Section, entry: Entry, language: Language): SheetRow[] {
  const values = entry.values[section.name] ?? {};
  const { single, tables } = layOut(section);
  return [
    [text(section.label[language], 'section')],
    ...single.map((field) => [text(field.label[language]), toValueCell(field, values[field.name], language)]),
    ...tables.flatMap((fields) => toTableRows({ section, fields, values, language })),
  ];
}

interface Table {
  readonly section: Section;
  /** Those that share the table. */
  readonly fields: readonly RowsField[];
  readonly values: Entry['values'][string];
  readonly language: Language;
}

/** A line of headings, then the rows, or one empty row where there are none. */
function toTableRows({ section, fields, values, language }: Table): SheetRow[] {
  const columns = fields[0] ? tableColumns(fields[0]) : [];
  const shared = fields.length > 1;
  const name = shared ? section.label[language] : (fields[0]?.label[language] ?? '');
  const head = [name, ...columns.map(({ header }) => header[language])].map((label) => text(label, 'head'));
  const body = fields.flatMap((field) => {
    const rows = rowsOf(values[field.name]);
    return toTableLines(field, rows.length === 0 ? [{}] : rows).map((line) => {
      const label = shared ? sharedLabel(field, line.number, language) : rowLabel(field, line.number, language);
      return [text(label), ...columns.map((column) => toColumnCell(column, line, language))];
    });
  });
  return [head, ...body];
}

function toColumnCell({ field, within }: TableColumn, line: TableLine, language: Language): Cell {
  const row: Row = within === null ? line.row : (line.within[within] ?? {});
  return toValueCell(field satisfies Field, row[field.name], language);
}

function text(content: string, look: CellLook = 'plain'): Cell {
  return { text: toCellText(content), look };
}

export function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
