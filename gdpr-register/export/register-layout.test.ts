import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { activityKinds } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import { languages } from '../language.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { toRegisterCsv } from './register-csv.ts';
import { toRegisterDocument } from './register-document.ts';
import { toRegisterSheets } from './register-sheets.ts';
import type { Cell } from './sheet.ts';
import { tableColumns } from './table-columns.ts';

const entry: Entry = {
  kind: 'controller',
  values: {
    identity: { title: 'Gestion de la paie', reference: '=RH-01', createdOn: '2026-02-01' },
    parties: { controller: [{ name: 'Acme', city: 'Lyon' }], dpoDesignated: false },
    purposes: { rows: [{ purpose: 'Payer', basis: 'contract' }, { purpose: 'Déclarer' }] },
    dataCategories: {
      rows: [
        {
          category: 'identity',
          description: 'Nom',
          retention: [
            { duration: 'P5Y', fate: 'destroy' },
            { duration: 'P10Y', phase: 'intermediate' },
          ],
        },
      ],
    },
    sensitiveData: { rows: [{ category: 'health' }] },
  },
};
const payroll: ExportedActivity = {
  id: 'act-1',
  version: 3,
  state: 'approved',
  savedMs: Date.UTC(2026, 10, 25),
  entry,
};

function shown(cell: Cell): string {
  return 'day' in cell ? cell.day : cell.text;
}

function sheetOf(name: string): readonly (readonly string[])[] {
  const sheet = toRegisterSheets([payroll], 'fr').find((each) => each.name === name);
  return (sheet?.rows ?? []).map((row) => row.map(shown));
}

describe('the CNIL’s layout', () => {
  test('R-EXP-7 the list of activities has the model’s columns', () => {
    expect(toRegisterSheets([payroll], 'fr').map(({ name }) => name)).toEqual([
      'Liste des traitements',
      'Gestion de la paie',
      'Tutoriel',
    ]);
    expect(sheetOf('Liste des traitements')).toEqual([
      ['Liste des traitements'],
      [],
      [
        'Nom du traitement',
        'N° / RÉF',
        'Date de création de la fiche',
        'Dernière mise à jour de la fiche',
        'Finalité du traitement',
        'Données sensibles ?',
      ],
      ['Gestion de la paie', "'=RH-01", '2026-02-01', '2026-11-25', 'Payer', 'Oui'],
    ]);
  });

  test('R-EXP-7 a sheet an activity, block by block under the model’s headings', () => {
    const rows = sheetOf('Gestion de la paie');
    const beginning = (label: string): readonly (readonly string[])[] =>
      rows.filter(([first]) => first === label).map((row) => row.filter((cell) => cell !== ''));
    expect(beginning('Description du traitement')).toEqual([['Description du traitement']]);
    expect(beginning('Nom du traitement')).toEqual([['Nom du traitement', 'Gestion de la paie']]);
    expect(beginning('Un délégué est-il désigné ?')).toEqual([['Un délégué est-il désigné ?', 'Non']]);
    expect(beginning('Acteurs')[1]).toEqual([
      'Acteurs',
      'Nom',
      'Adresse',
      'Code postal',
      'Ville',
      'Pays',
      'Téléphone',
      'Adresse mél',
    ]);
    expect(beginning('Responsable du traitement')).toEqual([['Responsable du traitement', 'Acme', 'Lyon']]);
    expect(beginning('Finalité principale')).toEqual([['Finalité principale', 'Payer', 'Contrat – article 6(1)(b)']]);
    expect(beginning('Sous-finalité 1')).toEqual([['Sous-finalité 1', 'Déclarer']]);
    expect(beginning('Catégorie de données 1')).toEqual([
      [
        'Catégorie de données 1',
        'État civil, identité, données d’identification, images',
        'Nom',
        '5 ans',
        'Destruction',
      ],
      ['Catégorie de données 1', '10 ans', 'Archivage intermédiaire'],
    ]);
    expect(beginning('Destinataire 1')).toEqual([['Destinataire 1']]);
  });

  test.each(activityKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    'R-EXP-7 every field of a %s has its place in an empty form (%s)',
    (kind, language) => {
      const sheets = toRegisterSheets([{ ...payroll, entry: { kind, values: {} } }], language);
      const cells = new Set(sheets[1]?.rows.flatMap((row) => row.map(shown)));
      const guide = new Set(sheets[2]?.rows.flatMap((row) => row.map(shown)));
      for (const { label, fields } of fieldsOf(kind)) {
        expect(cells).toContain(label[language]);
        for (const field of fields) {
          const labels = field.type === 'rows' ? tableColumns(field).map(({ header }) => header) : [field.label];
          for (const each of labels) expect(cells).toContain(each[language]);
          expect(guide).toContain(field.help[language]);
        }
      }
    },
  );
});

test('R-EXP-10 CSV has a line for every value', () => {
  expect(toRegisterCsv([payroll], 'fr').map((row) => row.slice(0, 6).join('|'))).toEqual([
    'activity|section|field|row|column|value',
    'act-1|activity|kind|||controller',
    'act-1|activity|state|||approved',
    'act-1|activity|version|||3',
    'act-1|identity|title|||Gestion de la paie',
    "act-1|identity|reference|||'=RH-01",
    'act-1|identity|createdOn|||2026-02-01',
    'act-1|parties|controller|1|name|Acme',
    'act-1|parties|controller|1|city|Lyon',
    'act-1|parties|dpoDesignated|||false',
    'act-1|purposes|rows|1|purpose|Payer',
    'act-1|purposes|rows|1|basis|contract',
    'act-1|purposes|rows|2|purpose|Déclarer',
    'act-1|dataCategories|rows|1|category|identity',
    'act-1|dataCategories|rows|1|description|Nom',
    'act-1|dataCategories|rows|1.1|retention.duration|P5Y',
    'act-1|dataCategories|rows|1.1|retention.fate|destroy',
    'act-1|dataCategories|rows|1.2|retention.duration|P10Y',
    'act-1|dataCategories|rows|1.2|retention.phase|intermediate',
    'act-1|sensitiveData|rows|1|category|health',
  ]);
});

test.each([
  ['fr', ['01/02/2026', 'Payer', 'Contrat – article 6(1)(b)', '5 ans', 'Non renseigné', 'Finalité principale']],
  ['en', ['2026-02-01', 'Payer', 'Contract – Article 6(1)(b)', '5 years', 'Not filled in', 'Main purpose']],
] as const)('R-EXP-9 in print every value is there, and what is missing is said (%s)', (language, texts) => {
  const { blocks } = toRegisterDocument([payroll], Date.UTC(2026, 10, 25), language);
  const said = JSON.stringify(blocks);
  for (const text of texts) expect(said).toContain(JSON.stringify(text).slice(1, -1));
});
