import { fieldsOf } from '../fields.ts';
import type { Field, Section } from '../field.ts';
import type { Language } from '../language.ts';
import { toActivitySheet, toDay } from './activity-sheet.ts';
import { toCellText } from './cell-text.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { guideWords, registerWords } from './register-words.ts';
import { type Cell, type CellLook, createSheetNames, type Sheet } from './sheet.ts';
import { summaryOf } from './activity-summary.ts';
import { tableColumns } from './table-columns.ts';

/** The whole register in the layout of the CNIL's model: guide, list, and a sheet an activity. */
export function toRegisterSheets(activities: readonly ExportedActivity[], language: Language): readonly Sheet[] {
  const toName = createSheetNames();
  const named = [registerWords.list[language], registerWords.guide[language]].map(toName);
  const [list = '', guide = ''] = named;
  return [
    { name: list, ...toListSheet(activities, language) },
    ...activities.map((activity) => ({
      name: toName(summaryOf(activity, language).title),
      ...toActivitySheet(activity, language),
    })),
    { name: guide, ...toGuideSheet(activities, language) },
  ];
}

function toListSheet(activities: readonly ExportedActivity[], language: Language): Omit<Sheet, 'name'> {
  const { name, reference, created, updated, purpose, sensitive, yes, no } = registerWords;
  const head = [name, reference, created, updated, purpose, sensitive].map((words) => cell(words[language], 'head'));
  const rows = activities.map((activity) => {
    const summary = summaryOf(activity, language);
    const texts = [summary.title, summary.reference].map((text) => cell(text));
    const days = [summary.createdOn, toDay(activity.savedMs)].map((day): Cell => (day === '' ? cell('') : { day }));
    return [...texts, ...days, cell(summary.purpose), cell((summary.sensitive ? yes : no)[language])];
  });
  return { rows: [[cell(registerWords.list[language], 'title')], [], head, ...rows], widths: [44, 16, 18, 18, 60, 16] };
}

/** What may stand in each field of the form. */
function toGuideSheet(activities: readonly ExportedActivity[], language: Language): Omit<Sheet, 'name'> {
  const { section, field, help, choices } = registerWords;
  const head = [section, field, help, choices].map((words) => cell(words[language], 'head'));
  const kinds = new Set(activities.map(({ entry }) => entry.kind));
  const seen = new Set<string>();
  const rows = [...(kinds.size === 0 ? (['controller'] as const) : kinds)]
    .flatMap((kind) => fieldsOf(kind))
    .flatMap((each) => toGuideRows(each, language))
    .filter((row) => !seen.has(JSON.stringify(row)) && seen.add(JSON.stringify(row)));
  const said = guideWords[language].map((text) => [cell(text)]);
  const title = cell(registerWords.guide[language], 'title');
  return { rows: [[title], [], ...said, [], head, ...rows], widths: [36, 36, 70, 50] };
}

function toGuideRows(section: Section, language: Language): Cell[][] {
  return section.fields.flatMap((field) => [
    toGuideRow({ section, field, label: field.label[language], language }),
    ...(field.type === 'rows' ? tableColumns(field) : []).map(({ field: column, header }) =>
      toGuideRow({ section, field: column, label: `${field.label[language]} : ${header[language]}`, language }),
    ),
  ]);
}

interface GuideLine {
  readonly section: Section;
  readonly field: Field;
  readonly label: string;
  readonly language: Language;
}

function toGuideRow({ section, field, label, language }: GuideLine): Cell[] {
  const options = field.type === 'choice' || field.type === 'choices' ? field.options : [];
  const labels = options.map((option) => option.label[language]).join('\n');
  return [section.label[language], label, field.help[language], labels].map((text) => cell(text));
}

function cell(text: string, look: CellLook = 'plain'): Cell {
  return { text: toCellText(text), look };
}
