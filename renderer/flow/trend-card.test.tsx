import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { HistoryPoint, Latency } from '../../pipeline/domain/snapshot.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { ArrivalsCard, LatencyCard } from './trend-card.tsx';

const point = { atMs: 0, rejected: 6, p50Ms: 2, p95Ms: 4, lagRecords: 0, averageAge: null };
const points = [
  { ...point, atMs: 57_000, published: 200, stored: 188, p99Ms: 4230 },
  { ...point, atMs: 60_000, published: 100, stored: 94, p99Ms: 5 },
];

function shown(latency: Latency | null, drawn: readonly HistoryPoint[] = points): string {
  const { stages } = sampleSnapshot();
  const producer = sampleStage({ state: 'running', recordsPerSecond: 100 });
  const transformer = sampleStage({ state: 'running', recordsPerSecond: 97 });
  const { parts } = createSampleParts(sampleSnapshot({ latency, stages: { ...stages, producer, transformer } }));
  parts.recent.setState({ points: drawn });
  // The store is read as it was made where nothing is drawn twice.
  parts.recent.getInitialState = parts.recent.getState;
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <ArrivalsCard />
      <LatencyCard />
    </AppContext>,
  ).replaceAll('\u00a0', ' ');
}

test('what is said to be of five minutes is the highest of these, not of the last seconds', () => {
  expect(shown({ p50Ms: 2, p95Ms: 4, p99Ms: 5, maxMs: 6 })).toMatch(/ms p99 · 2.0 ms p50.*highest 4,230 ms/);
});

test('P-WCH-21 the span of a rate stands beside it', () => {
  expect(shown(null)).toContain('<span class="unit">per second, over 3 s</span>');
});

test('a delay of minutes is said in seconds', () => {
  const waited = shown({ p50Ms: 170_000, p95Ms: 178_000, p99Ms: 178_510, maxMs: 178_510 });
  expect(waited).toMatch(/>179<.*>s p99 · 170 s p50<.*highest 179 s/);
});

test('the figure of the arrivals is of the same records as its line', () => {
  expect(shown(null)).toMatch(/Published records per second.*now 100, highest 200.*published per second/);
});

test('P-WCH-23 where there is no line, no time is said that it had', () => {
  const now = { p50Ms: 2, p95Ms: 4, p99Ms: 5, maxMs: 6 };
  const notes = (markup: string): string[] =>
    [...markup.matchAll(/<p class="sub[^>]*>([^<]*)</g)].map(([, note = '']) => note);
  const none = 'The line appears once records flow';
  expect(notes(shown(now, []))).toEqual([none, 'published per second', none, 'of the last seconds']);
  expect(notes(shown(null, points.slice(0, 1)))).toEqual([
    none,
    'published per second',
    none,
    'nothing is being stored',
  ]);
  expect(notes(shown(null))).toEqual(['published per second, last 7 s', 'p99, last 7 s · highest 4,230 ms']);
});
