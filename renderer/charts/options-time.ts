import { chartBase } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartContext, TimeView } from './chart-view.ts';
import { indexOf } from './options-ranking.ts';
import { colourOf } from './options-share.ts';

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
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      axisLabel: { color: theme.muted, fontSize: 12, formatter: (value: number) => format.short(value) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: view.series.map((series, index) => ({
      id: `series-${index}`,
      type: 'line' as const,
      name: series.name,
      showSymbol: false,
      connectNulls: false,
      lineStyle: { width: 1.5, color: colourOf(theme.series, series.colour) },
      itemStyle: { color: colourOf(theme.series, series.colour) },
      data: view.times.map((atMs, place) => [atMs, series.values[place] ?? '-']),
    })),
  };
}

function tooltipOf(view: TimeView, { format }: ChartContext) {
  return (hovered: unknown): string => {
    const place = indexOf(Array.isArray(hovered) ? hovered[0] : hovered);
    const atMs = view.times[place];
    if (atMs === undefined) return '';
    const lines = view.series.map((series) => {
      const value = series.values[place] ?? null;
      return `${series.name}\u2002${value === null ? '–' : `${format.ms(value)} ${view.unit}`}`;
    });
    return [format.time(atMs), ...lines].join('\n');
  };
}
