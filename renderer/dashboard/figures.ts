import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { shareOf } from '../charts/chart-rows.ts';
import { rejectedOf } from '../state/selectors.ts';
import type { HistoryWindow } from './history-window.ts';
import { averageAgeOf } from './live-point.ts';
import { personsText } from './shown-text.ts';
import type { PanelContext } from './table-panel.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';

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
}

const none = '–';

export function toFigures(
  snapshot: ShownSnapshot,
  window: HistoryWindow,
  { text, format, who }: Pick<PanelContext, 'text' | 'format' | 'who'>,
): readonly FigureView[] {
  const words = text.words.dashboard;
  const age = averageAgeOf(snapshot);
  const rejected = rejectedOf(snapshot);
  const all = snapshot.balance.stored + rejected;
  const trend = (of: (point: HistoryPoint) => number | null): readonly (number | null)[] => window.points.map(of);
  const { nothing } = snapshot.aggregates;
  const persons = personsText(snapshot.aggregates, text);
  const figure = (
    id: FigureView['id'],
    colour: number,
  ): Pick<FigureView, 'id' | 'title' | 'unit' | 'subtitle' | 'colour'> => {
    const { title, unit, of } = words.figures[id];
    return { id, title, unit, subtitle: text.fill(of, { persons }), colour };
  };
  return [
    {
      ...figure('averageAge', 1),
      ...(nothing === undefined ? {} : { subtitle: persons }),
      value: age === null ? none : format.mean(age),
      // The history is of everybody.
      trend: who === undefined && nothing === undefined ? trend((point) => point.averageAge) : [],
    },
    {
      ...figure('arrivals', 2),
      value: text.format.rate(snapshot.stages.producer.recordsPerSecond),
      trend: trend((point) => point.published),
    },
    {
      ...figure('latency', 3),
      value: snapshot.latency === null ? none : text.format.ms(snapshot.latency.p99Ms),
      trend: trend((point) => point.p99Ms),
    },
    {
      ...figure('rejected', 4),
      value: all === 0 ? none : format.percentage(shareOf(rejected, all)),
      trend: trend((point) =>
        point.stored + point.rejected === 0 ? null : point.rejected / (point.stored + point.rejected),
      ),
    },
  ];
}
