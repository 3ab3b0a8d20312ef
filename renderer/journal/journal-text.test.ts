import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { journalText } from './journal-text.ts';

const planned = { act: 'purge-planned', details: { origin: 'register', due: 144_360, held: 0, category: null } };

test('a line is a sentence of its language, with the details that have words', () => {
  expect(journalText(createText('en'), planned)).toBe(
    'What a purge would delete was counted and shown · due: 144,360 · held: 0',
  );
  expect(journalText(createText('fr'), planned).replaceAll(/\s/g, ' ')).toBe(
    'Ce qu’une purge supprimerait a été compté et montré · échus : 144 360 · gelés : 0',
  );
});

test('an act of a newer version is shown by its name, and a detail without words stays out', () => {
  const text = createText('en');
  expect(journalText(text, { act: 'thing-done', details: { toString: 1, missed: true } })).toBe(
    'thing-done · while closed: yes',
  );
});
