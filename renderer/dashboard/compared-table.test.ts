import { expect, test } from 'vitest';
import { ageBands } from '../../pipeline/domain/aggregations/age-bands.ts';
import { emailDomains } from '../../pipeline/domain/aggregations/email-domains.ts';
import { createSelectionCount } from '../../pipeline/domain/selection-count.ts';
import { everybody } from '../../pipeline/domain/selection.ts';
import { toSelectionView } from '../../pipeline/domain/selection-view.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { personsText } from './shown-text.ts';
import { toTablePanel } from './table-panel.ts';
import { comparedOf, withSelected } from './shown-snapshot.ts';
import { differenceText, mostCommonText } from './who-text.ts';

const { format } = sampleChartContext;
const text = createText('en');
const person = { nationality: 'FR', age: 70, gender: 'female', registeredOn: null } as const;

function viewOf(domains: readonly (readonly [now: string, then: string | null])[]) {
  const count = createSelectionCount(everybody, 10);
  for (const [now, was] of domains) {
    const before = was === null ? 'nobody' : { facts: { ...person, domain: was }, sinceUs: 1, firstUs: 1 };
    count.add({ facts: { ...person, domain: now }, history: { sinceUs: now === was ? 1 : 11, before } });
  }
  return toSelectionView(count.counted(), { atMs: 20, thenMs: 10, of: 9, partitions: null, tookMs: 1 });
}

test('P-WHO-5, P-WHO-6, P-WHO-9: a panel that is compared is first its table, of who is counted', () => {
  const view = viewOf([
    ['a.example', 'a.example'],
    ['a.example', null],
    ['b.example', 'c.example'],
  ]);
  const table = view.tables.find(({ name }) => name === 'emailDomains')!;
  const context = { text, format, atMs: 20, overallMean: null, limit: 11, who: 'France', compared: comparedOf(view) };
  const panel = toTablePanel(emailDomains, table, context)!;
  expect(panel).toMatchObject({ isTableFirst: true, subtitle: 'France · share · 2 domains' });
  const { data, ...shown } = panel.table();
  expect(shown).toEqual({
    columns: ['Name', 'Now', 'Then', 'Persons ±', 'Place'],
    rows: [
      ['a.example', '2', '1', '+1', '1'],
      ['b.example', '1', '0', '+1', '2 (new)'],
      ['c.example', '0', '1', '−1', 'none (was 1)'],
    ],
  });
  expect(data).toEqual({
    columns: ['Name', 'Now', 'Then', 'Persons ±', 'Place now', 'Place then'],
    rows: [
      ['a.example', 2, 1, 1, 1, 1],
      ['b.example', 1, 0, 1, 2, null],
      ['c.example', 0, 1, -1, null, 1],
    ],
  });
  expect(differenceText(0, format)).toBe('0');
  expect(mostCommonText(view, text, format)).toMatch(
    /^Most common e-mail domain: a.example, 2 \(66.7%\); as at .* \(\+1\)$/,
  );
});

test('P-WHO-6: it is said which domain was the first then, or that nobody was there', () => {
  const other = viewOf([
    ['a.example', null],
    ['a.example', null],
    ['b.example', 'b.example'],
  ]);
  expect(mostCommonText(other, text, format)).toMatch(/; at .* it was b.example$/);
  expect(mostCommonText(viewOf([['a.example', null]]), text, format)).toMatch(/there was nobody$/);
});

test('P-WHO-5: before it is counted no number of everybody stands under a selection', () => {
  const everyone = { aggregates: { atMs: 1, persons: 9, partitions: null, tables: [{ name: 'gender' }] } } as never;
  const { aggregates } = withSelected(everyone, null);
  expect(aggregates).toEqual({ atMs: 1, persons: 0, partitions: null, tables: [], nothing: 'counting' });
  expect(personsText(aggregates, text)).toBe('Counting…');
  const none = { name: 'emailDomains', persons: 0, keys: 0, rows: [] };
  const context = { text, format, atMs: 1, overallMean: null, limit: 11, nothing: aggregates.nothing };
  expect(toTablePanel(emailDomains, none, context)).toMatchObject({ nothing: 'Counting…', isAwaited: true });
});

test('P-WHO-9: a band in which nobody is was empty then too, unless it has a row of then', () => {
  const view = viewOf([['a.example', 'a.example']]);
  const table = view.tables.find(({ name }) => name === 'ageBands')!;
  const context = { text, format, atMs: 20, overallMean: null, limit: 11, compared: comparedOf(view) };
  const rows = toTablePanel(ageBands, table, context)!.table().rows;
  expect(rows).toContainEqual(['18–24', '0', '0', '0', '–']);
  expect(rows).toContainEqual(['65–74', '1', '1', '0', '1']);
});
