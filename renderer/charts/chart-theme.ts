/** The tokens that a canvas needs as values: it cannot read custom properties by itself. */
export interface ChartTheme {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  /** Colours that colour-blind people can tell apart, in the order of use. */
  readonly series: readonly [string, string, string, string, string, string];
  /** From the fewest to the most, on a map. */
  readonly scale: readonly string[];
  /** What needs attention, and what is wrong. */
  readonly warn: string;
  readonly bad: string;
  /** What a map has no figure for. */
  readonly noData: string;
}

export const scaleSteps = 5;

const tokens = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  surface: '--surface',
  font: '--font',
  noData: '--map-none',
  warn: '--warn',
  bad: '--bad',
} as const;

/** Reads the tokens as they are for `element` now; read again when the theme changes. */
export function readChartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  return toChartTheme((name) => style.getPropertyValue(name).trim());
}

export function toChartTheme(token: (name: string) => string): ChartTheme {
  return {
    text: token(tokens.text),
    muted: token(tokens.muted),
    line: token(tokens.line),
    surface: token(tokens.surface),
    font: token(tokens.font),
    noData: token(tokens.noData),
    warn: token(tokens.warn),
    bad: token(tokens.bad),
    scale: Array.from({ length: scaleSteps }, (_, step) => token(`--map-${step + 1}`)),
    series: [
      token('--series-1'),
      token('--series-2'),
      token('--series-3'),
      token('--series-4'),
      token('--series-5'),
      token('--series-6'),
    ],
  };
}

/** Whether patterns stand beside the colours, as high contrast has them. */
export function readDecals(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('--decals').trim() === 'shown';
}

/** Tells when the theme or the contrast of the window changes. Returns the way to stop. */
export function watchChartTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
  return () => observer.disconnect();
}
