import { expect, test } from 'vitest';
import { keywordedActions, keywordedAs } from '../actions/keyworded-actions.ts';
import { foundPanels } from '../actions/panel-actions.ts';
import { always, type WindowAction } from '../actions/window-action.ts';
import { createText } from '../i18n/text.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { foundHelp } from './found-help.ts';
import { toPaletteSections } from './palette-rows.ts';
import { keepRecent, readRecent } from './recent-actions.ts';

const { parts } = createSampleParts(sampleSnapshot());
const record: WindowAction = {
  id: 'open.activity.payroll',
  group: 'register',
  name: () => 'Open the record “Payroll”',
  whyNot: always,
  run: () => undefined,
};

function found(typed: string, language: 'en' | 'fr' = 'en', recent: readonly string[] = []): readonly string[] {
  const wish = { actions: parts.windowActions, found: [record], recent, typed };
  return toPaletteSections(wish, createText(language)).flatMap(({ rows }) => rows.map(({ id }) => id));
}

test('P-ACT-2: without a word everything is listed by groups, and what was used last comes first', () => {
  const wish = { actions: parts.windowActions, found: [record], recent: ['theme.dark', 'gone'], typed: ' ' };
  const [first, second] = toPaletteSections(wish, createText('en'));
  expect([first?.title, first?.rows.map(({ id }) => id), second?.title]).toEqual([
    'Used last',
    ['theme.dark'],
    'Screens',
  ]);
  expect(found('').toSorted()).toEqual(parts.windowActions.map(({ id }) => id).toSorted());
});

test('P-ACT-2: words are found in both languages, without accents and case, in any order, and by the first letters of words', () => {
  expect(found('dash')[0]).toBe('go.dashboards');
  expect(found('tableaux')[0]).toBe('go.dashboards');
  expect(found('REGLAGES')[0]).toBe('go.settings');
  expect(found('dark theme')[0]).toBe('theme.dark');
  expect(found('sombre', 'fr')[0]).toBe('theme.dark');
  expect(found('tdb')).toContain('go.dashboards');
  expect(found('payroll')).toEqual(['open.activity.payroll']);
  expect(found('no such thing')).toEqual([]);
});

test('P-ACT-2: what has the typed word in its name stands before what is only of a group of that name', () => {
  const ids = found('reg');
  const ofGroup = ids.indexOf('hold.new');
  expect(ofGroup).toBeGreaterThan(ids.indexOf('register.new'));
  expect(ids.indexOf('register.new')).toBeGreaterThan(0);
});

test('P-ACT-10: an action is found by other words than those of its name, in both languages, behind what is called so', () => {
  for (const word of ['erase', 'delete', 'clear', 'effacer', 'supprimer', 'vider']) {
    expect(found(word), word).toEqual(expect.arrayContaining(['go.purge', 'purge.preview']));
  }
  for (const word of ['proof', 'preuve']) {
    expect(found(word), word).toEqual(
      expect.arrayContaining(['journal.verify', 'certificate.file', 'dashboards.recount']),
    );
  }
  for (const word of ['faster', 'plus vite']) expect(found(word), word).toContain('pace.max');
  const named = found('verify');
  expect(named.indexOf('certificate.file')).toBeLessThan(named.indexOf('dashboards.recount'));
  expect(found('clear levels')).toEqual(['console.everything']);
  // Other words are typed from their beginning, not by letters.
  expect(found('otkeys')).toEqual([]);
});

test('P-ACT-10: what is done with a panel is found by other words for what it shows', () => {
  const panelsFor = (typed: string): readonly string[] =>
    toPaletteSections({ actions: [], found: foundPanels(parts), recent: [], typed }, createText('fr')).flatMap(
      ({ rows }) => rows.map(({ id }) => id),
    );
  for (const word of ['courriel', 'e-mail', 'mail'])
    expect(panelsFor(word), word).toContain('panel.enlarge.emailDomains');
  expect(panelsFor('enregistrer courriel csv')[0]).toBe('panel.csv.emailDomains');
  expect(panelsFor('pays')).toEqual(
    expect.arrayContaining(['panel.enlarge.usersByNationality', 'panel.enlarge.nationalityMap']),
  );
  expect(panelsFor('throughput')).toContain('panel.enlarge.arrivals');
});

test('P-ACT-10: whatever has other words is an action', () => {
  const known = new Set([...parts.windowActions, ...foundPanels(parts)].map(({ id }) => keywordedAs(id)));
  expect(keywordedActions.filter((one) => !known.has(one))).toEqual([]);
});

test('P-ACT-2: of what fits as well, what was used lately comes first', () => {
  expect(found('export the register').at(0)).toBe('register.export.ods');
  expect(found('export the register', 'en', ['register.export.pdf']).at(0)).toBe('register.export.pdf');
});

test('P-ACT-2: the help on something is found behind what does it', () => {
  const wish = { actions: parts.windowActions, found: foundHelp(parts), recent: [], typed: 'tableaux' };
  const [rows] = toPaletteSections(wish, createText('fr')).map((section) => section.rows.map(({ id }) => id));
  const firstOfHelp = rows?.findIndex((id) => id.startsWith('help.')) ?? -1;
  expect(rows?.indexOf('go.dashboards')).toBeLessThan(firstOfHelp);
  expect(rows?.slice(firstOfHelp).every((id) => id.startsWith('help.'))).toBe(true);
});

test('P-ACT-2: six ids are kept, the newest first; what was kept by somebody else is not read', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(readRecent(storage)).toEqual([]);
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']) keepRecent(storage, id);
  expect(readRecent(storage)).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
  for (const bad of ['{', '{}', '["<b>"]']) {
    expect(readRecent({ getItem: () => bad })).toEqual([]);
  }
});
