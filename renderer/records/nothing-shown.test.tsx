import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { NothingShown, type NothingShownProps } from './nothing-shown.tsx';

const { parts } = createSampleParts(null);

function shown(item: NothingShownProps['item'], connection: 'open' | 'offline' = 'open'): string {
  const live = createStore(() => ({ connection, snapshot: null }));
  const drawn = renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <NothingShown item={item}>Nothing is there</NothingShown>
    </AppContext>,
  );
  return drawn.replaceAll(/<[^>]*>/g, '');
}

test('P-REC-9: that nothing is there is said only of what was read', () => {
  expect(shown({ problem: null })).toBe('Nothing is there');
  expect(shown({ problem: { code: 'io-failed', message: 'EIO' } })).toBe('');
  expect(shown(null)).toBe('Reading the store');
  expect(shown(null, 'offline')).toBe('The connection to the host is gone.');
});
