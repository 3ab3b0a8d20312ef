import { expect, test } from 'vitest';
import { withFrenchSpaces } from './french-spaces.ts';

test('French does not break before its double signs, in its guillemets, or between a figure and its unit', () => {
  const set = withFrenchSpaces({
    a: 'Cliquez sur « Démarrer » : rien à régler ; vraiment ?',
    b: { c: 'retard {lag} s · {p50} ms p50', d: '6 s, pas {count} stockés' },
  });
  expect(set).toEqual({
    a: 'Cliquez sur «\u00a0Démarrer\u00a0»\u00a0: rien à régler\u202f; vraiment\u202f?',
    b: { c: 'retard {lag}\u00a0s · {p50}\u00a0ms p50', d: '6\u00a0s, pas {count} stockés' },
  });
});
