import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain } from './failure.ts';

function refused(code: string): Error {
  return Object.assign(new Error(`${code}: open '/data/connections.json'`), { code, path: '/data/connections.json' });
}

test.each([
  ['EACCES', /may not be used by this user\. Check who owns it/],
  ['EPERM', /may not be used by this user\. Check who owns it/],
  ['EROFS', /disk is read-only\. Choose/],
  ['ENOSPC', /disk is full\. Free some space/],
])('P-CLI-12: %s of the system is said with the file, why and what to do', (code, words) => {
  const said = explain(refused(code), '/data');
  expect(said).toMatch(/^\/data\/connections\.json /);
  expect(said).toMatch(words);
  expect(said).not.toContain(code);
});

test('P-CLI-12: what is no refusal of that kind keeps its own words', () => {
  let thrown: unknown = null;
  try {
    readFileSync('/nowhere/at/all');
  } catch (error) {
    thrown = error;
  }
  expect(explain(thrown, '/data')).toContain('ENOENT');
});
