import type { ChartTheme } from './chart-theme.ts';
import { toChartTheme } from './chart-theme.ts';

/** The light colours, whatever the window shows: paper is white. They are the ones that `:root` has in the tokens. */
export function readPaperTheme(page: Document): ChartTheme {
  const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const root = rules.find(
    (rule): rule is CSSStyleRule =>
      rule instanceof CSSStyleRule && rule.selectorText === ':root' && rule.style.getPropertyValue('--surface') !== '',
  );
  if (root === undefined) throw new Error('The tokens are in no style sheet of this page.');
  return toChartTheme((name) => root.style.getPropertyValue(name).trim());
}
