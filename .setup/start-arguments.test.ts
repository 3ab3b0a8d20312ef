import { expect, test } from 'vitest';
import { readStartArguments } from './start-arguments.mjs';

test.each([
  [['--data', '/a'], '/a'],
  [['--data=/a=b'], '/a=b'],
  [['--data-dir=/a'], '/a'],
  [['--data-dir', '/a'], '/a'],
  [[], null],
])('P-SHL-10: npm start finds the data folder in %j', (argv, dataFolder) => {
  expect(readStartArguments([...argv, '--lang=fr'])).toEqual({ dataFolder, missing: null, rest: ['--lang=fr'] });
});

test.each([
  [['--data'], '--data'],
  [['--data', '--lang=fr'], '--data'],
  [['--data-dir='], '--data-dir'],
])('P-SHL-10: in %j a folder is missing', (argv, missing) => {
  expect(readStartArguments(argv)).toMatchObject({ dataFolder: null, missing });
});
