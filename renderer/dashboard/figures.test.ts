import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { samplePoint, sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toRecentValues } from '../flow/recent-values.ts';
import { toFigures } from './figures.ts';
import { toHistoryWindow } from './history-window.ts';
import { toShown } from './shown-snapshot.ts';
import { personsText } from './shown-text.ts';
import { toTimeView } from './time-view.ts';
import { chartFormatOf } from './use-dashboard.ts';

const text = createText('en');
const second = 1000;

/** It ran for ten seconds, stood still for twenty, ran for ten again, and has stood still for ten. */
const points = [...Array(40).keys()]
  .filter((at) => at < 10 || at >= 30)
  .map((at) => samplePoint({ atMs: at * second, published: 200 }));

test('P-WCH-23: the line of a tile is broken where the chart and the small line of the pipeline are', () => {
  const nowMs = 50 * second;
  const window = toHistoryWindow('1m', points);
  const snapshot = sampleSnapshot({ atMs: nowMs, state: 'stopped' });
  const tile = toFigures(snapshot, window, { text, format: chartFormatOf(text), atMs: nowMs }).find(
    ({ id }) => id === 'arrivals',
  );
  const runs = (values: readonly (number | null)[]): readonly string[] =>
    values
      .map((value) => (value === null ? ' ' : 'x'))
      .join('')
      .split(/ +/)
      .filter((run) => run !== '');
  expect(tile?.trend.length).toBe(50);
  expect(runs(tile?.trend ?? [])).toEqual(['x'.repeat(10), 'x'.repeat(10)]);
  expect(runs(toRecentValues(points, nowMs, ({ published }) => published).values)).toEqual(['xxxx', 'xxxx']);
  const series = [{ name: 'Published', colour: 0, valueOf: ({ published }: { published: number }) => published }];
  expect(runs(toTimeView(window, nowMs, { series, unit: '/s' }).series[0]?.values ?? [])).toEqual([
    'x'.repeat(10),
    'x'.repeat(10),
  ]);
});

test('P-STA-1: of aggregates that could not be read it is not said that there is nobody', () => {
  const { aggregates } = sampleSnapshot();
  for (const hidesSmall of [false, true]) {
    const snapshot = toShown({
      snapshot: sampleSnapshot({ aggregates: { ...aggregates, unread: true } }),
      hidesSmall,
    });
    const [age] = toFigures(snapshot, toHistoryWindow('1m', points), { text, format: chartFormatOf(text), atMs: 0 });
    expect(age).toMatchObject({ value: '–', subtitle: 'The aggregates could not be read', trend: [] });
    expect(personsText(snapshot.aggregates, text)).toBe('The aggregates could not be read');
  }
});

test('P-WCH-23: a tile draws nothing of before the time of its charts', () => {
  const old = toHistoryWindow('1m', [samplePoint({ atMs: 0 }), samplePoint({ atMs: second })]);
  const figures = toFigures(sampleSnapshot(), old, { text, format: chartFormatOf(text), atMs: 5 * 60 * second });
  expect(figures.map(({ trend }) => trend)).toEqual([[], [], [], []]);
});

test('P-SPN-1: with a span the figures on top are of what was measured in it, and the average age says that it is of now', () => {
  const measured = [
    samplePoint({ atMs: 100 * second, published: 900, stored: 900, p99Ms: 5000 }),
    samplePoint({ atMs: 101 * second, published: 30, stored: 20, rejected: 10, p99Ms: 40 }),
    samplePoint({ atMs: 102 * second, published: 10, stored: 10, p99Ms: 70 }),
    samplePoint({ atMs: 106 * second, published: 0 }),
    samplePoint({ atMs: 120 * second, published: 900, rejected: 900, p99Ms: 5000 }),
  ];
  const snapshot = sampleSnapshot({ atMs: 130 * second, state: 'stopped' });
  const figuresOf = (fromMs: number, toMs: number) =>
    toFigures(snapshot, toHistoryWindow('1m', measured), {
      text,
      format: chartFormatOf(text),
      atMs: snapshot.atMs,
      span: { fromMs, toMs },
    });
  const [age, ...others] = figuresOf(101 * second, 120 * second);
  expect(age).toMatchObject({ subtitle: 'of 0 persons, as of now', trend: [] });
  // 30 in a second, 10 in one, and none in four.
  expect(others.map(({ value, subtitle }) => [value, subtitle])).toEqual([
    ['6.7', 'the span’s average while running'],
    ['70', 'greatest in the span'],
    ['25.00', 'of the span’s records'],
  ]);
  expect(others.map(({ trend }) => Math.max(...trend.map((value) => value ?? 0)))).toEqual([30, 70, 1 / 3]);
  expect(figuresOf(107 * second, 110 * second).map(({ value, trend }) => [value, trend])).toEqual(
    Array.from({ length: 4 }, () => ['–', []]),
  );
});
