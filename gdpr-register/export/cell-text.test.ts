import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCellText, toCellText } from './cell-text.ts';

test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''=1"])(
  'R-EXP-4 %j gets an apostrophe in front, and comes back',
  (text) => {
    expect(toCellText(text)).toBe(`'${text}`);
    expect(fromCellText(toCellText(text))).toBe(text);
  },
);

test.each(['', 'nom = prénom', "'t Hooft", '« - »', '0123'])('R-EXP-4 %j stays as it is', (text) => {
  expect(toCellText(text)).toBe(text);
  expect(fromCellText(text)).toBe(text);
});

test('R-EXP-4 every text comes back, and no cell begins with what computes', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'a', ' ');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        expect(fromCellText(toCellText(text))).toBe(text);
        expect(toCellText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      },
    ),
  );
});
