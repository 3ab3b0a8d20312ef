import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../electron/app/readers/csv.ts';
import { readRegisterFile } from '../../electron/app/readers/register-file.ts';
import { decodeText } from '../../electron/app/readers/text.ts';
import { writeOds } from '../../electron/app/writers/ods.ts';
import { writeXlsx } from '../../electron/app/writers/xlsx.ts';
import type { Sheet } from '../../gdpr-register/export/sheet.ts';
import { convert, needOffice } from './office.ts';
import { temporaryDirectory } from './vigie.ts';

const sheets: readonly Sheet[] = [
  {
    name: 'Liste des traitements',
    widths: [40, 12, 14],
    rows: [
      [{ text: 'Liste des traitements', look: 'title' }],
      [],
      [
        { text: 'Nom du traitement', look: 'head' },
        { text: 'N° / RÉF', look: 'head' },
        { text: 'Date de création de la fiche', look: 'head' },
      ],
      [{ text: "'=SUM(A1:A9)" }, { text: '001' }, { day: '2026-11-25' }],
      [{ text: 'Paie & « congés » <RH>\n  deux  lignes' }, { text: '' }, { text: '1/2' }],
    ],
  },
  { name: "L'autre fiche", widths: [], rows: [[{ text: '' }, { text: 'œuvre 😀' }]] },
];
const cells = [
  ['Liste des traitements'],
  [],
  ['Nom du traitement', 'N° / RÉF', 'Date de création de la fiche'],
  ["'=SUM(A1:A9)", '001', '2026-11-25'],
  ['Paie & « congés » <RH>\n  deux  lignes', '', '1/2'],
];
const read = [
  { name: 'Liste des traitements', rows: cells },
  { name: "L'autre fiche", rows: [['', 'œuvre 😀']] },
];

test('R-EXP-6 LibreOffice shows in every cell what was written, of ODS and of XLSX', async (context) => {
  needOffice(context, 'soffice');
  const folder = await written(context);
  for (const file of ['register.ods', 'register.xlsx']) {
    convert('csv', [join(folder, file)], join(folder, 'shown'));
    const csv = join(folder, 'shown', 'register.csv');
    const shown = cells.map((row) => row.map((cell) => (cell === '2026-11-25' ? '25/11/2026' : cell)));
    expect(readCsv(decodeText(readFileSync(csv))).rows).toEqual(shown);
  }
});

test('R-IMP-3 what LibreOffice itself writes is read, of ODS and of XLSX', async (context) => {
  needOffice(context, 'soffice');
  const folder = await written(context);
  convert('xlsx', [join(folder, 'register.ods')], join(folder, 'again'));
  convert('ods', [join(folder, 'register.xlsx')], join(folder, 'again'));
  for (const file of ['register.ods', 'register.xlsx']) {
    const bytes = readFileSync(join(folder, 'again', file));
    expect(await readRegisterFile(bytes, file)).toEqual({ kind: 'sheets', sheets: read });
  }
});

async function written({ onTestFinished }: { onTestFinished(clean: () => void): void }): Promise<string> {
  const folder = temporaryDirectory(onTestFinished);
  writeFileSync(
    join(folder, 'register.ods'),
    writeOds(sheets, { title: 'Registre', madeAt: '2026-11-25T05:00:00.000Z' }),
  );
  writeFileSync(join(folder, 'register.xlsx'), await writeXlsx(sheets));
  return folder;
}
