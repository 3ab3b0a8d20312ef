import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityStates } from '../activity-record.ts';
import { parseEntry } from '../entry.ts';
import { activityKinds } from '../field.ts';
import { sections } from '../fields.ts';
import { languages } from '../language.ts';
import type { ExportedActivity } from '../export/exported-activity.ts';
import { csvColumns, toRegisterCsv } from '../export/register-csv.ts';
import { toRegisterJson } from '../export/register-json.ts';
import { toRegisterSheets } from '../export/register-sheets.ts';
import type { ReadSheet, Sheet } from '../export/sheet.ts';
import { arbitraryEntry } from '../testing/arbitrary-entry.ts';
import type { ReadRegister } from './imported-activity.ts';
import { planImport } from './plan-import.ts';
import { readRegisterCsv } from './read-register-csv.ts';
import { readRegisterJson } from './read-register-json.ts';
import { readRegisterSheets } from './read-register-sheets.ts';

const activity = fc
  .record({
    version: fc.integer({ min: 1, max: 99 }),
    state: fc.constantFrom(...activityStates),
    savedMs: fc.integer({ min: 0, max: Date.UTC(2199, 0) }),
    entry: fc.oneof(...activityKinds.map(arbitraryEntry)),
  })
  .map((members) => members);
const register = fc
  .array(activity, { minLength: 1, maxLength: 3 })
  .map((all): readonly ExportedActivity[] => all.map((each, at) => ({ ...each, id: `act-${at}` })));

function toRead({ name, rows }: Sheet): ReadSheet {
  return { name, rows: rows.map((row) => row.map((cell) => ('day' in cell ? cell.day : cell.text))) };
}

const formats: Readonly<Record<string, (all: readonly ExportedActivity[], language: 'fr' | 'en') => ReadRegister>> = {
  json: (all) => readRegisterJson(JSON.parse(toRegisterJson(all, 0))),
  csv: (all, language) => readRegisterCsv({ name: '', rows: toRegisterCsv(all, language) }),
  sheets: (all, language) => readRegisterSheets(toRegisterSheets(all, language).map(toRead)),
};

describe.each(Object.entries(formats))('%s', (_, passThrough) => {
  test('R-IMP-4 what is exported comes back as it was, into an empty register', () => {
    fc.assert(
      fc.property(register, fc.constantFrom(...languages), (all, language) => {
        const { steps, refused } = planImport(passThrough(all, language), []);
        expect(refused).toEqual([]);
        expect(steps.map(({ outcome, id, entry }) => ({ outcome, id, entry }))).toEqual(
          all.map(({ id, entry }) => ({ outcome: 'added', id, entry })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('R-IMP-4 what is exported changes nothing where it came from, and takes the place of anything else', () => {
    fc.assert(
      fc.property(register, activity, fc.constantFrom(...languages), (all, other, language) => {
        const read = passThrough(all, language);
        expect(planImport(read, all).steps.map(({ outcome }) => outcome)).toEqual(all.map(() => 'unchanged'));
        const [first] = all;
        const before = { ...other, id: 'act-0' };
        expect(planImport(read, [before]).steps[0]?.entry).toEqual(first?.entry);
      }),
      { numRuns: 60 },
    );
  });
});

test('R-IMP-6 whatever stands in a workbook or a table, what is taken of it fits the register', () => {
  const labels = sections.flatMap(({ label, fields }) => [label.fr, ...fields.map((field) => field.label.fr)]);
  const cell = fc.oneof(fc.constantFrom(...labels, ...csvColumns, '', '1', '1.1', 'rows', 'P1Y', 'Oui'), fc.string());
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 20 });
  fc.assert(
    fc.property(rows, register, (cells, kept) => {
      for (const read of [
        readRegisterSheets([{ name: 'Fiche', rows: cells }]),
        readRegisterCsv({ name: '', rows: [[...csvColumns], ...cells] }),
      ])
        for (const { entry } of planImport(read, kept).steps) expect(parseEntry(entry)).toEqual({ ok: true, entry });
    }),
    { numRuns: 60 },
  );
});
