import { expect, test } from 'vitest';
import { createTextMeasure } from './measure-text.ts';

/** Canvases on which a text is as wide as it has letters, times the size of the font. */
function open() {
  const texts: string[][] = [];
  const measure = createTextMeasure(() => {
    const here: string[] = [];
    texts.push(here);
    const ink = {
      font: '10px sans-serif',
      measureText(text: string) {
        here.push(text);
        return { width: text.length * Number.parseInt(this.font, 10) };
      },
    };
    return { getContext: () => ink } as unknown as HTMLCanvasElement;
  });
  return { measure, texts };
}

test('P-SPD-4 no canvas measures texts without end: what the browser keeps for it goes with it', () => {
  const { measure, texts } = open();
  for (let n = 0; n < 1201; n++) expect(measure(String(n), '20px Inter').width).toBe(String(n).length * 20);
  expect(texts.map(({ length }) => length)).toEqual([500, 500, 201]);
});

test('P-SPD-4 a text is measured in its own font, also on the next canvas', () => {
  const { measure } = open();
  expect(measure('abc').width).toBe(36);
  expect(measure('abc', '20px Inter').width).toBe(60);
  expect(measure('abc').width).toBe(36);
  for (let n = 0; n < 500; n++) expect(measure('ab', '9px Inter').width).toBe(18);
  expect(measure('abc', '9px Inter').width).toBe(27);
});
