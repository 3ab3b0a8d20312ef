import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import type { LiveState } from '../state/live-store.ts';
import { rateOf, snapshotOf } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';
import { Sparkline } from '../ui/sparkline.tsx';

export function ArrivalsCard() {
  const text = useText();
  const { arrivals } = text.words.pipeline;
  return (
    <TrendCard
      title={arrivals.title}
      sub={arrivals.sub}
      line={<TrendLine words={arrivals.chart} of={storedOf} series={1} write={text.format.rate} />}
    >
      <LiveText write={rateText} className="figure" /> <span className="unit">{arrivals.unit}</span>
    </TrendCard>
  );
}

export function LatencyCard() {
  const text = useText();
  const { latency } = text.words.pipeline;
  const now = useLive(snapshotOf)?.latency ?? null;
  const { ms } = text.format;
  const sub = now === null ? latency.none : text.fill(latency.sub, { max: ms(now.maxMs) });
  return (
    <TrendCard
      title={latency.title}
      help={<HelpLink page="figures" part="latency" />}
      sub={sub}
      line={<TrendLine words={latency.chart} of={p99Of} series={3} write={ms} />}
    >
      <span className="figure">{now === null ? '–' : ms(now.p99Ms)}</span>{' '}
      <span className="unit">{text.fill(latency.unit, { p50: now === null ? '–' : ms(now.p50Ms) })}</span>
    </TrendCard>
  );
}

interface TrendCardProps {
  readonly title: string;
  readonly help?: ReactNode;
  readonly sub: string;
  readonly line: ReactNode;
  readonly children: ReactNode;
}

function TrendCard({ title, help, sub, line, children }: TrendCardProps) {
  return (
    <section className="card trend" aria-label={title}>
      <div className="card-title">
        <h2>{title}</h2>
        {help}
      </div>
      <p>{children}</p>
      {line}
      <p className="sub">{sub}</p>
    </section>
  );
}

interface TrendLineProps {
  /** The text alternative, with places for the newest and the highest value. */
  readonly words: string;
  readonly of: (point: HistoryPoint) => number | null;
  readonly series: 1 | 3;
  readonly write: (value: number) => string;
}

function TrendLine({ words, of, series, write }: TrendLineProps) {
  const { recent } = useApp();
  const text = useText();
  const values = useStore(recent, (state) => state.points).map(of);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <p className="sub trend-none">{text.words.pipeline.noHistory}</p>;
  const label = text.fill(words, { now: write(known.at(-1) ?? 0), highest: write(Math.max(...known)) });
  return <Sparkline values={values} series={series} label={label} />;
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
