/** Chromium keeps some 1.6 kB for each text that a canvas has measured, until that canvas is painted. */
const textsACanvas = 500;
const usualFont = '12px sans-serif';

/**
 * Measures texts (width in CSS pixels) for ECharts on a canvas that nobody sees. ECharts' own way does it on one canvas
 * for as long as the window lives; where figures change all day, what Chromium keeps for that canvas grows by megabytes a
 * minute. Here a canvas is left behind, with all that is kept for it, after {@link textsACanvas} texts.
 */
export function createTextMeasure(
  createCanvas: () => Pick<HTMLCanvasElement, 'getContext'>,
): (text: string, font?: string) => { readonly width: number } {
  let ink: CanvasRenderingContext2D | undefined;
  let inkFont = '';
  let measured = 0;
  return (text, font = usualFont) => {
    if (ink === undefined || measured >= textsACanvas) {
      ink = createCanvas().getContext('2d') ?? undefined;
      if (ink === undefined) throw new Error('This browser draws on no canvas.');
      inkFont = '';
      measured = 0;
    }
    if (font !== inkFont) {
      ink.font = font;
      inkFont = font;
    }
    measured++;
    return ink.measureText(text);
  };
}
