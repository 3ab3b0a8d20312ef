import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { entrySchema, parseEntry } from './entry.ts';
import { arbitraryEntry } from './testing/arbitrary-entry.ts';

describe.each(['controller', 'processor'] as const)('an activity of a %s', (kind) => {
  test('R-ENT-1: an entry that fits the table is parsed to itself, also from its JSON', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        expect(parseEntry(entry)).toEqual({ ok: true, entry });
        expect(entrySchema.parse(JSON.parse(canonicalJson(entry)))).toEqual(entry);
      }),
    );
  });

  test('R-ENT-2: what says nothing is left out wherever it stands', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        const values = Object.fromEntries(
          Object.entries(entry.values).map(([section, members]) => [section, { ...members, unfilled: '  ' }]),
        );
        const padded = { kind, values: { ...values, other: { text: '', rows: [{ a: '\n' }, {}], none: null } } };
        expect(parseEntry(padded)).toEqual({ ok: true, entry });
      }),
    );
  });
});

test('R-ENT-2: texts lose the space around them, line ends are one sign, choices stand in the order of the table', () => {
  const parsed = parseEntry({
    kind: 'controller',
    values: {
      identity: { title: '  Paie\t', reference: '' },
      purposes: { rows: [{ purpose: 'un\r\ndeux\rtrois ' }, { purpose: '   ' }] },
      rights: { available: ['erasure', 'access', 'erasure'] },
    },
  });
  expect(parsed).toEqual({
    ok: true,
    entry: {
      kind: 'controller',
      values: {
        identity: { title: 'Paie' },
        purposes: { rows: [{ purpose: 'un\ndeux\ntrois' }] },
        rights: { available: ['access', 'erasure'] },
      },
    },
  });
  expect(parseEntry({ kind: 'processor', values: {} })).toEqual({ ok: true, entry: { kind: 'processor', values: {} } });
});

const inIdentity = (title: unknown) => ({ kind: 'controller', values: { identity: { title } } });
const inRetention = (duration: unknown) => ({
  kind: 'controller',
  values: { dataCategories: { rows: [{ category: 'identity' }, { retention: [{ duration }] }] } },
});

test.each([
  ['a line of two lines', inIdentity('a\nb'), ['identity', 'title'], 'one line'],
  ['a line that is too long', inIdentity('a'.repeat(201)), ['identity', 'title'], '200'],
  ['a control character', inIdentity('a\u0000b'), ['identity', 'title'], 'control'],
  ['half of a surrogate pair', inIdentity('a\uD800'), ['identity', 'title'], 'control'],
  ['a number for a text', inIdentity(3), ['identity', 'title'], 'text'],
  ['a period in words', inRetention('5 ans'), ['dataCategories', 'rows', 1, 'retention', 0, 'duration'], 'P5Y'],
  ['a day that no calendar has', on('identity', { createdOn: '2026-02-30' }), ['identity', 'createdOn'], 'YYYY'],
  ['a field that is unknown', on('identity', { colour: 'red' }), ['identity', 'colour'], 'no such field'],
  ['a section that is unknown', on('colours', { red: 'yes' }), ['colours'], 'no such field'],
  ['an e-mail without @', actor({ name: 'A', email: 'a.b' }), ['parties', 'controller', 0, 'email'], 'e-mail'],
  ['two rows where one is allowed', on('parties', { dpo: [{ name: 'A' }, { name: 'B' }] }), ['parties', 'dpo'], '1'],
  ['an unknown choice', on('rights', { available: ['sleep'] }), ['rights', 'available', 0], 'portability'],
  ['text for yes or no', on('transfers', { outside: 'no' }), ['transfers', 'outside'], 'Yes or no'],
  ['one row for rows', on('purposes', { rows: { purpose: 'A' } }), ['purposes', 'rows'], 'rows'],
  ['a link that runs', on('review', { notice: 'JavaScript: alert(1)' }), ['review', 'notice'], 'https'],
  ['no kind', { values: {} }, ['kind'], 'kind'],
  ['another kind', { kind: 'both', values: {} }, ['kind'], 'kind'],
  ['no entry at all', 'text', [], 'kind'],
  ['a list', [1], [], 'kind'],
])('R-ENT-3: %s is refused with its place and what is expected', (...[, value, path, words]) => {
  expect(parseEntry(value)).toEqual({
    ok: false,
    problems: [{ path, why: { en: expect.stringContaining(words), fr: expect.stringMatching(/\.$/u) } }],
  });
});

test('R-ENT-3: a field of the other kind is refused, and the words say so', () => {
  const parsed = parseEntry({ kind: 'processor', values: { parties: { jointControllers: [{ name: 'A' }] } } });
  expect(parsed).toEqual({
    ok: false,
    problems: [
      { path: ['parties', 'jointControllers'], why: expect.objectContaining({ en: expect.stringContaining('kind') }) },
    ],
  });
});

test('R-ENT-3: every problem is named, each with its place', () => {
  const parsed = parseEntry(on('identity', { title: 'a\nb', createdOn: 'today', colour: 'red' }));
  const places = parsed.ok ? [] : parsed.problems.map(({ path }) => path.join('.'));
  expect(places.toSorted()).toEqual(['identity.colour', 'identity.createdOn', 'identity.title']);
});

test('R-ENT-3: a name that objects inherit is a name like any other', () => {
  const parsed = parseEntry(
    JSON.parse('{"kind":"controller","values":{"__proto__":{"title":"A"},"constructor":{"a":"b"}}}'),
  );
  const places = parsed.ok ? [] : parsed.problems.map(({ path }) => path.join('.'));
  expect(places.toSorted()).toEqual(['__proto__', 'constructor']);
});

function on(section: string, members: Record<string, unknown>) {
  return { kind: 'controller', values: { [section]: members } };
}

function actor(row: Record<string, unknown>) {
  return on('parties', { controller: [row] });
}
