import { expect, test } from 'vitest';
import { samplePoint } from '../testing/sample-snapshot.ts';
import { toHistoryWindow } from './history-window.ts';
import { toTimeView } from './time-view.ts';

test('where nothing was measured for a while the line is broken', () => {
  const points = [0, 1000, 2000, 9000, 10_000].map((atMs) => samplePoint({ atMs, stored: atMs / 1000 }));
  const series = [{ name: 'Stored', colour: 2, valueOf: (point: { stored: number }) => point.stored }];
  const view = toTimeView(toHistoryWindow('1m', points), 10_000, { series, unit: '/s' });
  expect(view).toEqual({
    fromMs: -50_000,
    toMs: 10_000,
    times: [0, 1000, 2000, 3000, 9000, 10_000],
    series: [{ name: 'Stored', colour: 2, values: [0, 1, 2, null, 9, 10] }],
    unit: '/s',
  });
});

test('P-SPN-1: a span limits the charts over time to what was measured in it', () => {
  const points = [0, 1000, 2000, 3000].map((atMs) => samplePoint({ atMs, stored: atMs / 1000 }));
  const series = [{ name: 'Stored', colour: 2, valueOf: (point: { stored: number }) => point.stored }];
  const span = { fromMs: 1000, toMs: 2500 };
  const view = toTimeView(toHistoryWindow('1m', points), 10_000, { series, unit: '/s', span });
  expect(view).toMatchObject({ fromMs: 1000, toMs: 2500, times: [1000, 2000] });
});
