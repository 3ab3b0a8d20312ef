import { expect, test } from 'vitest';
import { termsFr } from '../i18n/fr/terms.ts';
import { createChartFormat } from './chart-format.ts';

test('a key is shown by its form: countries, genders, bands; anything else as it is', () => {
  const { label } = createChartFormat('fr-FR', termsFr);
  const keys = ['FR', 'GB', 'unknown', 'female', '18-24', '75+', '2019', 'gmail.com', 'ZZ', 'constructor'];
  expect(keys.map(label)).toEqual([
    'France',
    'Royaume-Uni',
    'Inconnu',
    'Femmes',
    '18–24',
    '75+',
    '2019',
    'gmail.com',
    'ZZ',
    'constructor',
  ]);
});
