import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { ensureFolder, namesInFolder } from './private-folder.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

test('R-REG-9 a file where a folder belongs is named, with what to do, when it is read and when it is made', () => {
  const base = directory.file('');
  mkdirSync(directory.file('register'));
  writeFileSync(directory.file('register/activities'), 'x');
  const refusal = { code: 'io-failed', details: { folder: 'register/activities' } };
  const message = expect.stringMatching(/^register\/activities in .* is a file, .* Move that file away/) as unknown;
  const refused = expect.objectContaining({ ...refusal, message }) as unknown;
  expect(() => namesInFolder(base, 'register', 'activities')).toThrow(refused as Error);
  expect(() => ensureFolder(base, 'register', 'activities', 'one')).toThrow(refused as Error);
  expect(() => namesInFolder(base, 'register', 'activities', 'one')).toThrow('register/activities/one');
});

test('a folder that was never made holds nothing, and one that is made is for its owner alone', () => {
  const base = directory.file('');
  expect(namesInFolder(base, 'register', 'activities')).toEqual([]);
  const made = ensureFolder(base, 'register', 'activities');
  writeFileSync(`${made}/one.json`, '{}');
  expect(namesInFolder(base, 'register', 'activities')).toEqual(['one.json']);
  if (process.platform !== 'win32') expect(statSync(directory.file('register')).mode & 0o777).toBe(0o700);
});
