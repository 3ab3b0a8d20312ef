import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { NoAlerts } from './no-alerts.tsx';

const { parts } = createSampleParts(null);

function shown(connection: 'open' | 'connecting' | 'offline' | 'refused'): string {
  const live = createStore(() => ({ connection, snapshot: null }));
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <NoAlerts />
    </AppContext>,
  );
}

test('P-ALR-14: that there is no alert is said only while the host is heard', () => {
  expect(shown('open')).toContain('No alert now');
  for (const connection of ['connecting', 'offline', 'refused'] as const) {
    expect(shown(connection), connection).toContain('Not known now');
    expect(shown(connection), connection).not.toContain('No alert');
  }
});
