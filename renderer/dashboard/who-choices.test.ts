import { expect, test } from 'vitest';
import { everybody } from '../../pipeline/domain/selection.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import type { Language } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { chipsOf, toggled, toPicked } from './who-choices.ts';
import { agesText } from './who-text.ts';

test('P-WHO-4: a mark of a chart chooses, a second click takes it away, and each choice is a chip', () => {
  const marks = [
    toPicked('nationalityMap', 'FR'),
    toPicked('gender', 'female'),
    toPicked('ageBandsByGender', '65-74'),
    toPicked('emailDomains', 'gmail.com'),
  ];
  const chosen = marks.reduce((selection, picked) => toggled(selection, picked!), everybody);
  expect(chosen).toEqual({
    nationalities: ['FR'],
    genders: ['female'],
    ageFrom: 65,
    ageTo: 74,
    domains: ['gmail.com'],
  });
  const chips = chipsOf(chosen, sampleChartContext.format, (bounds) => agesText(bounds, createText('en')));
  expect(chips.map(({ label }) => label)).toEqual(['France', 'Women', '65 to 74 years', 'gmail.com']);
  expect(chips.reduce((selection, { picked }) => toggled(selection, picked), chosen)).toEqual(everybody);
  expect(toPicked('ageBands', '75+')).toEqual({ of: 'age', from: 75, to: null });
});

test('P-WHO-4: a mark that stands for nobody in particular chooses nothing', () => {
  expect([
    toPicked('emailDomains', null),
    toPicked('registrationsByYear', '2015'),
    toPicked('ageBands', 'unknown'),
    toPicked('constructor', 'FR'),
  ]).toEqual([null, null, null, null]);
});

test('P-WHO-4: a chip of ages says that they are ages, in either language', () => {
  const bounds = [
    { from: 30, to: 40 },
    { from: 90, to: null },
    { from: null, to: 40 },
  ];
  const said = (language: Language) => bounds.map((each) => agesText(each, createText(language)));
  expect(said('en')).toEqual(['30 to 40 years', '90 years and over', 'up to 40 years']);
  expect(said('fr')).toEqual(['30 à 40 ans', '90 ans et plus', 'jusqu’à 40 ans']);
});
