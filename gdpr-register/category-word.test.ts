import { expect, test } from 'vitest';
import { categoryWord } from './category-word.ts';

test('R-CRT-8 a category is named as the form names it, sensitive ones too', () => {
  expect([
    categoryWord('connection', 'fr'),
    categoryWord('connection', 'en'),
    categoryWord('health', 'en'),
    categoryWord('my own words', 'fr'),
  ]).toEqual(['Données de connexion', 'Connection data', 'Data concerning health', 'my own words']);
});
