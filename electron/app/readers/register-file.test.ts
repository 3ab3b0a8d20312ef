import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../gdpr-register/export/sheet.ts';
import { ContractFailure } from '../contract-failure.ts';
import { writeOds } from '../writers/ods.ts';
import { writeXlsx } from '../writers/xlsx.ts';
import { readArchive } from './archive.ts';
import { readRegisterFile } from './register-file.ts';
import type { RefusalCode } from '../../../gdpr-register/import/refusal-codes.ts';
import { limits } from './refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet: Sheet = { name: 'Liste des traitements', widths: [20], rows: [[{ text: 'Paie' }]] };
const ods = await partsOf(writeOds([sheet], { title: 'Registre', madeAt: '2026-11-25T05:00:00.000Z' }));
const xlsx = await partsOf(await writeXlsx([sheet]));

async function partsOf(archive: Uint8Array): Promise<Record<string, Uint8Array>> {
  return Object.fromEntries(await readArchive(archive, () => undefined));
}

function edited(parts: Record<string, Uint8Array>, path: string, edit: (text: string) => string): Uint8Array {
  return zipSync({ ...parts, [path]: bytes(edit(new TextDecoder().decode(parts[path]))) });
}

const content = (edit: (text: string) => string): Uint8Array => edited(ods, 'content.xml', edit);
const firstSheet = (edit: (text: string) => string): Uint8Array => edited(xlsx, 'xl/worksheets/sheet1.xml', edit);
const withEntities = (text: string): string =>
  text.replace(/<(?=[a-z])/, '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><').replace('Paie', '&c;');

/** Sizes as the archive declares them, in its directory and before the data, made smaller than they are. */
function understated(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  const directory = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  copy.writeUInt32LE(10, directory + 24);
  copy.writeUInt32LE(10, 22);
  return copy;
}

function flipped(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  const at = copy.indexOf('Paie');
  copy.write('Pare', at);
  return copy;
}

/** Ten files of 6 MB, each packed about fifty times smaller. */
function manyLarge(): Uint8Array {
  let state = 7;
  const large = new Uint8Array(6 * 1024 ** 2).map((_, at) => {
    if (at % 2_048 < 16) state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at % 2_048 < 16 ? state >> 16 : 32;
  });
  return zipSync({ ...ods, ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`Pictures/${at}`, large])) });
}

