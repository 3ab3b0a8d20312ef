import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { moveAside, readIfThere, writeAtomically } from './atomic-file.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

test('P-APP-3 a file is replaced as a whole, text or bytes, and nothing is left beside it', () => {
  const path = directory.file('file');
  expect(readIfThere(path)).toBeNull();
  writeAtomically(path, 'a much longer text than the next');
  writeAtomically(path, 'é');
  expect(readIfThere(path)).toBe('é');
  writeAtomically(path, new Uint8Array([1, 2, 3]), 0o640);
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(directory.file(''))).toEqual(['file']);
});

test('P-APP-3 one that cannot be replaced stays, and nothing is left of the attempt', () => {
  mkdirSync(directory.file('taken'));
  expect(() => writeAtomically(directory.file('taken'), 'text')).toThrow();
  expect(readdirSync(directory.file(''))).toEqual(['taken']);
});

test('P-APP-4 what is moved aside twice in a second is kept twice', () => {
  const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  const names = ['one', 'two'].map((text) => {
    writeFileSync(directory.file('file'), text);
    return moveAside(directory.file('file'), 'damaged', nowMs);
  });
  expect(names).toEqual([
    directory.file('file.damaged-2026-01-02T03-04-05'),
    directory.file('file.damaged-2026-01-02T03-04-05-2'),
  ]);
  expect(names.map((name) => readIfThere(name))).toEqual(['one', 'two']);
});
