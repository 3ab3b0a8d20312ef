import { type PersonNotice, toPersonNotice } from '../../../gdpr-register/person-notice.ts';
import { describe, expect, test } from 'vitest';
import type { PersonDossier } from '../../../pipeline/domain/person.ts';
import { toExportRows, toPersonExport } from './person-export.ts';

const id = '00000000-0000-4000-8000-00000000000a';
const dossier: PersonDossier = {
  id,
  collectedMs: Date.UTC(2026, 10, 25),
  restricted: true,
  items: [
    {
      dataSet: 'raw-messages',
      store: 'log',
      place: 'users.raw, partition 1, offset 7',
      sinceMs: Date.UTC(2026, 10, 24),
      origin: { partition: 1, offset: 7, index: 0 },
      source: 'synthetic',
      value: { name: { first: '=HYPERLINK("http://x")' }, phones: ['+33 1', null], empty: {} },
    },
    {
      dataSet: 'profiles',
      store: 'profiles',
      place: 'profiles.sqlite, table profiles',
      sinceMs: null,
      origin: null,
      source: null,
      value: { age: 40 },
    },
  ],
};
const register: PersonNotice = {
  sender: { controller: 'Exemple SAS', contact: 'dpo@example.org' },
  recipients: [
    { name: 'Support', internal: true, stores: ['profiles'] },
    { name: 'Hosting SA', internal: false, stores: [] },
  ],
  groundsOf: (dataSet) =>
    dataSet === 'profiles'
      ? [
          {
            activity: 'act-1',
            title: 'Customers',
            purposes: ['Support (contract)'],
            retention: ['P3Y from the last contact'],
          },
        ]
      : [],
};

describe('what a person is handed', () => {
  test('P-PSN-10 says what is held, where, since when, from which source, why, how long, and who receives it', () => {
    const made = toPersonExport(dossier, register);
    expect(made).toMatchObject({
      schema: 'vigie-person-export/1',
      madeAt: '2026-11-25T00:00:00.000Z',
      person: id,
      restricted: true,
      controller: 'Exemple SAS',
      contact: 'dpo@example.org',
    });
    expect(made.dataSets).toEqual([
      { dataSet: 'raw-messages', records: 1, why: [], recipients: ['Hosting SA'] },
      { dataSet: 'profiles', records: 1, why: register.groundsOf('profiles'), recipients: ['Support', 'Hosting SA'] },
    ]);
    expect(made.held[0]).toEqual({
      dataSet: 'raw-messages',
      store: 'log',
      place: 'users.raw, partition 1, offset 7',
      since: '2026-11-24T00:00:00.000Z',
      source: 'synthetic',
      data: dossier.items[0]!.value,
    });
    expect(made.held[1]?.since).toBeNull();
  });

  test('P-PSN-10 as rows it has every value once with its field, and a spreadsheet runs none as a formula', () => {
    const rows = toExportRows(toPersonExport(dossier, register));
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ['field', 'value'],
      ['person', id],
      ['madeAt', '2026-11-25T00:00:00.000Z'],
      ['restricted', 'true'],
      ['name.first', `'=HYPERLINK("http://x")`],
      ['phones.0', "'+33 1"],
      ['phones.1', ''],
      ['empty', ''],
      ['age', '40'],
    ]);
    expect(rows.at(-1)!.slice(0, 8)).toEqual([
      'profiles',
      'profiles',
      'profiles.sqlite, table profiles',
      '',
      '',
      'Customers: Support (contract)',
      'P3Y from the last contact',
      'Support; Hosting SA',
    ]);
  });

  test('P-PSN-10 of nobody there is nothing, and a register that says nothing leaves nothing out', () => {
    const made = toPersonExport({ ...dossier, items: [] }, toPersonNotice([], 'en'));
    expect(made).toMatchObject({ dataSets: [], held: [], controller: null });
    expect(toPersonExport(dossier, toPersonNotice([], 'en')).held).toHaveLength(2);
  });
});
