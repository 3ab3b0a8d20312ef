import { describe, expect, test } from 'vitest';
import type { Field, Option } from '../field.ts';
import { sections } from '../fields.ts';
import { languages } from '../language.ts';
import { csvSeparator } from '../export/register-csv.ts';
import { foldLabel } from '../export/fold-label.ts';
import { tableColumns } from '../export/table-columns.ts';
import { headAt, sectionAt, singleAt, tableAt, tableOfRow } from './form-labels.ts';
import { optionOf } from './read-value.ts';

const every = sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
const columns = every.flatMap(({ field }) => (field.type === 'rows' ? tableColumns(field) : []));
const fields: readonly Field[] = [...every.map(({ field }) => field), ...columns.map(({ field }) => field)];

function optionsOf(field: Field): readonly Option[] {
  return field.type === 'choice' || field.type === 'choices' ? field.options : [];
}

describe('R-IMP-4 in either language', () => {
  test.each(languages)('every label of the form leads to its field (%s)', (language) => {
    for (const section of sections) expect(sectionAt(foldLabel(section.label[language]))).toBe(section);
    for (const { section, field } of every) {
      const label = foldLabel(field.label[language]);
      if (field.type !== 'rows') expect(singleAt(label, section)).toEqual({ section, field });
      else if (tableAt(label, section)) expect(tableAt(label, section)?.fields).toContain(field);
      else expect(tableOfRow(label, section)?.fields).toContain(field);
      expect([field.name, headAt(label)]).toEqual([field.name, undefined]);
    }
  });

  test.each(languages)('no two columns of a table read alike (%s)', (language) => {
    for (const { field } of every) {
      if (field.type !== 'rows') continue;
      const headers = tableColumns(field).map(({ header }) => foldLabel(header[language]));
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  test.each(languages)('every choice is read as itself (%s)', (language) => {
    for (const field of fields)
      for (const option of optionsOf(field)) {
        expect(optionOf(optionsOf(field), option.label[language])).toBe(option);
        expect(optionOf(optionsOf(field), option.label[language].toUpperCase())).toBe(option);
        expect(option.value).not.toContain(csvSeparator.trim());
      }
  });
});
