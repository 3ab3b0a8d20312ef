import type { Field, Section, Text } from '../field.ts';
import { sections } from '../fields.ts';
import { foldLabel } from '../export/fold-label.ts';
import { registerWords } from '../export/register-words.ts';
import { layOut, rowLabel, sharedLabel } from '../export/section-layout.ts';
import type { RowsField } from '../export/table-columns.ts';
import { languages } from '../language.ts';

/** What the head of a form says beside the fields. */
export const headNames = ['id', 'kind', 'state', 'version', 'updated', 'activity'] as const;
export type HeadName = (typeof headNames)[number];

/** A field with the section that it is in. */
export interface Placed<F extends Field = Field> {
  readonly section: Section;
  readonly field: F;
}

export interface PlacedTable {
  readonly section: Section;
  readonly fields: readonly RowsField[];
}

/** How the CNIL's own model, and people, call what the register calls otherwise; all folded. */
const aliases: Readonly<Record<string, string>> = {
  nom: 'identity.title',
  'nom sigle': 'identity.title',
  ref: 'identity.reference',
  reference: 'identity.reference',
  'date de creation': 'identity.createdOn',
};
const ignored = new Set(['mise a jour', 'date de mise a jour']);

const placed: readonly Placed[] = sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
const singles = placed.filter(({ field }) => field.type !== 'rows');
const tables: readonly PlacedTable[] = sections.flatMap((section) =>
  layOut(section).tables.map((fields) => ({ section, fields })),
);

export function sectionAt(label: string): Section | undefined {
  return sections.find((section) => reads(section.label, label));
}

export function headAt(label: string): HeadName | undefined {
  if (ignored.has(label)) return 'updated';
  return headNames.find((name) => reads(registerWords[name], label));
}

/** The field of a single value: of the section that one is in, else of any, where no other has the same label. */
export function singleAt(label: string, section: Section | null): Placed | undefined {
  const alike = singles.filter(({ field }) => reads(field.label, label));
  const here = alike.find((one) => one.section === section);
  if (here) return here;
  if (alike.length === 1) return alike[0];
  return singles.find((one) => `${one.section.name}.${one.field.name}` === aliases[label]);
}

/** The table that a line of headings opens: by the name of the field, or that of its section. */
export function tableAt(label: string, section: Section | null): PlacedTable | undefined {
  const named = tables.filter((table) => namesOf(table).some((name) => reads(name, label)));
  return named.find((table) => table.section === section) ?? named[0];
}

/** The table to which a row belongs that stands without headings above it. */
export function tableOfRow(label: string, section: Section | null): PlacedTable | undefined {
  const found = tables.filter((table) => rowFieldOf(table, label) !== undefined);
  return found.find((table) => table.section === section) ?? (found.length === 1 ? found[0] : undefined);
}

/** The field whose row a folded label stands in front of; in a table that fields share, also without a number. */
export function rowFieldOf({ fields }: PlacedTable, label: string): RowsField | undefined {
  return (
    fields.find((field) => isRowLabel(field, label)) ??
    (fields.length > 1 ? fields.find((field) => reads(field.label, label)) : undefined)
  );
}

function isRowLabel(field: RowsField, label: string): boolean {
  const number = Number(/ (\d+)$/.exec(label)?.[1] ?? 1);
  return languages.some((language) =>
    [number, number + 1].some((each) =>
      [rowLabel(field, each, language), sharedLabel(field, each, language)].some((said) => foldLabel(said) === label),
    ),
  );
}

/** Whether a label is one of the form at all. */
export function isLabel(label: string): boolean {
  return (
    sectionAt(label) !== undefined ||
    headAt(label) !== undefined ||
    placed.some(({ field }) => reads(field.label, label))
  );
}

/** Several fields that share a table are headed by their section. */
function namesOf({ section, fields }: PlacedTable): readonly Text[] {
  const alone = layOut(section).tables.length === 1;
  if (fields.length > 1) return [section.label];
  return [...fields.map(({ label }) => label), ...(alone ? [section.label] : [])];
}

const folded = new WeakMap<Text, readonly string[]>();

/** Whether a folded label is this text in either language. */
export function reads(text: Text, label: string): boolean {
  const known = folded.get(text) ?? languages.map((language) => foldLabel(text[language]));
  folded.set(text, known);
  return known.includes(label);
}
