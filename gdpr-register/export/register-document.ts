import type { Entry, Value } from '../entry.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field, Section } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import type { Language } from '../language.ts';
import { toDay } from './activity-sheet.ts';
import { summaryOf } from './activity-summary.ts';
import type { DocumentBlock, HeadedDocument } from './document.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { kindWords, registerWords, stateWords } from './register-words.ts';
import { layOut, rowLabel } from './section-layout.ts';
import { type RowsField } from './table-columns.ts';
import { toValueText } from './value-text.ts';

/** The register for print: the list, then each activity on a page of its own, with what is filled in and what should be. */
export function toRegisterDocument(
  activities: readonly ExportedActivity[],
  madeAtMs: number,
  language: Language,
): HeadedDocument {
  const madeAt = new Date(madeAtMs).toISOString();
  const exported = `${registerWords.exportedOn[language]} ${printedDay(toDay(madeAtMs), language)}`;
  return {
    title: registerWords.register[language],
    language,
    madeAt,
    orientation: 'landscape',
    footer: `${registerWords.register[language]} · ${exported}`,
    blocks: [
      { kind: 'paragraph', text: exported, tone: 'quiet' },
      ...listBlocks(activities, language),
      ...activities.flatMap((activity): DocumentBlock[] => [
        { kind: 'pageBreak' },
        ...activityBlocks(activity, language),
      ]),
    ],
  };
}

function listBlocks(activities: readonly ExportedActivity[], language: Language): DocumentBlock[] {
  const { list, name, reference, created, updated, purpose, sensitive, yes, no } = registerWords;
  const rows = activities.map((activity) => {
    const line = summaryOf(activity, language);
    const days = [line.createdOn, toDay(activity.savedMs)].map((day) => printedDay(day, language));
    return [line.title, line.reference, ...days, line.purpose, (line.sensitive ? yes : no)[language]];
  });
  return [
    { kind: 'heading', level: 1, text: list[language] },
    {
      kind: 'table',
      head: [name, reference, created, updated, purpose, sensitive].map((words) => words[language]),
      rows,
      shares: [24, 10, 12, 12, 30, 12],
    },
  ];
}

function activityBlocks(activity: ExportedActivity, language: Language): DocumentBlock[] {
  const { id, version, state, savedMs, entry } = activity;
  const rows = [
    [registerWords.kind, kindWords[entry.kind][language]],
    [registerWords.state, stateWords[state][language]],
    [registerWords.version, `${version}`],
    [registerWords.updated, printedDay(toDay(savedMs), language)],
    [registerWords.id, id],
  ] as const;
  return [
    { kind: 'heading', level: 1, text: summaryOf(activity, language).title },
    { kind: 'keyValues', rows: rows.map(([label, value]) => ({ label: label[language], value })) },
    ...fieldsOf(entry.kind).flatMap((section) => sectionBlocks(section, entry, language)),
  ];
}

/** A section in which nothing is filled in, nor should be, is left out. */
function sectionBlocks(section: Section, entry: Entry, language: Language): DocumentBlock[] {
  const values = entry.values[section.name] ?? {};
  const { single, tables } = layOut(section);
  const missing = (field: Field): boolean => field.need === 'required' && field.when === undefined;
  const rows = single
    .filter((field) => values[field.name] !== undefined || missing(field))
    .map((field) => ({
      label: field.label[language],
      value:
        values[field.name] === undefined
          ? registerWords.notFilled[language]
          : printed(field, values[field.name], language),
    }));
  const blocks: DocumentBlock[] = [
    ...(rows.length > 0 ? [{ kind: 'keyValues', rows } as const] : []),
    ...tables.flat().flatMap((field) => {
      const lines = rowsOf(values[field.name]);
      if (lines.length > 0) return tableBlocks(field, lines, language);
      const none = { label: field.label[language], value: registerWords.notFilled[language] };
      return missing(field) ? [{ kind: 'keyValues', rows: [none] } as const] : [];
    }),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: section.label[language] }, ...blocks];
}

type Rows = ReturnType<typeof rowsOf>;

/** The columns that are filled in anywhere; rows within the rows follow as a table of their own. */
function tableBlocks(field: RowsField, rows: Rows, language: Language): DocumentBlock[] {
  const filled = field.columns.filter(({ name }) => rows.some((row) => row[name] !== undefined));
  const own = filled.filter(({ type }) => type !== 'rows');
  const table: DocumentBlock = {
    kind: 'table',
    head: ['', ...own.map(({ label }) => label[language])],
    rows: rows.map((row, at) => [
      rowLabel(field, at + 1, language),
      ...own.map((column) => printed(column, row[column.name], language)),
    ]),
  };
  const inner = filled.flatMap((column) =>
    column.type === 'rows' ? innerTable({ field, column, rows, language }) : [],
  );
  return [{ kind: 'heading', level: 3, text: field.label[language] }, table, ...inner];
}

interface InnerTable {
  readonly field: RowsField;
  /** The rows within the rows of `field`. */
  readonly column: RowsField;
  readonly rows: Rows;
  readonly language: Language;
}

function innerTable({ field, column, rows, language }: InnerTable): DocumentBlock[] {
  const [first] = field.columns;
  const filled = column.columns.filter(({ name }) =>
    rows.some((row) => rowsOf(row[column.name]).some((inner) => inner[name] !== undefined)),
  );
  const lines = rows.flatMap((row, at) => {
    const named = first && first.type !== 'rows' ? printed(first, row[first.name], language) : '';
    const label = rowLabel(field, at + 1, language);
    return rowsOf(row[column.name]).map((inner) => [
      named === '' ? label : `${label} – ${named}`,
      ...filled.map((each) => printed(each, inner[each.name], language)),
    ]);
  });
  return [
    { kind: 'heading', level: 3, text: column.label[language] },
    { kind: 'table', head: ['', ...filled.map(({ label }) => label[language])], rows: lines },
  ];
}

function printed(field: Field, value: Value | undefined, language: Language): string {
  const text = toValueText(field, value, language);
  return field.type === 'date' ? printedDay(text, language) : text;
}

/** As the language writes it; what is no day stays as it is. */
function printedDay(day: string, language: Language): string {
  return language === 'fr' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').toReversed().join('/') : day;
}
