import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import type { Row } from '../value.ts';
import { parseEntry } from '../entry.ts';
import { aboutOf, type Drift } from './drift.ts';
import { driftWords } from './drift-words.ts';
import { findDrift } from './find-drift.ts';
import { fixEntry, fixOf } from './fix-entry.ts';
import type { Observed } from './observed.ts';

const nowMs = Date.UTC(2026, 10, 28, 12);
const observed: Observed = {
  nowMs,
  retention: { duration: 'P7D', dataSets: ['raw-messages', 'rejected-pointers'] },
  overdue: [],
  fields: { looked: 500, seen: ['email', 'nat'], unknown: [] },
  servers: { retention: [], heldButRemoved: [], profilesExpireAfter: null },
  stores: ['log', 'profiles'],
  measures: {
    'encrypted-connections': true,
    'authenticated-connections': null,
    'pseudonymised-contacts': true,
    'private-files': true,
    'no-personal-logs': true,
  },
};
const rawPeriod = { duration: 'P7D', startsAt: 'collection', dataSets: ['raw-messages', 'rejected-pointers'] };
const profilePeriod = { duration: 'P2Y', startsAt: 'last-contact', dataSets: ['profiles'] };
const checks = ['encrypted-connections', 'authenticated-connections', 'private-files'];

