import { SVGRenderer } from 'echarts/renderers';
import { addParts, init } from '../chart-parts.ts';
import { layOut } from './picture-layout.ts';
import type { PictureSwatch, PictureText } from './picture-layout.ts';
import type { Measure, Picture } from './picture.ts';

addParts([SVGRenderer]);

/** The picture as an SVG document; its texts are text. */
export function drawSvg(picture: Picture, measure: Measure): string {
  const { width, height, chart, swatches, texts } = layOut(picture, measure);
  const { font, surface } = picture.theme;
  const body = [
    `<title>${escaped(picture.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${escaped(surface)}"/>`,
    ...swatches.map(toRect),
    ...texts.map((text) => toText(text, font)),
    chartSvg(picture, chart),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${head}\n${body.join('\n')}\n</svg>\n`;
}

function chartSvg({ option, theme }: Picture, at: { x: number; y: number; width: number; height: number }): string {
  if (option === null) return '';
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: at.width, height: at.height });
  try {
    chart.setOption(option(theme));
    return withoutManners(chart.renderToSVGString()).replace('<svg ', `<svg x="${at.x}" y="${at.y}" `);
  } finally {
    chart.dispose();
  }
}

/** A picture is not hovered: without the styles of that, and what tells its parts apart. */
function withoutManners(svg: string): string {
  return svg.replaceAll(/<style[^>]*>.*?<\/style>/gs, '').replaceAll(/ (class|ecmeta_\w+)="[^"]*"/g, '');
}

function toRect({ x, y, width, height, colour }: PictureSwatch): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="2" fill="${escaped(colour)}"/>`;
}

function toText({ text, x, baseline, size, weight, colour }: PictureText, font: string): string {
  const look = `font-family="${escaped(font)}" font-size="${size}" font-weight="${weight}" fill="${escaped(colour)}"`;
  return `<text x="${x}" y="${baseline}" ${look}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
