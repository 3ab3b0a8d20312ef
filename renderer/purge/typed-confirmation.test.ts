import { expect, test } from 'vitest';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { createText } from '../i18n/text.ts';
import { confirmationWords, heardConfirmation } from './typed-confirmation.ts';

const plan: PlanView = {
  plan: 'purge-1',
  origin: 'register',
  createdMs: 0,
  counts: [],
  total: 1240,
  held: 0,
  oldestMs: null,
  newestMs: null,
  reasons: [],
  holds: [],
  confirmation: 'ERASE 1240',
};
const [en, fr] = [createText('en'), createText('fr')];

test('R-PRG-3: the words are typed in the language of the window, and the host hears the same in both', () => {
  expect([confirmationWords(plan, en), confirmationWords(plan, fr)]).toEqual(['ERASE 1240', 'EFFACER 1240']);
  expect(heardConfirmation(plan, 'ERASE 1240', en)).toBe('ERASE 1240');
  expect(heardConfirmation(plan, 'EFFACER 1240', fr)).toBe('ERASE 1240');
});

test('R-PRG-3: nothing else will do', () => {
  for (const typed of ['', 'EFFACER', 'effacer 1240', 'EFFACER 1241', 'EFFACER 1 240', 'ERASE 1240'])
    expect(heardConfirmation(plan, typed, fr), typed).toBeNull();
  expect(heardConfirmation(plan, 'EFFACER 1240', en)).toBeNull();
});

test('R-PRG-3: for one person the id itself is typed and heard', () => {
  const person = { ...plan, origin: 'person', confirmation: null } as const;
  const id = '6f1c0a5e-8f5b-4a43-9f0e-3a1f6b1d2c3e';
  expect(confirmationWords(person, fr)).toBeNull();
  expect(heardConfirmation(person, id, fr)).toBe(id);
  expect(heardConfirmation(person, 'EFFACER 1240', fr)).toBeNull();
});
