import { expect, test } from 'vitest';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import { filterLines, linesAhead, wholeJournal, withNewer, withOlder } from './journal-lines.ts';

function line(seq: number, part: Partial<JournalEntry> = {}): JournalEntry {
  const [previous, hash] = ['0'.repeat(64), '1'.repeat(64)];
  const at = '2026-11-25T09:00:00.000Z';
  return { seq, at, actor: 'window', act: 'hold-added', subject: null, details: {}, previous, hash, ...part };
}

const seqs = (lines: readonly JournalEntry[]) => lines.map(({ seq }) => seq);

test('new lines come in front and old ones behind, each once, in whatever order they arrive', () => {
  const first = withNewer([], [line(4), line(5)]);
  expect(seqs(withNewer(first, [line(5), line(6), line(7)]))).toEqual([7, 6, 5, 4]);
  expect(seqs(withOlder(first, [line(2), line(3), line(4)]))).toEqual([5, 4, 3, 2]);
  expect(withNewer(first, [line(4)])).toBe(first);
});

test('R-JRN-10 what came in front is counted, so that a list that is scrolled goes on showing what is read', () => {
  const lines = withNewer([line(4), line(3)], [line(5), line(6)]);
  expect([4, 6, 3, 9, null].map((newest) => linesAhead(lines, newest))).toEqual([2, 0, 3, 0, 0]);
});

const titleOf = (subject: string): string | null => (subject === 'act-7' ? 'Payroll' : null);

test('R-JRN-10 an activity is found by its title and by its id', () => {
  const lines = [line(2, { subject: 'act-7' }), line(1, { subject: 'act-8' })];
  const found = (subject: string) => seqs(filterLines(lines, { act: null, subject }, titleOf));
  expect([found('pay'), found('ACT-7'), found('act')]).toEqual([[2], [2], [2, 1]]);
});

test('lines are filtered by act, by a part of their subject, and by both', () => {
  const lines = [
    line(3, { subject: 'hold-A1' }),
    line(2, { act: 'hold-lifted', subject: 'hold-a1' }),
    line(1, { act: 'hold-lifted' }),
  ];
  expect(seqs(filterLines(lines, { act: 'hold-lifted', subject: '' }, titleOf))).toEqual([2, 1]);
  expect(seqs(filterLines(lines, { act: null, subject: ' A1 ' }, titleOf))).toEqual([3, 2]);
  expect(seqs(filterLines(lines, { act: 'hold-lifted', subject: 'a1' }, titleOf))).toEqual([2]);
  expect(filterLines(lines, wholeJournal, titleOf)).toBe(lines);
});
