import { SaxesParser } from 'saxes';

/** What charts are drawn with. An image, a style sheet, a link or a script is in none of them. */
const elements = new Set(
  'svg title g defs clipPath path rect circle ellipse line polyline polygon text tspan pattern'.split(' '),
);

/** Whether an SVG is shapes and words alone: nothing of it is looked up in files or on the network. */
export function isPlainDrawing(svg: string): boolean {
  const parser = new SaxesParser();
  let isPlain = true;
  const refused = (): void => void (isPlain = false);
  parser.on('error', refused);
  parser.on('doctype', refused);
  parser.on('processinginstruction', refused);
  parser.on('opentag', ({ name, attributes }) => {
    if (!elements.has(name)) refused();
    for (const [key, value] of Object.entries(attributes)) if (!isOwn(key, value)) refused();
  });
  parser.write(svg).close();
  return isPlain;
}

/** What is clipped or filled by another part of the same drawing is named by `url(#…)`. */
function isOwn(key: string, value: string): boolean {
  return !/(^|:)(href|src)$/i.test(key) && !/url|@|\\/i.test(value.replaceAll(/url\(#[\w-]+\)/g, ''));
}
