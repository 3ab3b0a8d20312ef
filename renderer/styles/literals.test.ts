import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each is a token's to say (P-LOK-4). */
const literals = [
  /#[0-9a-f]{3,8}\b/i,
  /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i,
  /(?:color|background|fill|stroke|border[\w-]*):[^;]*\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b/i,
  /font-size:[^;]*\d/,
  /border-radius:[^;]*[1-9]\d*px(?!\))/,
  /(?:animation|transition)[^;]*\b\d+(?:\.\d+)?m?s\b/,
];

function found(line: string): boolean {
  return literals.some((literal) => literal.test(line.replaceAll(/url\([^)]*\)/g, '')));
}

test('P-LOK-4: no style sheet but that of the tokens names a colour, a size of text, a radius or a duration', () => {
  const sheets = globSync('renderer/**/*.css').filter((file) => !file.endsWith('tokens.css'));
  expect(sheets.length).toBeGreaterThan(10);
  const lines = sheets.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, line: line.trim() })),
  );
  expect(lines.filter(({ line }) => found(line)).map(({ place, line }) => `${place} ${line}`)).toEqual([]);
});

test('P-LOK-4: what a literal is', () => {
  const said = [
    'color: #fff;',
    'background: rgb(0 0 0 / 5%);',
    'fill: white;',
    'font-size: 11px;',
    'border-radius: 8px;',
  ];
  expect([...said, 'animation: flow 1s linear;', 'transition: color 120ms;'].filter((line) => !found(line))).toEqual(
    [],
  );
  const fine = [
    'color: var(--text);',
    'background: none;',
    'border-radius: 50%;',
    '#root {',
    'animation: flow var(--flow-turn);',
  ];
  expect(fine.filter(found)).toEqual([]);
});
