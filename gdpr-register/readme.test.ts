import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const text = readFileSync(join(here, 'README.md'), 'utf8');
/** A row of the table of failures: rules in the second column, links to tests in the third. */
const failures = text
  .slice(text.indexOf('## The seven failures'))
  .split('\n')
  .filter((line) => /^\| \d/u.test(line));

test('the README names files that are there', () => {
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((path) => !existsSync(join(here, path)))).toEqual([]);
});

test('each of the seven failures has rules that the tests named beside it quote', () => {
  const unheld = failures.flatMap((row) => {
    const tests = [...row.matchAll(/\]\(([^)]+\.(?:test|spec)\.ts)\)/gu)].map(([, path]) => join(here, path!));
    const held = tests.map((path) => readFileSync(path, 'utf8')).join('\n');
    const rules = [...row.matchAll(/\b[RP]-[A-Z]{3}-\d+\b/gu)].map(([rule]) => rule);
    return rules.length === 0 ? [row] : rules.filter((rule) => !new RegExp(`${rule}\\b`, 'u').test(held));
  });
  expect(failures).toHaveLength(7);
  expect(unheld).toEqual([]);
});
