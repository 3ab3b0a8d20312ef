import { expect, test } from 'vitest';
import { logText, quotedIn } from './log-text.ts';
import { createText } from './text.ts';

const rejected = {
  code: 'records-rejected',
  fields: { count: 1200, code: 'minor', partition: 3, offset: 10_529 },
} as const;

test('a line reads in the language of the window; positions are names and keep their digits together', () => {
  expect(logText(createText('en'), rejected)).toBe(
    'Records rejected: 1,200 (under 18), the first at partition 3, offset 10529',
  );
  expect(logText(createText('fr'), rejected)).toBe(
    'Rejets\u00a0: 1\u202f200 (moins de 18 ans), le premier à la partition 3, position 10529',
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

test('P-ALR-7 the end of an alert names its rule', () => {
  const over = { code: 'alert-resolved', fields: { alert: 3, rule: 'stage-failed', seconds: 27 } } as const;
  expect(logText(createText('en'), over)).toBe('Alert 3 (a stage has failed) is over after 27 s');
});

test('a pace reads as beside the slider, also one of less than a user a second', () => {
  const said = (pace: number | 'max') =>
    logText(createText('en'), { code: 'pace-changed', fields: { pace } }).replaceAll('\u00a0', ' ');
  expect([said(1 / 6), said(1200), said('max')]).toEqual([
    'Pace is now one every 6 s',
    'Pace is now 1,200 users/s',
    'Pace is now as fast as it goes',
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
    'Producteur\u00a0: en attente, essai dans 250\u00a0ms\u202f; un serveur est injoignable «\u00a0127.0.0.1:1 cannot be reached\u00a0»',
  );
  expect(quotedIn(french, waiting)).toBe('«\u00a0127.0.0.1:1 cannot be reached\u00a0»');
  const english = createText('en');
  expect(logText(english, waiting)).toBe('Producer waits, next try in 250 ms: 127.0.0.1:1 cannot be reached');
  expect(quotedIn(english, waiting)).toBeNull();
  const unknown = { ...waiting, fields: { ...fields, error: 'unexpected' } };
  expect(logText(french, unknown)).toMatch(
    /en attente, essai dans 250\u00a0ms\u202f; «\u00a0127\.0\.0\.1:1 cannot be reached\u00a0»$/,
  );
  expect(quotedIn(french, { code: 'stage-started', fields: { stage: 'producer' } })).toBeNull();
});

test('P-HLP-6: why a file was set aside is said in the language of the window, or quoted where it has no words', () => {
  const aside = (reason: string, more: Readonly<Record<string, string>> = {}) =>
    ({
      code: 'file-set-aside',
      fields: { file: 'alerts.json', reason, message: 'it holds no alerts', kept: 'alerts.json.unreadable', ...more },
    }) as const;
  const french = createText('fr');
  const lone = aside('no-alerts');
  expect(logText(french, lone)).toMatch(/^alerts\.json n’a pas pu être lu \(il ne contient pas d’alertes\)/);
  expect(quotedIn(french, lone)).toBeNull();
  expect(logText(createText('en'), lone)).toMatch(/^alerts\.json could not be read \(it holds no alerts\)/);
  expect(logText(french, aside('settings', { parts: 'theme, source' }))).toMatch(
    /\(ces réglages ne conviennent pas\u00a0: theme, source\)/,
  );
  const unknown = aside('constructor');
  expect(logText(french, unknown)).toContain('(«\u00a0it holds no alerts\u00a0»)');
  expect(quotedIn(french, unknown)).toBe('«\u00a0it holds no alerts\u00a0»');
});

test('P-HLP-6: why a source or an input failed is said in the language of the window, and nothing is quoted', () => {
  const waiting = (told: Readonly<Record<string, string | number>>) =>
    ({
      code: 'stage-waiting',
      fields: { stage: 'producer', message: 'It is tried again by itself.', delayMs: 250, ...told },
    }) as const;
  const french = createText('fr');
  const said = (told: Readonly<Record<string, string | number>>) => logText(french, waiting(told));
  expect(said({ error: 'source-unreachable', reason: 'ECONNREFUSED' })).toMatch(
    /la source est injoignable \(connexion refusée\)$/,
  );
  expect(said({ error: 'source-refused', status: 503 })).toMatch(/\(statut HTTP 503\)$/);
  expect(said({ error: 'input-not-found', reason: 'ENOENT', file: '/tmp/users.json' })).toMatch(
    /il n’y a ni fichier ni dossier \/tmp\/users\.json$/,
  );
  expect(said({ error: 'input-unreadable', reason: 'EACCES', file: '/tmp/users.json' })).toMatch(/\/tmp\/users\.json$/);
  expect(quotedIn(french, waiting({ error: 'source-refused', status: 503 }))).toBeNull();
  expect(said({ error: 'source-unreachable', reason: 'EPROTO' })).toMatch(/injoignable \(EPROTO\)$/);
  expect(said({ error: 'source-unreachable', reason: 'unknown' })).toMatch(/injoignable \(cause inconnue\)$/);
  expect(said({ error: 'source-refused' })).toContain('«\u00a0It is tried again by itself.\u00a0»');
});
