import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { ConnectionBadge } from './connection-badge.tsx';
import { Contacted } from './footer.tsx';

test('P-STA-1: where the stores are, and who is asked, is said only once it is known', () => {
  const { parts } = createSampleParts(null);
  const drawn = renderToStaticMarkup(
    <AppContext value={parts}>
      <ConnectionBadge />
      <Contacted />
    </AppContext>,
  );
  expect(drawn).toMatch(/^<span class="pill plain connection-awaited" aria-hidden="true"><span>[^<]*<\/span><\/span>$/);
});
