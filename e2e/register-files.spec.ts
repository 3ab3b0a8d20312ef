import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readCsv } from '../electron/app/readers/csv.ts';
import { decodeText } from '../electron/app/readers/text.ts';
import { toRegisterCsv } from '../gdpr-register/export/register-csv.ts';
import { convert, hasOffice } from './cli/office.ts';
import { expect, test } from './fixtures.ts';
import { chooseLanguage } from './steps/look.ts';
import { saveToFolder } from './steps/saved-file.ts';

/** An activity that the register has not, with a day that is none. */
const payroll = [
  ...toRegisterCsv(
    [
      {
        id: 'act-paie',
        version: 1,
        state: 'approved',
        savedMs: 0,
        entry: { kind: 'controller', values: { identity: { title: 'Gestion de la paie' } } },
      },
    ],
    'fr',
  ),
  ['act-paie', 'identity', 'createdOn', '', '', 'demain', ''],
]
  .map((row) => row.join(';'))
  .join('\n');

test('R-EXP-14 le registre est exporté en ODS, et LibreOffice le montre', async ({ vigie }) => {
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await page.getByRole('tab', { name: 'Registre', exact: true }).click();
  await page.getByRole('button', { name: 'Exporter' }).click();
  const file = await saveToFolder(vigie, page.getByRole('menuitem', { name: /CNIL \(ODS\)/ }));
  expect(basename(file)).toMatch(/^registre-\d{4}-\d{2}-\d{2}\.ods$/);
  test.skip(!hasOffice('soffice'), 'LibreOffice is not installed');
  convert('csv', [file], dirname(file));
  const { rows } = readCsv(decodeText(readFileSync(file.replace(/ods$/, 'csv'))));
  expect(rows.slice(0, 3)).toEqual([['Liste des traitements'], [], expect.arrayContaining(['Nom du traitement'])]);
  expect(rows[3]).toContain('VIGIE-1');

  await page.getByRole('button', { name: 'Importer…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer dans le registre' });
  await dialog.getByLabel('Choisir un fichier').setInputFiles(file);
  await expect(dialog.getByRole('status')).toContainText('ajoutés : 0 · modifiés : 0 · inchangés : 1');
  await expect(dialog).toContainText('Le registre contient déjà tout cela.');
});

test('R-IMP-10 un fichier est essayé, puis importé, et ce qui n’est pas repris est dit', async ({ vigie }) => {
  const { page } = vigie;
  await chooseLanguage(page, 'en', 'Français');
  await page.getByRole('tab', { name: 'Registre', exact: true }).click();
  await page.getByRole('button', { name: 'Importer…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer dans le registre' });
  const choose = dialog.getByLabel(/Choisir un (autre )?fichier/);
  await choose.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from([0]) });
  await expect(dialog.getByRole('alert')).toContainText(
    '« notes.txt » n’a pas été importé. Ce fichier n’est pas un registre.',
  );
  await choose.setInputFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('\n') });
  await expect(dialog.getByRole('alert')).toContainText('Le fichier est vide.');
  await choose.setInputFiles({ name: 'autre.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(dialog.getByRole('table')).toContainText('Ce fichier JSON n’est pas un registre exporté');
  await expect(dialog).toContainText('Rien dans ce fichier ne peut être repris dans le registre.');
  await expect(dialog).not.toContainText(/Le registre contient déjà|Le reste est repris/);

  await choose.setInputFiles({ name: 'paie.csv', mimeType: 'text/csv', buffer: Buffer.from(payroll) });
  await expect(dialog.getByRole('status')).toContainText('ajoutés : 1 · modifiés : 0 · inchangés : 0');
  const refused = dialog.getByRole('table', { name: '1 valeur n’est pas reprise' });
  await expect(refused.getByRole('row').nth(1)).toContainText(/CSV 6.*Ce n’est pas une date/);
  await expect(page.locator('section.register')).not.toContainText('Gestion de la paie');
  await dialog.getByLabel('Votre nom').fill('Ada');
  await dialog.getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Importé');
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Gestion de la paie' }).click();
  await expect(page.getByText('Version 1, Ada,')).toBeVisible();
  await page.getByRole('tab', { name: 'Journal' }).click();
  await expect(page.getByRole('log', { name: 'Lignes du journal' })).toContainText(
    'Un fichier a été importé dans le registre',
  );
});
