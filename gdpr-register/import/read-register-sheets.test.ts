import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import type { ExportedActivity } from '../export/exported-activity.ts';
import type { ImportPlan } from './plan-import.ts';
import { planImport } from './plan-import.ts';
import { readRegisterSheets } from './read-register-sheets.ts';
import { refusalWords } from './refusal-words.ts';

type Rows = readonly (readonly string[])[];

function planned(rows: Rows, register: readonly ExportedActivity[] = []): ImportPlan {
  return planImport(readRegisterSheets([{ name: 'Paie', rows }]), register);
}

function valuesOf(rows: Rows, register: readonly ExportedActivity[] = []): Entry['values'] | undefined {
  const { steps, refused } = planned(rows, register);
  expect(refused).toEqual([]);
  return steps[0]?.entry.values;
}

function kept(values: Entry['values'], id = 'act-1'): ExportedActivity {
  return { id, version: 3, state: 'approved', savedMs: 0, entry: { kind: 'controller', values } };
}

const title = { identity: { title: 'Gestion de la paie' } };
const titleRow = ['Nom du traitement', 'Gestion de la paie'];

describe('a form filled in by hand', () => {
  test('R-IMP-5 labels are found whatever their case, accents, signs and language, with or without headings', () => {
    expect(
      valuesOf([
        ['NOM DU TRAITEMENT :', 'Gestion de la paie'],
        ['n° / Ref.', 'RH-01'],
        [],
        ['Record created on', '1/2/2026'],
        ['ACTEURS', 'nom', 'Adresse mel', 'VILLE'],
        ['responsable du traitement', 'Acme', 'rgpd@acme.fr', 'Lyon'],
        ['Responsable(s) conjoint(s)', 'Filiale'],
        ['Un délégué est-il désigné', 'oui'],
      ]),
    ).toEqual({
      identity: { title: 'Gestion de la paie', reference: 'RH-01', createdOn: '2026-02-01' },
      parties: {
        controller: [{ name: 'Acme', email: 'rgpd@acme.fr', city: 'Lyon' }],
        jointControllers: [{ name: 'Filiale' }],
        dpoDesignated: true,
      },
    });
  });

  test('R-IMP-5 a form may stand anywhere to the right', () => {
    const { steps, refused } = planned([[], ['', '', 'Nom', 'Paie'], ['', '', 'Date de création', 'hier']]);
    expect(steps[0]?.entry.values).toEqual({ identity: { title: 'Paie' } });
    expect(refused).toEqual([{ where: 'Paie D3', why: refusalWords.notADate }]);
  });

  test('R-IMP-5 tables as in the CNIL’s own model: purposes without headings, categories in front', () => {
    expect(
      valuesOf([
        ['Description du traitement'],
        ['Nom', 'Gestion de la paie'],
        ['Date de création', '2026-02-01'],
        ['Mise à jour', '2026-03-01'],
        ['Finalité(s) du traitement effectué'],
        ['Finalité principale', 'Payer les salaires'],
        ['Sous-finalité 1', 'Déclarer les cotisations'],
        ['Sous-finalité 2'],
        ['Catégories de données personnelles concernées', 'Description', 'Durée de conservation'],
        ['État civil, identité, données d’identification, images', 'Nom, prénom', '5 ans'],
        ['Vie personnelle'],
        ['Données de connexion', 'Adresse IP', '6 mois'],
        ['Destinataires'],
      ]),
    ).toEqual({
      identity: { title: 'Gestion de la paie', createdOn: '2026-02-01' },
      purposes: { rows: [{ purpose: 'Payer les salaires' }, { purpose: 'Déclarer les cotisations' }] },
      dataCategories: {
        rows: [
          { category: 'identity', description: 'Nom, prénom', retention: [{ duration: 'P5Y' }] },
          { category: 'connection', description: 'Adresse IP', retention: [{ duration: 'P6M' }] },
        ],
      },
    });
  });

  test('R-IMP-5 a further period goes on a line of its own, with the same name or none in front', () => {
    const rows = [
      ['Catégories de données', 'Catégorie', 'Durée de conservation'],
      ['Catégorie de données 1', 'Vie personnelle', 'P1Y'],
      ['Catégorie de données 1', '', '2 ans'],
      ['', '', '3 ans'],
      ['Catégorie de données 2', '', '4 ans'],
    ];
    expect(valuesOf([titleRow, ...rows])?.['dataCategories']?.['rows']).toEqual([
      { category: 'personal-life', retention: [{ duration: 'P1Y' }, { duration: 'P2Y' }, { duration: 'P3Y' }] },
      { retention: [{ duration: 'P4Y' }] },
    ]);
  });

  test('R-IMP-6 what is not understood or not allowed is refused with its cell, and the rest is taken', () => {
    const { steps, refused } = planned([
      titleRow,
      ['Date de création de la fiche', 'hier'],
      ['Couleur préférée', 'vert'],
      ['Acteurs', 'Nom', 'Planète', 'Adresse mél'],
      ['Responsable du traitement', 'Acme', 'Terre', 'pas une adresse', 'de trop'],
      ['Des données sont-elles transférées hors UE ?', 'peut-être'],
      ['Transferts', 'Organisme', 'Garanties'],
      ['Transfert 1', 'Acme Inc.', 'magie'],
    ]);
    expect(steps[0]?.entry.values).toEqual({
      ...title,
      parties: { controller: [{ name: 'Acme' }] },
      transfers: { rows: [{ organisation: 'Acme Inc.' }] },
    });
    expect(refused.map(({ where, why }) => [where, why.fr.slice(0, 30)])).toEqual([
      ['Paie B2', refusalWords.notADate.fr.slice(0, 30)],
      ['Paie A3', refusalWords.unknownLabel.fr.slice(0, 30)],
      ['Paie C4', refusalWords.unknownColumn.fr.slice(0, 30)],
      ['Paie E5', refusalWords.noHeading.fr.slice(0, 30)],
      ['Paie B6', refusalWords.notYesOrNo.fr.slice(0, 30)],
      ['Paie C8', '« magie » n’est pas proposé. C'],
      ['Paie D5', 'Une adresse mél est attendue, '],
    ]);
  });

  test('R-IMP-6 a value that is refused leaves what the register has', () => {
    const before = { identity: { title: 'Paie', createdOn: '2020-01-01', service: 'RH' } };
    const { steps } = planned(
      [
        ['Identifiant', 'act-1'],
        titleRow,
        ['Date de création de la fiche', 'hier'],
        ['Service chargé du traitement', ''],
      ],
      [kept(before)],
    );
    expect(steps[0]?.entry.values).toEqual({ identity: { title: 'Gestion de la paie', createdOn: '2020-01-01' } });
  });

  test('R-IMP-7 what the sheet has no place for stays as the register has it, rows told by their first column', () => {
    const before = {
      ...title,
      review: { notes: 'à revoir' },
      recipients: {
        rows: [
          { name: 'Banque', stores: ['profiles'] },
          { name: 'Mutuelle', stores: ['log'] },
        ],
      },
    };
    const rows = [titleRow, ['Destinataires', 'Précisions'], ['Mutuelle', 'santé'], ['Destinataire 2']];
    expect(valuesOf(rows, [kept(before)])).toEqual({
      ...title,
      review: { notes: 'à revoir' },
      recipients: { rows: [{ name: 'Mutuelle', details: 'santé', stores: ['log'] }] },
    });
  });

  test.each([
    ['Identifiant', 'act-2', 'act-2'],
    ['N° / RÉF', 'RH-02', 'act-2'],
    ['Nom du traitement', 'Congés', 'act-2'],
    ['Nom du traitement', 'Paie', undefined],
    ['Identifiant', 'act-9', undefined],
  ])('R-IMP-8 told by %s %s: %s', (label, value, id) => {
    const register = [
      kept({ identity: { title: 'Paie' } }),
      kept({ identity: { title: 'Congés', reference: 'RH-02' } }, 'act-2'),
      kept({ identity: { title: 'Paie' } }, 'act-3'),
    ];
    const { steps } = planned(
      [
        [label, value],
        ['Service chargé du traitement', 'RH'],
      ],
      register,
    );
    expect(steps.map((step) => [step.outcome, step.kept?.id])).toEqual([[id ? 'changed' : 'added', id]]);
  });

  test.each([
    ['Approuvée', 'in-review'],
    ['en relecture', 'in-review'],
    ['Draft', 'draft'],
    ['', 'draft'],
  ])('R-IMP-8 nothing is approved by an import: %s comes as %s', (said, state) => {
    expect(planned([['État de la fiche', said], titleRow]).steps[0]?.state).toBe(state);
  });

  test('R-IMP-6 an activity that is named wrongly, twice, or in the list alone is refused', () => {
    const sheet = (name: string, id: string): { name: string; rows: Rows } => ({
      name,
      rows: [['Identifiant', id], titleRow],
    });
    const list = { name: 'Liste des traitements', rows: [['Nom du traitement'], ['Gestion de la paie'], ['Congés']] };
    const read = readRegisterSheets([list, sheet('a', 'act-1'), sheet('b', 'ACT 1!'), sheet('c', 'act-1')]);
    const { steps, refused } = planImport(read, []);
    expect(steps.map(({ id }) => id)).toEqual(['act-1']);
    expect(refused).toEqual([
      { where: 'b B1', why: refusalWords.notAnId },
      { where: 'Liste des traitements A3', why: refusalWords.listedOnly },
      { where: 'c', why: refusalWords.sameActivity },
    ]);
  });

  test('R-IMP-6 a file in which nothing is a register says so', () => {
    const table = planned([
      ['Ville', 'Habitants'],
      ['Lyon', '522250'],
    ]);
    expect(table.steps).toEqual([]);
    expect(table.refused.at(-1)).toEqual({ where: 'Paie', why: refusalWords.noActivity });
    expect(planImport(readRegisterSheets([]), []).refused).toEqual([{ where: '', why: refusalWords.nothingRead }]);
  });
});
