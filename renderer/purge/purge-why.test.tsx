import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { purgeColumns } from './purge-columns.tsx';
import { type KnownOfPurges, purgeWhy } from './purge-why.ts';

const known = {
  requests: [
    { id: 'request-open', request: { carriedOut: null } },
    { id: 'request-done', request: { carriedOut: { on: '2026-11-25', certificate: 'purge-1' } } },
  ],
  erasures: { 'request-open': 'purge-2' },
  certificates: [
    { id: 'purge-1', content: { reason: 'Art. 17(1)(a)' } },
    { id: 'purge-3', content: { reason: 'Art. 17(1)(b)' } },
    { id: 'purge-4', content: null },
  ],
} as unknown as KnownOfPurges;

test('R-PRG-19: a purge has the request that asked for it beside it, or else its reason, or nothing', () => {
  expect(['purge-1', 'purge-2', 'purge-3', 'purge-4', 'purge-5'].map((id) => purgeWhy(id, known))).toEqual([
    'request-done',
    'request-open',
    'Art. 17(1)(b)',
    null,
    null,
  ]);
});

test('R-PRG-19: the list says it behind what was purged', () => {
  const options = { certificates: [], whyOf: (id: string) => purgeWhy(id, known), opened: () => undefined };
  const column = purgeColumns(createText('fr'), options).find(({ key }) => key === 'origin');
  const cell = (id: string): string => renderToStaticMarkup(column?.cell({ id, origin: 'person' } as never));
  expect(cell('purge-1')).toBe('Une personne<span class="sub"> · request-done</span>');
  expect(cell('purge-5')).toBe('Une personne');
});
