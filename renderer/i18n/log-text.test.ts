import { expect, test } from 'vitest';
import { logText } from './log-text.ts';
import { createText } from './text.ts';

const rejected = {
  code: 'records-rejected',
  fields: { count: 1200, code: 'minor', partition: 3, offset: 10_529 },
} as const;

test('a line reads in the language of the window; positions are names and keep their digits together', () => {
  expect(logText(createText('en'), rejected)).toBe('Records rejected: 1,200 (under 18), at 3:10529');
  expect(logText(createText('fr'), rejected)).toBe(
    'Enregistrements rejetés\u00a0: 1\u202f200 (moins de 18 ans), à 3:10529',
  );
});

test('an abbreviation keeps its capitals, and a code without words is shown as it is', () => {
  const text = createText('en');
  const fields = { ...rejected.fields, code: 'invalid-json' };
  expect(logText(text, { ...rejected, fields })).toContain('not valid JSON');
  expect(logText(text, { ...rejected, fields: { ...fields, code: 'constructor' } })).toContain('constructor');
  const started = { code: 'stage-started', fields: { stage: 'producer' } } as const;
  expect([logText(text, started), logText(createText('fr'), started)]).toEqual([
    'Producer started',
    'Producteur\u00a0: démarré',
  ]);
});

test('P-CNS-2: a refusal is said in the language of the window, or as the host said it where it has no words', () => {
  const refused = (error: string, message: string) =>
    logText(createText('fr'), { code: 'call-refused', fields: { call: 'pipeline.start', error, message } });
  expect(refused('read-only', 'No.')).toMatch(/^pipeline\.start\u00a0: refusé, .*lecture seule/);
  expect(refused('never-heard-of', 'No.')).toContain('No.');
});
