import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import type { ConnectionState } from '../transport/connection-state.ts';
import { Reading } from './reading.tsx';

function shown(connection: ConnectionState): string {
  const { parts } = createSampleParts(null);
  const live = { ...parts.live, getInitialState: () => ({ connection, snapshot: null }) };
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <Reading />
      <Reading words="Reading the register…" className="none" />
    </AppContext>,
  );
}

test('P-STA-1: that something is being read is said only where anything can come', () => {
  for (const connection of ['open', 'connecting'] as const)
    expect(shown(connection)).toBe('<p class="sub">Reading…</p><p class="none">Reading the register…</p>');
  for (const connection of ['offline', 'refused'] as const)
    expect(shown(connection)).toMatch(/^<p class="sub">The connection to the host is gone\.<\/p><p class="none">The/);
});