function entryOf(change: { retention?: Row[]; observed?: string[]; stores?: string[]; checks?: string[] } = {}): Entry {
  const parsed = parseEntry({
    kind: 'controller',
    values: {
      dataCategories: {
        rows: [
          {
            category: 'identity',
            observed: change.observed ?? ['email', 'nat'],
            retention: change.retention ?? [rawPeriod, profilePeriod],
          },
        ],
      },
      recipients: { rows: [{ name: 'Operations', type: 'internal', stores: change.stores ?? ['log', 'profiles'] }] },
      security: { rows: [{ type: 'other', checks: change.checks ?? checks }] },
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.entry;
}

function found(entry: Entry, change: Partial<Observed> = {}): readonly Drift[] {
  return findDrift([{ id: 'own', entry }], { ...observed, ...change }).get('own')!;
}

const fieldsOf = (change: Partial<Observed['fields']>) => ({ fields: { ...observed.fields, ...change } });
const row = ['dataCategories', 'rows', 0];

/** A system and an entry that differ in one way, and what is found. */
interface Seeded {
  readonly name: string;
  readonly entry: Entry;
  readonly change: Partial<Observed>;
  readonly drift: Drift;
}

const seeded: readonly Seeded[] = [
  {
    name: 'a setting that keeps longer',
    entry: entryOf(),
    change: { retention: { ...observed.retention, duration: 'P30D' } },
    drift: {
      code: 'retention-setting',
      path: [...row, 'retention', 0],
      dataSet: 'raw-messages',
      declared: 'P7D',
      found: 'P30D',
    },
  },
  {
    name: 'records beyond their period',
    entry: entryOf(),
    change: {
      overdue: [{ dataSet: 'profiles', beforeMs: Date.UTC(2024, 10, 28, 12), n: 3, oldestMs: Date.UTC(2024, 0, 2) }],
    },
    drift: {
      code: 'retention-overdue',
      path: [...row, 'retention', 1],
      dataSet: 'profiles',
      declared: 'P2Y',
      n: 3,
      oldestMs: Date.UTC(2024, 0, 2),
    },
  },
  {
    name: 'a period that nothing executes',
    entry: entryOf({ retention: [rawPeriod, { ...profilePeriod, startsAt: 'contract-end' }] }),
    change: {},
    drift: {
      code: 'retention-not-executed',
      path: [...row, 'retention', 1],
      dataSet: 'profiles',
      declared: 'P2Y',
      why: 'contract-end',
    },
  },
  {
    name: 'a field that nobody declares',
    entry: entryOf(),
    change: fieldsOf({ seen: ['email', 'login.password', 'nat'] }),
    drift: { code: 'field-undeclared', path: ['dataCategories', 'rows'], field: 'login.password' },
  },
  {
    name: 'a declared field that does not come',
    entry: entryOf({ observed: ['email', 'nat', 'cell'] }),
    change: {},
    drift: { code: 'field-unseen', path: [...row, 'observed'], field: 'cell' },
  },
  {
    name: 'a field that nothing is known of',
    entry: entryOf(),
    change: fieldsOf({ unknown: ['iban'] }),
    drift: { code: 'field-unknown', path: ['dataCategories', 'rows'], field: 'iban' },
  },
  {
    name: 'a store without a recipient',
    entry: entryOf({ stores: ['log'] }),
    change: {},
    drift: { code: 'store-undeclared', path: ['recipients', 'rows'], store: 'profiles' },
  },
  {
    name: 'a recipient of a store that is not there',
    entry: entryOf({ stores: ['log', 'profiles', 'aggregates'] }),
    change: {},
    drift: { code: 'store-absent', path: ['recipients', 'rows', 0, 'stores'], store: 'aggregates' },
  },
  ...(['encrypted-connections', 'private-files'] as const).map((measure) => ({
    name: `a measure that does not hold: ${measure}`,
    entry: entryOf(),
    change: { measures: { ...observed.measures, [measure]: false } },
    drift: { code: 'measure-failed' as const, path: ['security', 'rows', 0, 'checks'], measure },
  })),
];

describe('drift', () => {
  test('R-DRF-1 where the system is what the register claims, none is found', () => {
    expect(found(entryOf())).toEqual([]);
  });

  test.each(seeded)('R-DRF-1 $name is found, and nothing else', ({ entry, change, drift }) => {
    expect(found(entry, change)).toEqual([drift]);
  });

  test.each(seeded)('R-DRF-2 $name is said in both languages, with its fix or what people do', ({ drift }) => {
    const words = (['fr', 'en'] as const).map((language) => driftWords(drift, language));
    for (const said of words) {
      expect([said.what, said.declared, said.found, said.explanation].every((text) => text.length > 1)).toBe(true);
      expect(said.fix === null).toBe(fixOf(drift) === null);
    }
    expect(words[0]!.what).not.toBe(words[1]!.what);
  });

  test.each([
    [
      1,
      Date.UTC(2024, 0, 1),
      '1 élément ; le plus ancien date du 1er janvier 2024',
      '1 item; the oldest of 1 January 2024',
    ],
    [
      3,
      Date.UTC(2024, 0, 2),
      '3 éléments ; le plus ancien date du 2 janvier 2024',
      '3 items; the oldest of 2 January 2024',
    ],
    [2, null, '2 éléments', '2 items'],
  ])('R-DRF-2 %i of time %s are counted in words', (...[n, oldestMs, fr, en]) => {
    const place = { path: [...row, 'retention', 1], dataSet: 'profiles', declared: 'P2Y' };
    const drift: Drift = { code: 'retention-overdue', ...place, n, oldestMs };
    expect([driftWords(drift, 'fr').found, driftWords(drift, 'en').found]).toEqual([fr, en]);
  });

  test.each(seeded.filter(({ drift }) => fixOf(drift) === 'entry'))(
    'R-DRF-3 $name is gone from the entry that the fix writes',
    ({ entry, change, drift }) => {
      const fixed = fixEntry(entry, drift, 'fr');
      expect(parseEntry(fixed).ok).toBe(true);
      expect(found(fixed, change)).toEqual([]);
      expect(fixEntry(fixed, drift, 'fr')).toBe(fixed);
    },
  );

  test('R-DRF-3 a field and a store are declared where no row takes them yet', () => {
    const bare: Entry = { kind: 'controller', values: {} };
    const drift = found(bare);
    expect(drift.map((it) => [it.code, aboutOf(it)])).toEqual([
      ['field-undeclared', 'email'],
      ['field-undeclared', 'nat'],
      ['store-undeclared', 'log'],
      ['store-undeclared', 'profiles'],
    ]);
    const fixed = drift.reduce((entry, it) => fixEntry(entry, it, 'en'), bare);
    expect(found(fixed)).toEqual([]);
    expect(parseEntry(fixed).ok).toBe(true);
  });

  test('R-DRF-4 one setting is to be the shortest of all periods that are declared for what it governs', () => {
    const long = entryOf({ retention: [{ ...rawPeriod, duration: 'P30D' }] });
    const both = findDrift(
      [
        { id: 'long', entry: long },
        { id: 'short', entry: entryOf() },
      ],
      { ...observed, retention: { ...observed.retention, duration: 'P30D' } },
    );
    expect(both.get('long')).toEqual([]);
    expect(both.get('short')).toMatchObject([{ code: 'retention-setting', declared: 'P7D', found: 'P30D' }]);
  });

  test('R-DRF-5 what another activity declares is declared, and what none does is said of the first alone', () => {
    const second: Entry = { kind: 'controller', values: {} };
    const activities = [
      { id: 'own', entry: entryOf({ observed: ['email'] }) },
      { id: 'other', entry: second },
    ];
    const seen = { ...observed, ...fieldsOf({ seen: ['email', 'nat', 'cell'] }) };
    const inOther = { ...second, values: { dataCategories: { rows: [{ category: 'identity', observed: ['nat'] }] } } };
    const codes = (result: ReadonlyMap<string, readonly Drift[]>) =>
      [...result].map(([id, drift]) => [id, drift.map((it) => aboutOf(it))]);
    expect(codes(findDrift(activities, seen))).toEqual([
      ['own', ['nat', 'cell']],
      ['other', []],
    ]);
    expect(codes(findDrift([activities[0]!, { id: 'other', entry: inOther }], seen))).toEqual([
      ['own', ['cell']],
      ['other', []],
    ]);
  });

  test('R-DRF-6 of a hundred persons or fewer nothing is said to be missing, and a measure without object holds', () => {
    const entry = entryOf({ observed: ['email', 'nat', 'cell'] });
    expect(found(entry, fieldsOf({ looked: 99 }))).toEqual([]);
    const measures = { ...observed.measures, 'encrypted-connections': null };
    expect(found(entryOf(), { measures })).toEqual([]);
  });
});