const stored = { level: 0 } as const;
type Refused = readonly [code: RefusalCode, what: string, file: Uint8Array, name?: string];
const refused: readonly Refused[] = [
  ['file-too-large', 'more than 5 MB', new Uint8Array(limits.fileBytes + 1)],
  ['file-empty', 'nothing at all', new Uint8Array()],
  ['file-empty', 'nothing but blank lines', bytes('\uFEFF\n \n'), 'register.csv'],
  ['file-broken', 'a cut archive', content((text) => text).slice(0, 900)],
  ['file-broken', 'an archive with a flipped byte', flipped(zipSync(ods, stored))],
  [
    'file-broken',
    'sizes that are understated',
    understated(zipSync({ mimetype: new Uint8Array(100), 'content.xml': bytes('<a/>') })),
  ],
  ['file-broken', 'XML that is not well-formed', content((text) => text.replace('</table:table>', ''))],
  ['file-broken', 'an entity that nobody declared', content((text) => text.replace('Paie', '&paie;'))],
  ['file-broken', 'JSON that ends too early', bytes('{"activities": [')],
  ['file-broken', 'CSV with a quotation mark too few', bytes('id,"name\n1,a'), 'register.csv'],
  [
    'file-unpacks-too-large',
    'a file that packs a thousand times',
    zipSync({ ...ods, 'Pictures/a.xml': new Uint8Array(20 * 1024 ** 2) }),
  ],
  ['file-unpacks-too-large', 'files that are too large together', manyLarge()],
  [
    'file-unpacks-too-large',
    'too many files',
    zipSync(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
  ],
  [
    'file-too-many-cells',
    'ODS with a cell repeated over all columns',
    content((text) => text.replace('<table:table-cell ', '<table:table-cell table:number-columns-repeated="16384" ')),
  ],
  [
    'file-too-many-cells',
    'ODS with a row repeated over all rows',
    content((text) => text.replace('<table:table-row ', '<table:table-row table:number-rows-repeated="1048576" ')),
  ],
  [
    'file-too-many-cells',
    'ODS with far too many sheets',
    content((text) => text.replace(/<table:table .*<\/table:table>/, (table) => table.repeat(501))),
  ],
  [
    'file-too-many-cells',
    'XLSX with a cell in the last row',
    firstSheet((text) => text.replace('r="A1"', 'r="A1048576"').replace('<row r="1"', '<row r="1048576"')),
  ],
  [
    'file-too-many-cells',
    'XLSX with a cell in the last column',
    firstSheet((text) => text.replace('r="A1"', 'r="XFD1"')),
  ],
  ['file-too-many-cells', 'CSV with too many lines', bytes('a,b\n'.repeat(limits.csvRows + 1)), 'register.csv'],
  ['file-has-macros', 'ODS with a Basic library', zipSync({ ...ods, 'Basic/Standard/Module1.xml': bytes('<a/>') })],
  ['file-has-macros', 'ODS with a script', zipSync({ ...ods, 'Scripts/python/a.py': bytes('a') })],
  [
    'file-has-macros',
    'ODS with an event that calls one',
    content((text) =>
      text.replace(
        '<office:automatic-styles>',
        '<office:scripts><office:event-listeners/></office:scripts><office:automatic-styles>',
      ),
    ),
  ],
  ['file-has-macros', 'XLSX with Visual Basic', zipSync({ ...xlsx, 'xl/vbaProject.bin': bytes('a') })],
  [
    'file-has-macros',
    'XLSX that says it has macros',
    edited(xlsx, '[Content_Types].xml', (text) => text.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml')),
  ],
  ['file-has-entities', 'ODS with entities', content(withEntities)],
  ['file-has-entities', 'ODS with entities in a part that is not needed', edited(ods, 'meta.xml', withEntities)],
  ['file-has-entities', 'XLSX with entities', firstSheet(withEntities)],
  [
    'file-encrypted',
    'ODS with a password',
    edited(ods, 'META-INF/manifest.xml', (text) =>
      text.replace(
        'media-type="text/xml"/>',
        'media-type="text/xml"><manifest:encryption-data/></manifest:file-entry>',
      ),
    ),
  ],
  [
    'file-encrypted',
    'XLSX with a password',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  ['file-not-recognised', 'an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['file-not-recognised', 'a text document', edited(ods, 'mimetype', () => 'application/vnd.oasis.opendocument.text')],
  ['file-not-recognised', 'any other archive', zipSync({ 'a.txt': bytes('a') })],
  ['file-not-recognised', 'a text of any other kind', bytes('Registre')],
  ['file-not-recognised', 'bytes that are no text', bytes('a\0b'), 'register.csv'],
];

describe('readRegisterFile', () => {
  test.for(refused)('R-IMP-2 %s: %s', async ([code, , file, name]) => {
    const failure = await readRegisterFile(file, name ?? 'register.ods').then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(failure).toBeInstanceOf(ContractFailure);
    expect((failure as ContractFailure).error.code).toBe(code);
    expect((failure as ContractFailure).error.message).toMatch(/^(The file|Unpacked|A sheet).*\. .*\.$/);
  });

  test('R-IMP-2 the same files without what is wrong with them are read', async () => {
    const sheets = [{ name: 'Liste des traitements', rows: [['Paie']] }];
    for (const parts of [ods, xlsx])
      expect(await readRegisterFile(zipSync(parts), 'a.bin')).toEqual({ kind: 'sheets', sheets });
    expect(await readRegisterFile(bytes('\uFEFF {"a": 1}'), 'a.txt')).toEqual({ kind: 'json', value: { a: 1 } });
    for (const file of [
      bytes('\uFEFFNom;Été'),
      Buffer.from('Nom;Été', 'latin1'),
      Buffer.from('\uFEFFNom;Été', 'utf16le'),
    ])
      expect(await readRegisterFile(file, 'a.csv')).toEqual({
        kind: 'csv',
        sheet: { name: '', rows: [['Nom', 'Été']] },
      });
  });

  test('R-IMP-3 far empty cells and rows, joined cells, notes and reading aids leave the text as it is seen', async () => {
    const file = content((text) =>
      text.replace(
        /<table:table-row .*<\/table:table-row>/,
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
          '<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Nom <text:span>du</text:span>\n   traitement</text:p><text:p>suite</text:p></table:table-cell><table:covered-table-cell><text:p>old</text:p></table:covered-table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3.5"><text:p>3,50</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-25T10:00:00"><text:p>25/11/26</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16378"/></table:table-row></table:table-header-rows>' +
          '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    );
    const rows = [[], [], ['Nom du traitement\nsuite', '', '3.5', '3.5', 'true', '2026-11-25']];
    expect(await readRegisterFile(file, 'a.ods')).toEqual({ kind: 'sheets', sheets: [{ name: sheet.name, rows }] });
  });

  test('R-IMP-3 XLSX: inline texts, formulas, truth, days of either epoch, gaps and far empty rows', async () => {
    const cells =
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>Nom </t></r><r><t>du_x000A_traitement</t></r><rPh><t>x</t></rPh></is></c><c r="D2" t="str"><f>A1</f><v>Paie</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" s="1"><v>0.1</v></c><c r="G2" s="0"><v>46351</v></c></row><row r="1048576"/>';
    const dayStyle = (text: string): string => text.replace(/<cellXfs[^>]*>/, '$&<xf numFmtId="14"/>');
    const parts = { ...xlsx, 'xl/styles.xml': bytes(dayStyle(new TextDecoder().decode(xlsx['xl/styles.xml']))) };
    const file = edited(parts, 'xl/worksheets/sheet1.xml', (text) =>
      text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`),
    );
    const rows = [[], ['', 'Nom du\ntraitement', '', 'Paie', 'true', '0.1', '2026-11-25']];
    expect(await readRegisterFile(file, 'a.xlsx')).toEqual({ kind: 'sheets', sheets: [{ name: sheet.name, rows }] });
  });

  test('R-IMP-3 XLSX: days are counted from 1904 where the workbook says so', async () => {
    const days = await partsOf(await writeXlsx([{ ...sheet, rows: [[{ day: '2026-11-25' }]] }]));
    const file = edited(days, 'xl/workbook.xml', (text) =>
      text.replace(/<workbookPr[^>]*>/, '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    );
    const rows = [['2030-11-26']];
    expect(await readRegisterFile(file, 'a.xlsx')).toEqual({ kind: 'sheets', sheets: [{ name: sheet.name, rows }] });
  });
});
