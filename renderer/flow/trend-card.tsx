import type { ReactNode } from 'react';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import type { LiveState } from '../state/live-store.ts';
import { rateSpanText } from '../state/rate-span.ts';
import { snapshotOf } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import type { RecentValues } from './recent-values.ts';
import { useRecent } from './use-recent.ts';

export function ArrivalsCard() {
  const text = useText();
  const { arrivals } = text.words.pipeline;
  const recent = useRecent(publishedOf);
  return (
    <TrendCard
      title={arrivals.title}
      sub={hasLine(recent) ? text.fill(arrivals.sub, { time: text.format.duration(recent.spanMs) }) : arrivals.of}
      line={<TrendLine words={arrivals.chart} {...recent} series={1} write={text.format.rate} />}
    >
      <LiveText write={arrivalRate} className="figure" />{' '}
      <span className="unit">{text.fill(arrivals.unit, { span: rateSpanText(text) })}</span>
    </TrendCard>
  );
}

export function LatencyCard() {
  const text = useText();
  const { latency } = text.words.pipeline;
  const snapshot = useLive(snapshotOf);
  const now = snapshot?.latency ?? null;
  const isIdle = snapshot !== null && now === null;
  const recent = useRecent(p99Of);
  const time = text.format.duration(recent.spanMs);
  const highestMs = Math.max(now?.p99Ms ?? 0, ...recent.values.map((value) => value ?? 0));
  const p99 = delayOf(now?.p99Ms ?? null, text);
  const p50 = delayOf(now?.p50Ms ?? null, text);
  const highest = delayOf(highestMs, text);
  const ofLine = text.fill(latency.sub, { time, max: `${highest.value}\u00a0${highest.unit}` });
  return (
    <TrendCard
      title={latency.title}
      help={<HelpLink page="figures" part="latency" />}
      sub={hasLine(recent) ? ofLine : isIdle ? latency.none : latency.of}
      line={<TrendLine words={latency.chart} {...recent} series={3} write={text.format.ms} />}
    >
      <span className="figure">{p99.value}</span>{' '}
      <span className="unit">{text.fill(latency.unit, { unit: p99.unit, p50: `${p50.value}\u00a0${p50.unit}` })}</span>
    </TrendCard>
  );
}

/** What waited for hours is said in seconds, for which the card has room. */
function delayOf(ms: number | null, { format }: Text): { readonly value: string; readonly unit: string } {
  if (ms === null) return { value: '–', unit: 'ms' };
  return ms < 10_000 ? { value: format.ms(ms), unit: 'ms' } : { value: format.seconds(ms / 1000), unit: 's' };
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

interface TrendLineProps extends RecentValues {
  /** The text alternative, with places for the time, the newest and the highest value. */
  readonly words: string;
  readonly series: 1 | 3;
  readonly write: (value: number) => string;
}

function TrendLine({ words, values, spanMs, series, write }: TrendLineProps) {
  const text = useText();
  const isKnown = useLive(({ snapshot }) => snapshot !== null);
  const known = values.filter((value) => value !== null);
  if (!hasLine({ values }))
    return <p className="sub trend-none">{isKnown ? text.words.pipeline.noHistory : text.words.terms.notKnown}</p>;
  const time = text.format.duration(spanMs);
  const label = text.fill(words, { time, now: write(known.at(-1) ?? 0), highest: write(Math.max(...known)) });
  return <Sparkline values={values} series={series} label={label} />;
}

function hasLine({ values }: Pick<RecentValues, 'values'>): boolean {
  return values.filter((value) => value !== null).length > 1;
}

function arrivalRate({ snapshot }: LiveState, text: Text): string {
  return snapshot === null ? '–' : text.format.rate(snapshot.stages.producer.recordsPerSecond);
}

function publishedOf(point: HistoryPoint): number {
  return point.published;
}

function p99Of(point: HistoryPoint): number | null {
  return point.p99Ms;
}
