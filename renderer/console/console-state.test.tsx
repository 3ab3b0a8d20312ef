import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createText } from '../i18n/text.ts';
import { AppContext } from '../state/app-context.ts';
import { sampleEntries } from '../testing/sample-lines.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import type { ConnectionState } from '../transport/connection-state.ts';
import { ConsoleState } from './console-actions.tsx';
import { type CountedLines, ConsoleCounts } from './console-counts.tsx';
import { wholeFilter } from './line-filter.ts';
import { createLineModel } from './line-model.ts';

const text = createText('en');

function stateOf(connection: ConnectionState, isPaused: boolean, snapshot: Snapshot | null = sampleSnapshot()): string {
  const { parts } = createSampleParts(null);
  const live = { ...parts.live, getInitialState: () => ({ connection, snapshot }) };
  const lines = createLineModel();
  if (isPaused) lines.pause();
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <ConsoleState store={{ lines }} text={text} />
    </AppContext>,
  );
}

test('P-STA-2: the console is said to follow only while something can come', () => {
  expect(stateOf('open', false)).toMatch(/tone-ok">Following</);
  expect(stateOf('open', true)).toMatch(/tone-warn">Paused</);
  expect(stateOf('offline', true)).toMatch(/tone-warn">Paused</);
  expect(stateOf('open', false, null)).toMatch(/tone-quiet">Connecting</);
  expect(stateOf('connecting', false)).toMatch(/tone-quiet">Connecting</);
  for (const connection of ['offline', 'refused'] as const)
    expect(stateOf(connection, false), connection).toMatch(/tone-quiet">Not connected</);
});

test('P-STA-2: of a span that is over the console is not said to follow', () => {
  const { parts } = createSampleParts(null);
  const live = { ...parts.live, getInitialState: () => ({ connection: 'open' as const, snapshot: sampleSnapshot() }) };
  const { atMs } = sampleSnapshot();
  const stateWithin = (toMs: number): string => {
    const lines = createLineModel();
    lines.setFilter({ ...wholeFilter, window: { fromMs: 0, toMs } });
    return renderToStaticMarkup(
      <AppContext value={{ ...parts, live }}>
        <ConsoleState store={{ lines }} text={text} />
      </AppContext>,
    );
  };
  expect(stateWithin(atMs)).toMatch(/tone-quiet">A past time span</);
  expect(stateWithin(atMs + 1)).toMatch(/tone-ok">Following</);
});

function countsOf(store: Partial<CountedLines>): string {
  const whole = { lines: createLineModel(), failure: null, isReading: false, ...store };
  const drawn = renderToStaticMarkup(
    <AppContext value={createSampleParts(null).parts}>
      <ConsoleCounts store={whole} text={text} />
    </AppContext>,
  );
  return drawn.replaceAll(/<[^>]*>/g, '');
}

test('P-STA-1: how many lines there are is said only of what was read', () => {
  expect(countsOf({})).toBe('0 of 0 lines');
  expect(countsOf({ isReading: true })).toBe('');
  expect(countsOf({ failure: { code: 'io-failed', message: 'EIO', details: {} } })).toBe('');
  const lines = createLineModel();
  lines.add(sampleEntries(0, 3));
  expect(countsOf({ lines, isReading: true })).toBe('3 of 3 lines');
});
