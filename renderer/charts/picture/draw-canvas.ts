import { init } from '../chart-parts.ts';
import { layOut } from './picture-layout.ts';
import type { PictureLayout } from './picture-layout.ts';
import type { Measure, Picture } from './picture.ts';

/** Pixels for each of the page: a picture is shown on screens of every density, and printed. */
const density = 2;

/** What is drawn on; a canvas of the page, or what a test looks at. */
export type Ink = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText' | 'scale' | 'fillStyle' | 'font'>;

export async function drawPng(picture: Picture, page: Document): Promise<Blob> {
  const measure = canvasMeasure(picture.theme.font, page);
  const layout = layOut(picture, measure);
  const canvas = page.createElement('canvas');
  canvas.width = layout.width * density;
  canvas.height = Math.ceil(layout.height) * density;
  const ink = inkOf(canvas);
  ink.scale(density, density);
  drawAround(picture, layout, ink);
  drawChart(picture, layout, { ink, page });
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)));
  });
}

/** Everything but the chart. */
export function drawAround({ theme }: Picture, { width, height, swatches, texts }: PictureLayout, ink: Ink): void {
  const fill = (colour: string): void => void Object.assign(ink, { fillStyle: colour });
  fill(theme.surface);
  ink.fillRect(0, 0, width, Math.ceil(height));
  for (const { x, y, width: wide, height: high, colour } of swatches) {
    fill(colour);
    ink.fillRect(x, y, wide, high);
  }
  for (const { text, x, baseline, size, weight, colour } of texts) {
    fill(colour);
    Object.assign(ink, { font: `${weight} ${size}px ${theme.font}` });
    ink.fillText(text, x, baseline);
  }
}

interface Surface {
  readonly ink: CanvasRenderingContext2D;
  readonly page: Document;
}

function drawChart({ option, theme }: Picture, { chart: at }: PictureLayout, { ink, page }: Surface): void {
  if (option === null) return;
  const { width, height } = at;
  const chart = init(page.createElement('div'), null, {
    renderer: 'canvas',
    devicePixelRatio: density,
    width,
    height,
  });
  try {
    chart.setOption(option(theme));
    ink.drawImage(chart.renderToCanvas({ pixelRatio: density }), at.x, at.y, width, height);
  } finally {
    chart.dispose();
  }
}

export function canvasMeasure(font: string, page: Document): Measure {
  const ink = inkOf(page.createElement('canvas'));
  return (text, size) => {
    ink.font = `400 ${size}px ${font}`;
    return ink.measureText(text).width;
  };
}

function inkOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser draws on no canvas.');
  return ink;
}
