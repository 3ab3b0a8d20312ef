import { legendColourOf } from '../legend-colour.ts';
import type { Measure, Picture } from './picture.ts';

export interface PictureText {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
}

export interface PictureSwatch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
  readonly swatches: readonly PictureSwatch[];
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Around a picture that stands alone; the page around another has its own. */
const outerMargin = 20;
const titleSize = 16;
const noteSize = 12;
const lineHeight = 18;
const swatch = { width: 12, height: 8, gap: 6, between: 16 };

/** Title, note and legend above the chart; what is too wide goes on in the next line. */
export function layOut(picture: Picture, measure: Measure): PictureLayout {
  const { theme, width } = picture;
  const margin = picture.title === '' ? 0 : outerMargin;
  const inner = width - 2 * margin;
  const lines = (text: string, size: number): readonly string[] => wrap(text, inner, (part) => measure(part, size));
  const texts: PictureText[] = [];
  let top = margin;
  const write = (text: string, look: Pick<PictureText, 'size' | 'weight' | 'colour'>): void => {
    if (text === '') return;
    for (const line of lines(text, look.size)) {
      texts.push({ text: line, x: margin, baseline: top + look.size, ...look });
      top += Math.max(lineHeight, look.size * 1.4);
    }
  };
  write(picture.title, { size: titleSize, weight: 600, colour: theme.text });
  write(picture.note, { size: noteSize, weight: 400, colour: theme.muted });
  const legend = layOutLegend(picture, { top, margin, inner, measure });
  top = legend.bottom + 8;
  const chart = { x: margin, y: top, width: inner, height: picture.chartHeight };
  if (picture.option === null) {
    const look = { size: noteSize, weight: 400, colour: theme.muted } as const;
    texts.push({ text: picture.empty, x: margin, baseline: top + lineHeight, ...look });
  }
  const height = top + (picture.option === null ? 2 * lineHeight : picture.chartHeight) + margin;
  return { width, height, texts: [...texts, ...legend.texts], swatches: legend.swatches, chart };
}

interface LegendRoom {
  readonly top: number;
  readonly margin: number;
  readonly inner: number;
  readonly measure: Measure;
}

function layOutLegend({ legend, theme }: Picture, { top, margin, inner, measure }: LegendRoom) {
  const texts: PictureText[] = [];
  const swatches: PictureSwatch[] = [];
  let x = margin;
  let y = top + 4;
  for (const { name, colour } of legend) {
    const wide = swatch.width + swatch.gap + measure(name, noteSize);
    if (x > margin && x + wide > margin + inner) {
      x = margin;
      y += lineHeight;
    }
    const at = { x, y: y + noteSize - swatch.height, width: swatch.width, height: swatch.height };
    swatches.push({ ...at, colour: legendColourOf(theme, colour) });
    const look = { size: noteSize, weight: 400, colour: theme.muted } as const;
    texts.push({ text: name, x: x + swatch.width + swatch.gap, baseline: y + noteSize, ...look });
    x += wide + swatch.between;
  }
  return { texts, swatches, bottom: legend.length === 0 ? top : y + lineHeight };
}

function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
