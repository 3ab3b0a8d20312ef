import { expect, test } from 'vitest';
import { identifiesPerson } from './personal-words.ts';

const id = '6f9619ff-8b86-d011-b42d-00c04fc964ff';

test.each([
  'write to a@b.example',
  '"Ann"@example.org wrote',
  'call 06 12 34 56 78',
  `about ${id}`,
  `about ${id.toUpperCase()}.`,
  `about ${id.replaceAll('-', '')}`,
  `about ${id.replaceAll('-', '').toUpperCase()}.`,
])('R-HLD-8 "%s" finds a person', (words) => {
  expect(identifiesPerson(words)).toBe(true);
});

test.each([
  'A court has asked for it on 2026-11-02.',
  'See purge-2026-11-25-bcdfghjk, Art. 17(3)(e).',
  'Case 12345678',
])('R-HLD-8 "%s" finds nobody', (words) => {
  expect(identifiesPerson(words)).toBe(false);
});
