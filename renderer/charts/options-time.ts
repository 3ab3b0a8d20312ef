import { chartBase, valueAxis } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, TimeView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';
import { colourOf } from './options-share.ts';
import { beginning, marksAt } from './time-marks.ts';

/** Lines over time; a null breaks the line: where nothing was measured nothing is drawn. */
export function toTimeOptions(view: TimeView, context: ChartContext): ChartOption {
  const { theme, format } = context;
  const spansDays = view.toMs - view.fromMs > 20 * 3_600_000;
  return {
    ...chartBase(context),
    grid: { left: 0, right: 8, top: 8, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...chartBase(context).tooltip,
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: theme.muted, width: 1 }, label: { show: false } },
      formatter: tooltipOf(view, context),
    },
    xAxis: {
      type: 'time',
      min: view.fromMs,
      max: view.toMs,
      splitNumber: 4,
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: {
        color: theme.muted,
        fontSize: 12,
        hideOverlap: true,
        formatter: (atMs: number) => (spansDays ? format.dayAndTime(atMs) : format.time(atMs)),
      },
    },
    yAxis: valueAxis(context),
    series: view.series.map((series, index) => ({
      ...(index === 0 ? { markLine: markLineOf(view, context) } : {}),
      id: `series-${index}`,
      type: 'line' as const,
      name: series.name,
      ...dotsOf(series.values),
      connectNulls: false,
      lineStyle: { width: 1.5, color: colourOf(theme.series, series.colour) },
      itemStyle: { color: colourOf(theme.series, series.colour) },
      data: view.times.map((atMs, place) => [atMs, series.values[place] ?? '-']),
    })),
  };
}

/** A figure with none on either side is no line: it is drawn as a dot. */
function dotsOf(values: TimeView['series'][number]['values']) {
  const isAlone = (place: number): boolean =>
    isMeasured(values[place]) && !isMeasured(values[place - 1]) && !isMeasured(values[place + 1]);
  if (!values.some((_, place) => isAlone(place))) return { showSymbol: false };
  const symbolSize = (_: unknown, { dataIndex }: { readonly dataIndex: number }): number =>
    isAlone(dataIndex) ? 5 : 0;
  return { showSymbol: true, symbol: 'circle', symbolSize };
}

function isMeasured(value: number | null | undefined): boolean {
  return value !== null && value !== undefined;
}

/** A broken line with a triangle on top where something began. */
function markLineOf(view: TimeView, { theme }: ChartContext) {
  return {
    silent: true,
    animation: false,
    symbol: ['none', 'triangle'],
    symbolSize: 8,
    symbolRotate: 0,
    label: { show: false },
    data: beginning(view).map(({ atMs, isBad }) => {
      const color = isBad ? theme.bad : theme.warn;
      return { xAxis: atMs, lineStyle: { color, type: 'dashed' as const, width: 1.5 }, itemStyle: { color } };
    }),
  };
}

function tooltipOf(view: TimeView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const place = indexOf(Array.isArray(hovered) ? hovered[0] : hovered);
    const atMs = view.times[place];
    if (atMs === undefined) return '';
    const markers = markersOf(hovered);
    const lines = view.series.map((series, index) => {
      const value = series.values[place] ?? null;
      return `${markers.get(index) ?? ''}${series.name}\u2002${value === null ? '–' : `${format.ms(value)} ${view.unit}`}`;
    });
    return [format.time(atMs), ...lines, ...marksAt(view, place).map(({ name }) => name)].join('\n');
  };
}

/** By the place of the series, the dot in its colour as ECharts writes it into a text; only our own names stand beside it. */
function markersOf(hovered: unknown): ReadonlyMap<number, string> {
  const all: readonly { seriesIndex?: unknown; marker?: unknown }[] = Array.isArray(hovered) ? hovered : [];
  return new Map(
    all.flatMap(({ seriesIndex, marker }) =>
      typeof seriesIndex === 'number' && typeof marker === 'string' ? [[seriesIndex, marker] as const] : [],
    ),
  );
}
