import { parseHex, type Rgb } from './colour.ts';

export interface Theme {
  readonly name: string;
  /** Of the token without its dashes. */
  colour(token: string): Rgb;
}

const selectors = {
  light: [':root'],
  dark: [':root', "[data-theme='dark']"],
  'light, more': [':root', "[data-contrast='more']"],
  'dark, more': [':root', "[data-theme='dark']", "[data-contrast='more']", "[data-theme='dark'][data-contrast='more']"],
} as const;

/** The themes of the style sheet of tokens, each as the cascade comes to it. */
export function parseThemes(css: string): readonly Theme[] {
  return Object.entries(selectors).map(([name, blocks]) => {
    const tokens = new Map(blocks.flatMap((selector) => [...declarationsOf(css, selector)]));
    return {
      name,
      colour(token) {
        const value = tokens.get(token);
        if (value === undefined) throw new Error(`No token --${token} in ${name}`);
        return parseHex(value);
      },
    };
  });
}

function declarationsOf(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  if (start === -1) throw new Error(`No rule ${selector}`);
  const body = css.slice(css.indexOf('{', start), css.indexOf('\n}', start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}
