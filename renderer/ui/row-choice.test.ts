import { expect, test } from 'vitest';
import { shareOf, type Turn, turnRows } from './row-choice.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const turn = (chosen: string, how: Omit<Turn, 'keys'>) =>
  [...turnRows(new Set(chosen), { keys, ...how })].toSorted().join('');

test('P-RDR-7: rows are turned one by one, or with all between them and the last, upwards and downwards', () => {
  expect(turn('', { from: null, to: 'b', isOn: true })).toBe('b');
  expect(turn('b', { from: 'b', to: 'd', isOn: true })).toBe('bcd');
  expect(turn('ad', { from: 'd', to: 'b', isOn: true })).toBe('abcd');
  expect(turn('abcde', { from: 'b', to: 'd', isOn: false })).toBe('ae');
  expect(turn('b', { from: 'b', to: 'b', isOn: false })).toBe('');
});

test('P-RDR-7: where the last row is not offered any more, the turned one alone is', () => {
  expect(turn('a', { from: 'x', to: 'c', isOn: true })).toBe('ac');
});

test('P-RDR-7: of the rows none, some or all are chosen, whatever else is', () => {
  expect(shareOf(new Set(), keys)).toBe('none');
  expect(shareOf(new Set(['x']), keys)).toBe('none');
  expect(shareOf(new Set(['a', 'x']), keys)).toBe('some');
  expect(shareOf(new Set([...keys, 'x']), keys)).toBe('all');
});
