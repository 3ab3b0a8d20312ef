import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createText } from '../i18n/text.ts';
import { AppContext } from '../state/app-context.ts';
import type { LiveState } from '../state/live-store.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { StartButton } from './start-button.tsx';

const snapshot = sampleSnapshot();
const { parts } = createSampleParts(snapshot);

function drawn(connection: LiveState['connection']): string {
  const live = createStore<LiveState>(() => ({ connection, snapshot }));
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <StartButton />
    </AppContext>,
  );
}

test('P-STA-3: while the host is away, the button of a pipeline that ran stays its stop, and is off', () => {
  expect(drawn('open')).toMatch(/^<button(?![^>]*aria-disabled="true").*Stop pipeline<\/button>$/);
  expect(drawn('offline')).toMatch(/^<button[^>]*aria-disabled="true".*Stop pipeline<\/button>$/);
});

test('P-STA-3: the action of the palette is named as the button is', () => {
  parts.live.setState({ connection: 'offline' });
  const toggle = parts.windowActions.find(({ id }) => id === 'pipeline.toggle')!;
  expect([toggle.name(createText('en')), toggle.whyNot()]).toEqual(['Stop pipeline', 'disconnected']);
});
