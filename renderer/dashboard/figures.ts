import { averageAgeOf } from '../../pipeline/domain/history-point.ts';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { isWithin, type TimeWindow } from '../../pipeline/domain/time-window.ts';
import { shareOf } from '../charts/chart-rows.ts';
import { rateSpanText } from '../state/rate-span.ts';
import { rejectedOf } from '../state/selectors.ts';
import { toEvenValues } from '../state/even-values.ts';
import { boundsOf, type HistoryWindow } from './history-window.ts';
import { personsText } from './shown-text.ts';
import type { PanelContext } from './table-panel.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';
import { type SpanFigures, toSpanFigures } from './span-figures.ts';
import { gapMsOf } from './time-view.ts';
import type { SparklineFloor } from '../ui/sparkline-path.ts';

/** One of the four figures on top. */
export interface FigureView {
  readonly id: 'averageAge' | 'arrivals' | 'latency' | 'rejected';
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly subtitle: string;
  /** Index in the palette, from 1 as the tokens count. */
  readonly colour: number;
  readonly trend: readonly (number | null)[];
  /** Of its line; zero where it is left out. */
  readonly floor?: SparklineFloor;
}

const none = '–';

export function toFigures(
  snapshot: ShownSnapshot,
  window: HistoryWindow,
  { text, format, atMs, who, span }: Pick<PanelContext, 'text' | 'format' | 'atMs' | 'who' | 'span'>,
): readonly FigureView[] {
  const words = text.words.dashboard;
  const age = averageAgeOf(snapshot);
  const trend = trendOf(window, atMs, span);
  const { nothing } = snapshot.aggregates;
  const persons = personsText(snapshot.aggregates, text);
  const shown = span === undefined ? nowOf(snapshot) : toSpanFigures(window, span);
  const figure = (
    id: FigureView['id'],
    colour: number,
  ): Pick<FigureView, 'id' | 'title' | 'unit' | 'subtitle' | 'colour'> => {
    const { title, unit, of, ofSpan } = words.figures[id];
    const said = text.fill(span === undefined ? of : ofSpan, { persons, rateSpan: rateSpanText(text) });
    return { id, title, unit, subtitle: said, colour };
  };
  const written = (value: number | null, write: (value: number) => string): string =>
    value === null ? none : write(value);
  return [
    {
      ...figure('averageAge', 1),
      ...(nothing === undefined ? {} : { subtitle: persons }),
      value: written(age, format.mean),
      floor: 'least',
      // The history is of everybody, and beside a span this figure alone is of now.
      trend: who === undefined && nothing === undefined && span === undefined ? trend((point) => point.averageAge) : [],
    },
    {
      ...figure('arrivals', 2),
      value: written(shown.published, text.format.rate),
      trend: trend((point) => point.published),
    },
    {
      ...figure('latency', 3),
      value: written(shown.greatestP99Ms, text.format.ms),
      trend: trend((point) => point.p99Ms),
    },
    {
      ...figure('rejected', 4),
      value: written(shown.rejectedShare, format.percentage),
      trend: trend((point) =>
        point.stored + point.rejected === 0 ? null : point.rejected / (point.stored + point.rejected),
      ),
    },
  ];
}

function nowOf(snapshot: ShownSnapshot): SpanFigures {
  const rejected = rejectedOf(snapshot);
  const all = snapshot.balance.stored + rejected;
  return {
    published: snapshot.stages.producer.recordsPerSecond,
    greatestP99Ms: snapshot.latency?.p99Ms ?? null,
    rejectedShare: all === 0 ? null : shareOf(rejected, all),
  };
}

/** The course of a figure over the time of the charts, broken where they are. */
function trendOf(window: HistoryWindow, nowMs: number, span: TimeWindow | undefined) {
  const shown = span ?? { fromMs: boundsOf(window, nowMs).fromMs, toMs: Infinity };
  const points = window.points.filter(({ atMs }) => isWithin(shown, atMs));
  const time = { slotMs: window.bucketMs, gapMs: gapMsOf(window), nowMs: span?.toMs ?? nowMs };
  return (of: (point: HistoryPoint) => number | null): readonly (number | null)[] => toEvenValues(points, time, of);
}
