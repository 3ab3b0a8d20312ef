import { describe, expect, test } from 'vitest';
import { missingIn, scoreOf } from './completeness.ts';
import { type Entry, parseEntry } from './entry.ts';
import { choicesOf, rowsOf, valueOf } from './entry-values.ts';
import { languages } from './language.ts';
import type { OwnConfiguration } from './own-activity/configuration.ts';
import { ownEntry } from './own-activity.ts';
import { retentionsOf } from './retention-rules.ts';
import { newConfiguration } from './testing/own-configurations.ts';

const configurations: readonly (readonly [string, OwnConfiguration])[] = [
  ['new', newConfiguration],
  ['reading files', { ...newConfiguration, source: { kind: 'files' } }],
  [
    'asking a service',
    {
      ...newConfiguration,
      source: { kind: 'randomuser', host: 'randomuser.me' },
      connections: { encrypted: true, authenticated: null },
    },
  ],
  [
    'on servers',
    {
      ...newConfiguration,
      stores: [
        { name: 'log', product: 'Apache Kafka', place: 'server' },
        { name: 'profiles', product: 'Apache Cassandra', place: 'server' },
        { name: 'console', product: 'SQLite', place: 'local' },
      ],
      connections: { encrypted: false, authenticated: true },
      privateFiles: null,
    },
  ],
];

describe.each(configurations)('R-OWN-1: an installation that is %s', (_name, configuration) => {
  test.each(languages)('R-OWN-1: has an activity that fits the table, in %s', (language) => {
    const entry = ownEntry(configuration, language);
    expect(parseEntry(entry)).toEqual({ ok: true, entry });
  });

  test('R-OWN-1: says the same in both languages, all but the texts', () => {
    const [french, english] = languages.map((language) => ownEntry(configuration, language));
    expect(withoutTexts(french)).toEqual(withoutTexts(english));
    expect(french).not.toEqual(english);
  });
});

/** Texts with spaces are words; the others are names, dates and periods. */
function withoutTexts(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' && /\s/u.test(inner) ? 'words' : inner)),
  );
}

test('R-OWN-2: every field that the policy names is declared once, with how it is kept', () => {
  const rows = rowsOf(valueOf(ownEntry(newConfiguration, 'fr'), 'dataCategories', 'rows'));
  expect(rows.map(({ category, observed, description }) => ({ category, observed, description }))).toEqual([
    {
      category: 'identity',
      observed: ['gender', 'name.last', 'dob.date', 'email', 'phone', 'address', 'picture'],
      description: [
        'Conservées en clair : genre, nom de famille.',
        'Conservées ensuite sous la seule forme d’une empreinte calculée avec une clé propre à cette installation : adresse mél, téléphone fixe, adresse postale.',
        'Présentes dans les seuls messages bruts : date de naissance, adresse de la photographie.',
      ].join('\n'),
    },
    {
      category: 'connection',
      observed: ['login.uuid', 'login.password'],
      description: 'Conservées en clair : identifiant unique.\nPrésentes dans les seuls messages bruts : mot de passe.',
    },
    {
      category: 'location',
      observed: ['location.coordinates'],
      description: 'Présentes dans les seuls messages bruts : coordonnées géographiques.',
    },
    {
      category: 'social-security-number',
      observed: ['id'],
      description: 'Présentes dans les seuls messages bruts : numéro d’identification national.',
    },
  ]);
});

test('R-OWN-3: raw messages are kept as long as they are set to be, and every data set has a period', () => {
  const rules = retentionsOf(ownEntry({ ...newConfiguration, rawRetention: 'P2D' }, 'en'));
  const periods = new Map<string, Set<string>>();
  for (const { duration, dataSets } of rules)
    for (const dataSet of dataSets) periods.set(dataSet, (periods.get(dataSet) ?? new Set()).add(duration));
  expect(Object.fromEntries([...periods].map(([dataSet, durations]) => [dataSet, [...durations]]))).toEqual({
    'raw-messages': ['P2D'],
    'rejected-pointers': ['P2D'],
    'clean-facts': ['P3Y'],
    profiles: ['P3Y'],
    aggregates: ['P3Y'],
    exports: ['P1M'],
    logs: ['P6M'],
  });
  expect(
    rules.filter(({ ground, fate, phase }) => ground === null || fate !== 'destroy' || phase !== 'active'),
  ).toEqual([]);
});

function claimsOf(entry: Entry): readonly string[] {
  return rowsOf(valueOf(entry, 'security', 'rows')).flatMap(({ checks }) => choicesOf(checks));
}

test('R-OWN-4: a measure is claimed where the configuration bears it out, and only there', () => {
  const always = ['no-personal-logs'];
  const hashed = 'pseudonymised-contacts';
  const [, , service, servers] = configurations.map(([, configuration]) => claimsOf(ownEntry(configuration, 'fr')));
  expect(claimsOf(ownEntry(newConfiguration, 'fr'))).toEqual(['private-files', hashed, ...always]);
  expect(service).toEqual(['private-files', 'encrypted-connections', hashed, ...always]);
  expect(servers).toEqual(['authenticated-connections', hashed, ...always]);
  const clear: OwnConfiguration = {
    ...newConfiguration,
    protection: { ...newConfiguration.protection, phone: 'clear' },
  };
  expect(claimsOf(ownEntry(clear, 'fr'))).toEqual(['private-files', ...always]);
});

test('R-OWN-4: every store that is connected has a recipient, its operator', () => {
  const [, , , servers] = configurations.map(([, configuration]) => ownEntry(configuration, 'en'));
  const rows = rowsOf(valueOf(servers!, 'recipients', 'rows'));
  expect(rows.map(({ name, stores }) => ({ name, stores }))).toEqual([
    { name: 'Operators of the pipeline', stores: ['console'] },
    { name: 'Operator of Apache Kafka', stores: ['log'] },
    { name: 'Operator of Apache Cassandra', stores: ['profiles'] },
  ]);
});

test.each(languages)('R-OWN-5: it lacks only what people alone can know, and its notes say what, in %s', (language) => {
  const entry = ownEntry(newConfiguration, language);
  expect(missingIn(entry).map(({ path }) => path.join('.'))).toEqual([
    'parties.controller',
    'parties.dpoDesignated',
    'purposes.rows.0.balancing',
    'purposes.rows.1.balancing',
    'rights.contact',
    'screening.screenedOn',
    'screening.outcome',
    'review.reviewer',
    'review.notice',
    'review.breachRecord',
  ]);
  expect(scoreOf(entry)).toBeGreaterThanOrEqual(85);
  const notes = { fr: /Vous seul pouvez renseigner : le responsable/u, en: /Only you can fill in: the controller/u };
  expect(valueOf(entry, 'review', 'notes')).toMatch(notes[language]);
});
