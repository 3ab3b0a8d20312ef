import type { Draw } from './draw.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `padded[n][i]` is i with n digits; runs of digits are looked up rather than put together. */
const padded: readonly (readonly string[])[] = [0, 1, 2, 3, 4].map((digits) =>
  Array.from({ length: 10 ** digits }, (_, i) => String(i).padStart(digits, '0')),
);

type Part = string | readonly string[];
export type Pattern = readonly Part[];

export function twoDigits(value: number): string {
  return padded[2]![value]!;
}

export function threeDigits(value: number): string {
  return padded[3]![value]!;
}

export function fourDigits(value: number): string {
  return padded[4]![value]!;
}

/** `d` a digit, `A` a letter, `[789]` one of these, `_` followed by a character: that character; all else as it is. */
export function parsePattern(text: string): Pattern {
  const parts: Part[] = [];
  for (const [token] of text.matchAll(/d{1,4}|A|\[[^\]]+\]|_.|[^dA[_]+/gu)) {
    if (token.startsWith('d')) parts.push(padded[token.length]!);
    else if (token === 'A') parts.push([...letters]);
    else if (token.startsWith('[')) parts.push(token.slice(1, -1).split(''));
    else parts.push(token.startsWith('_') ? token.slice(1) : token);
  }
  return parts;
}

export function fillPattern(pattern: Pattern, draw: Draw): string {
  let text = '';
  for (const part of pattern) text += typeof part === 'string' ? part : draw.pick(part);
  return text;
}
