import { useStore } from 'zustand';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { toSparklinePath } from '../dashboard/sparkline-path.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import type { LiveState } from '../state/live-store.ts';
import { rateOf, snapshotOf } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';

export function ArrivalsCard() {
  const { arrivals } = useText().words.pipeline;
  return (
    <section className="card trend" aria-label={arrivals.title}>
      <h2>{arrivals.title}</h2>
      <p>
        <LiveText write={rateText} className="figure" /> <span className="unit">{arrivals.unit}</span>
      </p>
      <TrendLine value={storedOf} series={1} />
      <p className="sub">{arrivals.sub}</p>
    </section>
  );
}

export function LatencyCard() {
  const text = useText();
  const { latency } = text.words.pipeline;
  const now = useLive(snapshotOf)?.latency ?? null;
  return (
    <section className="card trend" aria-label={latency.title}>
      <h2>{latency.title}</h2>
      <p>
        <span className="figure">{now === null ? '–' : text.format.ms(now.p99Ms)}</span>{' '}
        <span className="unit">
          {now === null ? latency.none : text.fill(latency.unit, { p50: text.format.ms(now.p50Ms) })}
        </span>
      </p>
      <TrendLine value={p99Of} series={3} />
      <p className="sub">{text.fill(latency.sub, { max: now === null ? '–' : text.format.ms(now.maxMs) })}</p>
    </section>
  );
}

interface TrendLineProps {
  readonly value: (point: HistoryPoint) => number | null;
  readonly series: 1 | 3;
}

function TrendLine({ value, series }: TrendLineProps) {
  const { recent } = useApp();
  const { noHistory } = useText().words.pipeline;
  const points = useStore(recent, (state) => state.points);
  const path = toSparklinePath(points.map(value), 260, 54);
  if (path === '') return <p className="sub trend-none">{noHistory}</p>;
  return (
    <svg className="trend-line" viewBox="0 0 260 54" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} stroke={`var(--series-${series})`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function rateText({ snapshot }: LiveState, text: Text): string {
  return snapshot === null ? '–' : text.format.rate(rateOf(snapshot));
}

function storedOf(point: HistoryPoint): number {
  return point.stored;
}

function p99Of(point: HistoryPoint): number | null {
  return point.p99Ms;
}
