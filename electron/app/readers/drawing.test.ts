import { expect, test } from 'vitest';
import { isPlainDrawing } from './drawing.ts';

const wrap = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${inside}</svg>`;

test('P-PNL-6: a drawing of shapes and words is taken', () => {
  expect(
    isPlainDrawing(
      wrap('<g clip-path="url(#zr0-c0)"><path d="M0 0"/><text x="1" style="font-size:12px;">é &amp; &lt;</text></g>'),
    ),
  ).toBe(true);
});

test.each([
  '<image href="/etc/passwd"/>',
  '<path fill="url(http://example.org/a)"/>',
  '<path fill="url(#a) url(file:///etc/passwd)"/>',
  '<g xlink:href="#a"/>',
  '<use href="#a"/>',
  '<style>@import "a"</style>',
  '<g style="fill:url(http://example.org/a)"/>',
  '<g style="fill:\\75rl(a)"/>',
  '<foreignObject/>',
  '<script/>',
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<path',
])('P-PNL-6: one that refers to anything outside, or is none, is not: %s', (inside) => {
  expect(isPlainDrawing(wrap(inside))).toBe(false);
});
