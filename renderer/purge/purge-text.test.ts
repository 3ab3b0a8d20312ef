import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { dueText, momentText, stepText, wouldGoText } from './purge-text.ts';

test('R-PRG-21: every step is said in words that do not say it is done, the erasing of a data set by its name', () => {
  const text = createText('en');
  expect(
    ['recorded', 'erasing:raw-messages', 'erasing:new-set', 'polished'].map((step) => stepText(text, step)),
  ).toEqual(['Entry in the erasure ledger', 'Erasure: Raw messages', 'Erasure: new-set', 'polished']);
  expect(stepText(createText('fr'), 'erasing:profiles')).toBe('Effacement\u00a0: Profils');
});

test('R-PRG-13: what is due is said with the number of data sets that it was counted in', () => {
  const due = { atMs: 1, total: 10_974, dataSets: 5, held: 8, missed: false };
  expect(dueText(createText('en'), due)).toBe(
    '10,974 records have passed their retention period, in 5 data sets taken together.',
  );
  expect(dueText(createText('en'), { ...due, total: 1, dataSets: 1, missed: true })).toBe(
    '1 record passed its retention period while Vigie was closed, in 1 data set.',
  );
});

test('R-PRG-1: what would go is said with the data sets that have any of it', () => {
  const scope = { held: 0, oldestMs: null, newestMs: null };
  const counts = [
    { ...scope, dataSet: 'profiles', store: 'profiles', n: 3 },
    { ...scope, dataSet: 'raw-messages', store: 'log', n: 7 },
    { ...scope, dataSet: 'exports', store: 'files', n: 0 },
  ] as const;
  expect(wouldGoText(createText('en'), { total: 10, counts: [...counts] })).toBe(
    '10 records would be erased, in 2 data sets taken together',
  );
});

test('a moment has its year, and none is a dash', () => {
  const text = createText('en');
  expect(momentText(text, Date.parse('2026-11-24T12:00:00'))).toBe('24 Nov 2026, 12:00');
  expect(momentText(text, null)).toBe('–');
});
