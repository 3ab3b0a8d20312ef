import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { StageTable } from './stage-table.tsx';

/** What each stage says of what waits before it, and for how long that has. */
function waitingIn(snapshot: Snapshot): readonly (readonly string[])[] {
  const { parts } = createSampleParts(snapshot);
  const live = { ...parts.live, getInitialState: parts.live.getState };
  const drawn = renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <StageTable />
    </AppContext>,
  );
  const rows = drawn.split('<tr>').slice(-3);
  return rows.map((row) => [...row.matchAll(/<td class="number">([^<]*)</g)].map(([, text = '']) => text).slice(1, 3));
}

const reader = sampleStage({ lagRecords: 240, lagSeconds: 0.4 });
const snapshot = sampleSnapshot({
  stages: { producer: sampleStage(), transformer: reader, aggregator: sampleStage({ state: 'stopped' }) },
});

test('P-WCH-4: nothing can wait before the producer, which is not said to be zero', () => {
  expect(waitingIn(snapshot)).toEqual([
    ['–', '–'],
    ['240', '0.4\u00a0s'],
    ['0', '–'],
  ]);
});

test('P-STA-1: how much waits is not said where it could not be read', () => {
  const { balance } = snapshot;
  expect(waitingIn({ ...snapshot, balance: { ...balance, unread: true } }).map(([waiting]) => waiting)).toEqual([
    '–',
    '–',
    '–',
  ]);
});
