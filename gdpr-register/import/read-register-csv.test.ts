import { expect, test } from 'vitest';
import { planImport } from './plan-import.ts';
import { readRegisterCsv } from './read-register-csv.ts';
import { refusalWords } from './refusal-words.ts';

const head = ['activity', 'section', 'field', 'row', 'column', 'value'];

test('R-IMP-6 of a table, what is no value of the register is refused with its line, and the rest is taken', () => {
  const rows = [
    head,
    ['act-1', 'identity', 'title', '', '', 'Paie'],
    ['act-1', 'identity', 'title', '', '', 'Congés'],
    ['act-1', 'identity', 'createdOn', '', '', 'demain'],
    ['act-1', 'identity', 'colour', '', '', 'rouge'],
    ['act-1', 'recipients', 'rows', '1', 'name', 'Banque'],
    ['act-1', 'recipients', 'rows', '', 'name', 'Mutuelle'],
    ['act-1', 'recipients', 'rows', '1', 'name', 'Mutuelle'],
    ['act-1', 'activity', 'state', '', '', 'parfait'],
    ['act-1', 'identity', 'service', '', '', 'RH', '', 'de trop'],
    ['ACT 2', 'identity', 'title', '', '', 'Paie'],
    [],
  ];
  const { steps, refused } = planImport(readRegisterCsv({ name: '', rows }), []);
  expect(steps.map(({ entry }) => entry.values)).toEqual([
    { identity: { title: 'Paie', service: 'RH' }, recipients: { rows: [{ name: 'Banque' }] } },
  ]);
  expect(refused.toSorted((a, b) => Number(a.where.slice(4)) - Number(b.where.slice(4)))).toEqual([
    { where: 'CSV 3', why: refusalWords.twice },
    { where: 'CSV 4', why: refusalWords.notADate },
    { where: 'CSV 5', why: refusalWords.notAField },
    { where: 'CSV 7', why: refusalWords.notARow },
    { where: 'CSV 8', why: refusalWords.twice },
    { where: 'CSV 9', why: refusalWords.notAState },
    { where: 'CSV 10', why: refusalWords.noHeading },
    { where: 'CSV 11', why: refusalWords.notAnId },
  ]);
});

test('R-IMP-6 of a row, too, what is no value leaves what the register has', () => {
  const retention = [{ duration: 'P5Y', startsAt: 'collection' }];
  const values = { dataCategories: { rows: [{ category: 'identity', retention }] } };
  const kept = { id: 'act-1', version: 1, state: 'draft', savedMs: 0, entry: { kind: 'controller', values } } as const;
  const rows = [
    head,
    ['act-1', 'dataCategories', 'rows', '4', 'category', 'identity'],
    ['act-1', 'dataCategories', 'rows', '4.2', 'retention.duration', 'longtemps'],
    ['act-1', 'dataCategories', 'rows', '4.2', 'retention.startsAt', 'last-contact'],
    ['act-1', 'dataCategories', 'rows', '4.3', 'retention.duration', 'toujours'],
  ];
  const { steps, refused } = planImport(readRegisterCsv({ name: '', rows }), [kept]);
  expect(refused.map(({ where }) => where)).toEqual(['CSV 3', 'CSV 5']);
  expect(steps.map(({ entry }) => entry.values)).toEqual([
    {
      dataCategories: { rows: [{ category: 'identity', retention: [{ duration: 'P5Y', startsAt: 'last-contact' }] }] },
    },
  ]);
});

test('R-IMP-6 rows are taken in the order of their numbers, whatever gaps are between them', () => {
  const lines = [
    ['3', 'purpose', 'Archiver'],
    ['1', 'purpose', 'Payer'],
    ['3', 'basis', 'contract'],
  ];
  const rows = [head, ...lines.map(([row = '', ...rest]) => ['act-1', 'purposes', 'rows', row, ...rest])];
  expect(planImport(readRegisterCsv({ name: '', rows }), []).steps[0]?.entry.values).toEqual({
    purposes: { rows: [{ purpose: 'Payer' }, { purpose: 'Archiver', basis: 'contract' }] },
  });
});

test('R-IMP-6 a table without the columns of the register is refused', () => {
  expect(readRegisterCsv({ name: '', rows: [['Nom', 'Ville']] })).toEqual({
    activities: [],
    refused: [{ where: 'CSV 1', why: refusalWords.notATable }],
  });
});
