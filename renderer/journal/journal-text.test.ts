import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { journalParts } from './journal-text.ts';

const journalText = (...line: Parameters<typeof journalParts>): string => journalParts(...line).join(' · ');

const planned = { act: 'purge-planned', details: { origin: 'register', due: 144_360, held: 0, category: null } };

test('a line is a sentence of its language, with the details that have words', () => {
  expect(journalText(createText('en'), planned)).toBe(
    'What a purge would delete was counted and shown · records to erase: 144,360 · protected by a hold: 0',
  );
  expect(journalText(createText('fr'), planned).replaceAll(/\s/g, ' ')).toBe(
    'Ce qu’une purge supprimerait a été compté et montré · enregistrements à effacer : 144 360 · protégés par un gel : 0',
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

test('R-REQ-10 an act on a request says which it was, of which request and with which decision', () => {
  const decided = { act: 'request-changed', details: { act: 'decide', kind: 'access', outcome: 'partly' } };
  expect(journalText(createText('en'), decided)).toBe(
    'A request was changed · act: decided · about: access · decision: granted in part',
  );
  const exported = { act: 'person-exported', details: { format: 'json', records: 4 } };
  expect(journalText(createText('en'), exported)).toBe(
    'What is held of a person was exported · format: json · records: 4',
  );
});

test('a letter is called as it is in its request, also where its kind is called as one of requests', () => {
  const letter = (language: 'en' | 'fr', kind: string) =>
    journalText(createText(language), { act: 'request-letter-made', details: { kind, language } }).replaceAll(
      /\s/g,
      ' ',
    );
  expect(letter('fr', 'acknowledgement')).toMatch(/ · lettre : Accusé de réception · langue : français$/);
  expect(letter('en', 'access')).toMatch(/ · letter: Answer with the data · language: English$/);
  expect(letter('en', 'constructor')).toMatch(/ · letter: constructor · /);
});

test('a refused save of an activity is said of the activity, not of a request', () => {
  const said = (language: 'en' | 'fr', why: string) =>
    journalText(createText(language), { act: 'activity-refused', details: { why, base: 1, version: 2 } });
  expect(said('en', 'conflict')).toMatch(/ · version kept: 2 · why: somebody else changed the activity meanwhile$/);
  expect(said('fr', 'conflict')).toMatch(/ quelqu’un d’autre a modifié le traitement entre-temps$/);
  expect(said('fr', 'entry-invalid')).not.toContain('entry-invalid');
  expect(said('en', 'constructor')).toMatch(/ · why: constructor$/);
});

test('a day is said as the window writes days', () => {
  const details = { before: '2026-05-25', reviewOn: '2027-05-25' };
  expect(journalText(createText('en'), { act: 'hold-reviewed', details })).toBe(
    'A legal hold was looked at, and is still needed · before: 25 May 2026 · next review: 25 May 2027',
  );
});

test('what was refused or stopped says why: as the host said it, or what the code means', () => {
  const said = (language: 'en' | 'fr', act: string, details: Record<string, string>) =>
    journalText(createText(language), { act, details }).replaceAll(/\s/g, ' ');
  const refused = { act: 'carry-out', code: 'unfit', why: 'Say what is corrected.' };
  expect(said('en', 'request-refused', refused)).toMatch(/· act: carried out · why: Say what is corrected\.$/);
  expect(said('fr', 'request-refused', refused)).toMatch(/· acte : exécutée · raison : Rien n’a été rectifié\. /);
  expect(said('en', 'purge-refused', { why: 'plan-stale' })).toMatch(
    /^A purge was refused, and nothing was deleted · why: [A-Z].*preview/,
  );
  expect(said('en', 'purge-failed', { code: 'disk-full' })).toMatch(/^A purge stopped and stays open · why: .*disk/i);
});
