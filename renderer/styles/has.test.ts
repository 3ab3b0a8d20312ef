import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What every screen lies in. With `:has` of one of these, a browser styles all in it anew whenever something comes or goes. */
const around =
  /(?:^|[\s,(>])(?:html|:root|body|#root|main|\.(?:frame|place|content|header|navigation|footer))\S*:has\(/;

test('nothing that all the page lies in is styled by what is somewhere in it', () => {
  const sheets = globSync('renderer/**/*.css');
  expect(sheets.length).toBeGreaterThan(10);
  const lines = sheets.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  expect(lines.filter((line) => around.test(line))).toEqual([]);
  expect(['body:has(.tour) .button,', '.content:has(.bar) {'].every((line) => around.test(line))).toBe(true);
  expect(around.test('.slider:has([disabled]) .content {')).toBe(false);
});
