import { expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { readRegisterSheets } from './read-register-sheets.ts';

/** What taking a form over an activity of the register would do. */
function over(values: Entry['values'], rows: readonly (readonly string[])[]): ImportPlan {
  const entry: Entry = { kind: 'controller', values };
  const kept = { id: 'act-1', version: 3, state: 'approved', savedMs: 0, entry } as const;
  return planImport(readRegisterSheets([{ name: 'Paie', rows: [['Identifiant', 'act-1'], ...rows] }]), [kept]);
}

test('R-IMP-6 a value in a row that is refused leaves what the register has, where it is known which row that was', () => {
  const retention = [{ duration: 'P5Y', startsAt: 'collection' }];
  const before = {
    identity: { title: 'Paie' },
    dataCategories: { rows: [{ category: 'location' }, { category: 'identity', description: 'Nom', retention }] },
    parties: { controller: [{ name: 'Acme', email: 'rgpd@acme.fr' }] },
  };
  const category = 'État civil, identité, données d’identification, images';
  const { steps, refused } = over(before, [
    ['Responsable du traitement', 'Acme', '', '', '', '', '', 'rgpd chez acme'],
    ['Catégories de données', 'Catégorie', 'Description', 'Durée de conservation', 'Point de départ'],
    ['Catégorie de données 1', category, 'Nom, prénom', 'longtemps', 'à compter de la collecte'],
  ]);
  expect(refused.map(({ where }) => where)).toEqual(['Paie D4', 'Paie H2']);
  expect(steps[0]?.entry.values).toEqual({
    ...before,
    dataCategories: { rows: [{ category: 'identity', description: 'Nom, prénom', retention }] },
  });
});

test('R-IMP-7 a period that the sheet says without its data sets keeps them', () => {
  const period = { duration: 'P5Y', startsAt: 'collection', phase: 'active', dataSets: ['profiles'] };
  const before = { dataCategories: { rows: [{ category: 'location', retention: [period] }] } };
  const { steps, refused } = over(before, [
    ['Catégories de données', 'Catégorie', 'Durée de conservation'],
    ['', 'Données de localisation', '3 ans'],
  ]);
  expect(refused).toEqual([]);
  expect(steps[0]?.entry.values).toEqual({
    dataCategories: { rows: [{ category: 'location', retention: [{ ...period, duration: 'P3Y' }] }] },
  });
});

test('R-IMP-6 a further period that is not understood takes none away', () => {
  const retention = [{ duration: 'P5Y' }, { duration: 'P10Y', phase: 'intermediate' }];
  const category = 'État civil, identité, données d’identification, images';
  const { steps, refused } = over({ dataCategories: { rows: [{ category: 'identity', retention }] } }, [
    ['Catégories de données', 'Catégorie', 'Durée de conservation'],
    ['Catégorie de données 1', category, '6 ans'],
    ['Catégorie de données 1', '', 'longtemps'],
    ['Catégorie de données 2', '', 'longtemps'],
  ]);
  expect(refused.map(({ where }) => where)).toEqual(['Paie C4', 'Paie C5']);
  expect(steps[0]?.entry.values['dataCategories']).toEqual({
    rows: [{ category: 'identity', retention: [{ duration: 'P6Y' }, { duration: 'P10Y', phase: 'intermediate' }] }],
  });
});
