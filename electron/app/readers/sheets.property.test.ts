import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadSheet, Sheet } from '../../../gdpr-register/export/sheet.ts';
import { writeCsv } from '../writers/csv.ts';
import { writeOds } from '../writers/ods.ts';
import { writeXlsx } from '../writers/xlsx.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { trimmed } from './grid.ts';
import { checkOdsNames, readOds } from './ods.ts';
import { decodeText } from './text.ts';
import { checkXlsxNames, readXlsx } from './xlsx.ts';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text)),
  fc.constantFrom(
    ' ',
    '  ',
    '\t',
    '\n',
    '&amp;',
    '<b>',
    ']]>',
    '"',
    "'",
    ';',
    ',',
    '_x0041_',
    '\uFFFD',
    '\u007F',
    '001',
    '1e5',
    'é',
    '2026-11-25',
    'constructor',
    '__proto__',
  ),
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cell = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => ({ text: value })) },
  { weight: 1, arbitrary: day.map((value) => ({ day: value })) },
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
const sheets: fc.Arbitrary<readonly Sheet[]> = fc
  .array(rows, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((each, at) => ({ name: `Fiche & <${at}>`, widths: [20, 40], rows: each })));

function toRead({ name, rows: all }: Sheet): ReadSheet {
  return trimmed({ name, rows: all.map((row) => row.map((each) => ('day' in each ? each.day : each.text))) });
}

test('R-IMP-1 what is written as ODS is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (written) => {
      const bytes = writeOds(written, { title: 'Registre', madeAt: '2026-11-25T05:00:00.000Z' });
      expect(readOds(await readArchive(bytes, checkOdsNames))).toEqual(written.map(toRead));
    }),
  );
});

test('R-IMP-1 what is written as XLSX is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (written) => {
      const bytes = await writeXlsx(written);
      expect(readXlsx(await readArchive(bytes, checkXlsxNames))).toEqual(written.map(toRead));
    }),
  );
});

test('R-IMP-1 what is written as CSV is read as it was', () => {
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 6 });
  const head = ['id', 'name', 'purpose', 'state', 'role', 'more'];
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const), (body, delimiter) => {
      const written = [head, ...body];
      expect(readCsv(decodeText(writeCsv(written, delimiter)))).toEqual(trimmed({ name: '', rows: written }));
    }),
  );
});
