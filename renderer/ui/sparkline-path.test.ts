import { expect, test } from 'vitest';
import { toSparklinePath } from './sparkline-path.ts';

const size = { width: 100, height: 40 };

test('P-WCH-23 the line runs over the whole width, from zero at the bottom to the greatest on top, and is filled', () => {
  expect(toSparklinePath([5, 5, 10], size)).toEqual({
    line: 'M0.0 20.0L50.0 20.0L100.0 0.0',
    area: 'M0.0 20.0L50.0 20.0L100.0 0.0L100.0 40L0.0 40Z',
  });
  expect(toSparklinePath([0, 0], size).line).toBe('M0.0 40.0L100.0 40.0');
});

test('P-WCH-23 from the least value on nothing is filled', () => {
  expect(toSparklinePath([5, 10, 15], size, 'least')).toEqual({ line: 'M0.0 40.0L50.0 20.0L100.0 0.0', area: '' });
});

test('null breaks it, and a value alone between two is a dash', () => {
  expect(toSparklinePath([10, 10, null, 0, null, 10], size).line).toBe(
    'M0.0 0.0L20.0 0.0M58.0 40.0L62.0 40.0M96.0 0.0L100.0 0.0',
  );
  expect(toSparklinePath([10, 10, null, 5, null], { width: 100, height: 40 }).area.match(/M/g)).toHaveLength(1);
});

test('a tremble stays small, and equal values lie in the middle, zeros at the bottom', () => {
  expect(toSparklinePath([100, 101], size, 'least').line).toBe('M0.0 22.0L100.0 18.0');
  expect(toSparklinePath([7, 7], size, 'least').line).toBe('M0.0 20.0L100.0 20.0');
  expect(toSparklinePath([0, 0], size, 'least').line).toBe('M0.0 40.0L100.0 40.0');
});

test('one value is no line', () => {
  expect([toSparklinePath([null, 3], size), toSparklinePath([], size)]).toEqual([
    { line: '', area: '' },
    { line: '', area: '' },
  ]);
});
