import type { ChartOption } from './chart-option.ts';
import type { ChartContext, OrderedView } from './chart-view.ts';

const fontSize = 12;

/**
 * What all charts share: no animation, the text alternative, a tooltip drawn on the canvas. A tooltip of HTML would
 * have to escape names that came from outside; one of rich text cannot run anything.
 */
export function chartBase(context: ChartContext): ChartOption {
  const { theme } = context;
  return {
    animation: false,
    textStyle: { fontFamily: theme.font, fontSize, color: theme.text },
    color: [...theme.series],
    aria: { enabled: true, label: { description: context.description }, decal: { show: context.decal } },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      borderWidth: 1,
      padding: [6, 10],
      textStyle: { color: theme.text, fontFamily: theme.font, fontSize },
    },
  };
}

/** An axis of names: no line, no ticks, text in the muted colour. */
export function nameAxis(context: ChartContext, names: readonly string[]) {
  return {
    type: 'category' as const,
    data: [...names],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: context.theme.muted, fontSize, fontFamily: context.theme.font },
  };
}

/** The names along an axis with an order of its own, also of what has no row. */
export function axisNames({ axis, rows }: OrderedView, { format }: ChartContext): readonly string[] {
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return axis.map((key) => labels.get(key) ?? format.label(key ?? ''));
}

export interface RankedRow {
  readonly label: string;
  readonly figure: string;
}

/** Longest names are cut with an ellipsis; the tooltip and the table have them whole. */
const nameWidth = 160;

/** Before the column of figures, and for each of its characters: digits under digits. */
const figureGap = 8;
const figureWidth = 7;

/** The first row on top: names on the left, their figures in a column on the right. */
export function rankedAxes(context: ChartContext, rows: readonly RankedRow[]) {
  const names = nameAxis(
    context,
    rows.map((row) => row.label),
  );
  const figures = nameAxis(
    context,
    rows.map((row) => row.figure),
  );
  const label = { ...names.axisLabel, interval: 0, color: context.theme.text };
  const longest = Math.max(0, ...rows.map(({ figure }) => figure.length));
  const column = { align: 'right' as const, margin: figureGap + longest * figureWidth };
  return [
    { ...names, inverse: true, axisLabel: { ...label, width: nameWidth, overflow: 'truncate' as const } },
    { ...figures, inverse: true, position: 'right' as const, axisLabel: { ...label, ...column } },
  ];
}

/** An axis of values on the left, with a few lines across. */
export function valueAxis({ theme, format }: ChartContext) {
  return {
    type: 'value' as const,
    min: 0,
    splitNumber: 3,
    axisLabel: { color: theme.muted, fontSize, formatter: (value: number) => format.short(value) },
    splitLine: { lineStyle: { color: theme.line } },
  };
}

/** An axis of values that only gives the scale: figures are written beside their marks. */
export function hiddenValueAxis() {
  return { type: 'value' as const, show: false };
}
