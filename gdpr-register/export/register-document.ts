import type { Entry } from '../entry.ts';
import type { Field, Section } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import type { Language } from '../language.ts';
import { toDay } from './activity-sheet.ts';
import { summaryOf } from './activity-summary.ts';
import type { DocumentBlock, HeadedDocument } from './document.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { kindWords, registerWords, stateWords } from './register-words.ts';
import { tableBlocks } from './document-tables.ts';
import { toPrinted, toPrintedDay } from './printed-value.ts';
import { layOut } from './section-layout.ts';

/** The register for print: the list, then each activity on a page of its own, with what is filled in and what should be. */
export function toRegisterDocument(
  activities: readonly ExportedActivity[],
  madeAtMs: number,
  language: Language,
): HeadedDocument {
  const madeAt = new Date(madeAtMs).toISOString();
  const exported = `${registerWords.exportedOn[language]} ${toPrintedDay(toDay(madeAtMs), language)}`;
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
    const days = [line.createdOn, toDay(activity.savedMs)].map((day) => toPrintedDay(day, language));
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
    [registerWords.updated, toPrintedDay(toDay(savedMs), language)],
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
  const isMissing = (field: Field): boolean =>
    values[field.name] === undefined && field.need === 'required' && field.when === undefined;
  const rows = [...single, ...tables.flat()]
    .filter((field) => isMissing(field) || (field.type !== 'rows' && values[field.name] !== undefined))
    .map((field) => ({
      label: field.label[language],
      value: isMissing(field) ? registerWords.notFilled[language] : toPrinted(field, values[field.name], language),
    }));
  const blocks: DocumentBlock[] = [
    ...(rows.length > 0 ? [{ kind: 'keyValues', rows } as const] : []),
    ...tables.flatMap((fields) => tableBlocks({ fields, values, language })),
  ];
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: section.label[language] }, ...blocks];
}
