import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { StoredCounts, type StoredCountsProps } from './stored-counts.tsx';

const { parts } = createSampleParts(sampleSnapshot());
const nobody = { atMs: 1, store: 'embedded', rows: [], hidden: 0, problem: null };

function shown(props: Partial<StoredCountsProps>): string {
  const drawn = renderToStaticMarkup(
    <AppContext value={parts}>
      <StoredCounts item={nobody} held={null} window={null} {...props} />
    </AppContext>,
  );
  return drawn.replaceAll(/<[^>]*>/g, ' ').trim();
}

test('where nobody is listed it is not said how many of how many are; who is left out still is', () => {
  expect(shown({})).toBe('');
  expect(shown({ window: { fromMs: 1, toMs: 2 } })).toBe('');
  expect(shown({ item: { ...nobody, hidden: 2 } })).toBe('2 restricted persons left out');
});
