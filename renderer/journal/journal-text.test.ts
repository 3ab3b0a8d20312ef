import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { journalText } from './journal-text.ts';

const planned = { act: 'purge-planned', details: { origin: 'register', due: 144_360, held: 0, category: null } };

test('a line is a sentence of its language, with the details that have words', () => {
  expect(journalText(createText('en'), planned)).toBe(
    'What a purge would delete was counted and shown · records past their period: 144,360 · protected by a hold: 0',
  );
  expect(journalText(createText('fr'), planned).replaceAll(/\s/g, ' ')).toBe(
    'Ce qu’une purge supprimerait a été compté et montré · enregistrements échus : 144 360 · protégés par un gel : 0',
  );
});

test('an act of a newer version is shown by its name, and a detail without words stays out', () => {
  const text = createText('en');
  expect(journalText(text, { act: 'thing-done', details: { toString: 1, missed: true } })).toBe(
    'thing-done · fell due while Vigie was closed: yes',
  );
});

test('a detail that is one of a few names is said in words', () => {
  const saved = { act: 'activity-saved', details: { version: 3, state: 'in-review' } };
  const fixed = { act: 'drift-fixed', details: { drift: 'store-undeclared', about: 'log' } };
  const french = (entry: Parameters<typeof journalText>[1]) =>
    journalText(createText('fr'), entry).replaceAll(/\s/g, ' ');
  expect(journalText(createText('en'), saved)).toBe('An activity was saved · version: 3 · state: in review');
  expect(french(fixed)).toMatch(/· écart : un destinataire a été donné à une base$/);
});
