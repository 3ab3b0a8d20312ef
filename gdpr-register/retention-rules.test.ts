import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { retentionsOf } from './retention-rules.ts';
import { completeController, completeProcessor } from './testing/complete-entries.ts';

test('R-RET-1: every period is given with its category, event, phase, fate, ground and data sets', () => {
  expect(retentionsOf(completeController)).toEqual([
    {
      path: ['dataCategories', 'rows', 0, 'retention', 0],
      category: 'identity',
      duration: 'P3Y',
      startsAt: 'last-contact',
      phase: 'active',
      fate: 'destroy',
      ground: 'Recommandation de la CNIL',
      dataSets: ['clean-facts', 'profiles'],
    },
    {
      path: ['dataCategories', 'rows', 1, 'retention', 0],
      category: 'connection',
      duration: 'P6M',
      startsAt: 'collection',
      phase: 'active',
      fate: 'destroy',
      ground: 'Sécurité',
      dataSets: [],
    },
    {
      path: ['dataCategories', 'rows', 1, 'retention', 1],
      category: 'connection',
      duration: 'P1Y',
      startsAt: 'collection',
      phase: 'intermediate',
      fate: 'anonymise',
      ground: 'Preuve',
      dataSets: [],
    },
  ]);
  expect(retentionsOf(completeProcessor)).toEqual([]);
});

test('R-RET-1: sensitive data have periods too, and a row without one says nothing yet', () => {
  const rows = [{ category: 'health', retention: [{ startsAt: 'collection' }, { duration: 'P1Y' }] }];
  const entry: Entry = { kind: 'controller', values: { sensitiveData: { processed: true, rows } } };
  expect(retentionsOf(entry)).toEqual([
    expect.objectContaining({ path: ['sensitiveData', 'rows', 0, 'retention', 1], category: 'health', startsAt: null }),
  ]);
});
