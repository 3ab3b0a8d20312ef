import { expect, test } from 'vitest';
import { logText, quotedIn } from './log-text.ts';
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

test('P-HLP-6: what a driver said is quoted, behind what it means, where the window speaks another language', () => {
  const fields = {
    stage: 'producer',
    message: '127.0.0.1:1 cannot be reached',
    delayMs: 250,
    error: 'store-unreachable',
  };
  const waiting = { code: 'stage-waiting', fields } as const;
  const french = createText('fr');
  expect(logText(french, waiting)).toBe(
    'Producteur\u00a0: en attente, un serveur est injoignable\u202f; prochain essai dans 250\u00a0ms «\u00a0127.0.0.1:1 cannot be reached\u00a0»',
  );
  expect(quotedIn(french, waiting)).toBe('«\u00a0127.0.0.1:1 cannot be reached\u00a0»');
  const english = createText('en');
  expect(logText(english, waiting)).toBe('Producer waits: 127.0.0.1:1 cannot be reached; next try in 250 ms');
  expect(quotedIn(english, waiting)).toBeNull();
  const unknown = { ...waiting, fields: { ...fields, error: 'unexpected' } };
  expect(logText(french, unknown)).toMatch(
    /en attente, «\u00a0127\.0\.0\.1:1 cannot be reached\u00a0»\u202f; prochain/,
  );
  expect(quotedIn(french, { code: 'stage-started', fields: { stage: 'producer' } })).toBeNull();
});
