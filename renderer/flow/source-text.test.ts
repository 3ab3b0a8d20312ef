import { expect, test } from 'vitest';
import { sourceConfigSchema } from '../../pipeline/domain/config.ts';
import { createText } from '../i18n/text.ts';
import { parsePaths } from './parse-paths.ts';
import { paceText } from '../i18n/pace-text.ts';
import { sourceText } from './source-text.ts';

const text = createText('en');

test('a source is called by what tells it from others', () => {
  const name = (source: unknown) => sourceText(sourceConfigSchema.parse(source), text);
  expect(name({ kind: 'synthetic' })).toBe('synthetic, seed 7');
  expect(name({ kind: 'randomuser' })).toBe('randomuser.me');
  expect(name({ kind: 'files', paths: ['/data/users.json'] })).toBe('users.json');
  expect(name({ kind: 'files', paths: [String.raw`C:\data\folder\ `.trim()] })).toBe('folder');
  expect(name({ kind: 'files', paths: ['/a', '/b', '/c'] })).toBe('3 paths');
});

test('paths: one a line, without the blanks and the quotes of a copied path, each once', () => {
  expect(parsePaths(' /a b.json \n\n"/c d"\n\'/e\'\r\n/a b.json')).toEqual(['/a b.json', '/c d', '/e']);
  expect(parsePaths(' \n ')).toEqual([]);
});

test('the pace in words, from one user in six seconds to as fast as it goes', () => {
  const words = ([1 / 6, 0.4, 1, 2.5, 12_000, 'max'] as const).map((pace) => paceText(pace, text));
  expect(words).toEqual([
    'one every 6 s',
    'one every 2.5 s',
    '1.0 user/s',
    '2.5 users/s',
    '12,000 users/s',
    'as fast as it goes',
  ]);
});
