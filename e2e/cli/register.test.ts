import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '../../electron/app/readers/csv.ts';
import { decodeText } from '../../electron/app/readers/text.ts';
import { readRegister } from '../../electron/app/register/read-register.ts';
import { writeRegister } from '../../electron/app/register/write-register.ts';
import type { Entry } from '../../gdpr-register/entry.ts';
import { activityKinds } from '../../gdpr-register/field.ts';
import { fieldsOf } from '../../gdpr-register/fields.ts';
import { planImport } from '../../gdpr-register/import/plan-import.ts';
import { languages } from '../../gdpr-register/language.ts';
import { arbitraryEntry } from '../../gdpr-register/testing/arbitrary-entry.ts';
import { convert, needOffice, office } from './office.ts';
import { temporaryDirectory } from './vigie.ts';

/** LibreOffice starts anew for each conversion. */
const officeMs = 120_000;
const nowMs = Date.UTC(2026, 10, 25);
const payroll: Entry = {
  kind: 'controller',
  values: {
    identity: { title: 'Gestion de la paie', reference: '007', createdOn: '2026-02-01' },
    parties: { controller: [{ name: '=SUM(A1)', city: 'Lyon', postcode: '01000' }], dpoDesignated: true },
    purposes: { rows: [{ purpose: 'Payer les salaires', basis: 'contract' }] },
    dataCategories: {
      rows: [
        { category: 'identity', description: 'Nom\nprénom', retention: [{ duration: 'P5Y' }, { duration: 'P10Y' }] },
      ],
    },
    recipients: { rows: [{ name: 'Banque', type: 'processor' }] },
  },
};
const any = activityKinds.flatMap((kind) => fc.sample(arbitraryEntry(kind), { numRuns: 2, seed: 30 }));
const activities = [payroll, ...any].map((entry, at) => ({
  id: `act-${at}`,
  version: 1,
  state: 'draft' as const,
  savedMs: nowMs,
  entry,
}));

interface Clean {
  onTestFinished(clean: () => void): void;
}

async function written({ onTestFinished }: Clean): Promise<string> {
  const folder = temporaryDirectory(onTestFinished);
  for (const format of ['ods', 'xlsx'] as const)
    writeFileSync(
      join(folder, `${format}.${format}`),
      await writeRegister(format, { activities, language: 'fr', nowMs }),
    );
  return folder;
}

test(
  'R-EXP-6 R-EXP-7 LibreOffice shows the register with every value in its cell',
  { timeout: officeMs },
  async (context) => {
    needOffice(context, 'soffice');
    const folder = await written(context);
    for (const format of ['ods', 'xlsx']) {
      convert('csv-of-all-sheets', [join(folder, `${format}.${format}`)], join(folder, 'shown'));
      const shown = (sheet: string): readonly (readonly string[])[] =>
        readCsv(decodeText(readFileSync(join(folder, 'shown', `${format}-${sheet}.csv`)))).rows;
      expect(shown('Liste des traitements')[3]).toEqual([
        'Gestion de la paie',
        '007',
        '01/02/2026',
        '25/11/2026',
        'Payer les salaires',
        'Non',
      ]);
      const lines = shown('Gestion de la paie').map((row) => row.join('|'));
      for (const line of [
        'Identifiant|act-0',
        'N° / RÉF|007',
        'Date de création de la fiche|01/02/2026',
        'Un délégué est-il désigné ?|Oui',
        "Responsable du traitement|'=SUM(A1)||01000|Lyon",
        'Finalité principale|Payer les salaires|Contrat – article 6(1)(b)',
        'Catégorie de données 1|État civil, identité, données d’identification, images|Nom\nprénom|||5 ans',
        'Catégorie de données 1|||||10 ans',
        'Destinataire 1|Banque|Sous-traitants',
      ])
        expect(lines).toContain(line);
    }
  },
);

test(
  'R-IMP-4 a register that LibreOffice saved anew is imported with nothing lost',
  { timeout: officeMs },
  async (context) => {
    needOffice(context, 'soffice');
    const folder = await written(context);
    for (const [from, to] of [
      ['ods', 'ods'],
      ['ods', 'xlsx'],
      ['xlsx', 'ods'],
      ['xlsx', 'xlsx'],
    ] as const) {
      const again = join(folder, `${from}-again`);
      convert(to, [join(folder, `${from}.${from}`)], again);
      const file = `${from}.${to}`;
      const { steps, refused } = planImport(await readRegister(readFileSync(join(again, file)), file), activities);
      expect(refused).toEqual([]);
      expect(steps.map(({ entry }) => entry)).toEqual(activities.map(({ entry }) => entry));
      expect(steps.map(({ outcome }) => outcome)).toEqual(activities.map(() => 'unchanged'));
    }
  },
);

test.each(languages)('R-EXP-9 the headings and values of the printed register can be read (%s)', async (language) => {
  const bytes = await writeRegister('pdf', { activities: activities.slice(0, 1), language, nowMs });
  const text = office('pdftotext', ['-layout', '-', '-'], bytes).toString('utf8').replaceAll(/\s+/g, ' ');
  const [identity, parties] = fieldsOf('controller').map(({ label }) => label[language]);
  const values =
    language === 'fr' ? ['5 ans', '01/02/2026', 'Sous-traitants'] : ['5 years', '2026-02-01', 'Processors'];
  for (const expected of [
    identity,
    parties,
    'Gestion de la paie',
    '=SUM(A1)',
    '01000',
    'Payer les salaires',
    ...values,
  ])
    expect(text).toContain(expected);
});
