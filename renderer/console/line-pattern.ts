/** What the search box asks for. */
export type LinePattern =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly why: string }
  | {
      readonly kind: 'good';
      readonly matches: (text: string) => boolean;
      readonly split: (text: string) => readonly TextPart[];
    };

/** A piece of a line; every second piece is what was found. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** Longer lines are searched up to here: one regular expression must not hold up a frame. */
const longestSearched = 2000;

/** `/…/` and `/…/i` are regular expressions; other text is looked for as it is, whatever the case. */
export function parsePattern(input: string): LinePattern {
  const text = input.trim();
  if (text === '') return { kind: 'none' };
  const regex = /^\/(.+)\/([ims]*)$/s.exec(text);
  if (regex === null) return toPattern(new RegExp(escapePattern(text), 'giu'));
  try {
    return toPattern(new RegExp(regex[1] ?? '', `${regex[2] ?? ''}gu`));
  } catch (thrown) {
    return { kind: 'bad', why: thrown instanceof Error ? thrown.message.replace(/^.*: /s, '') : String(thrown) };
  }
}

function toPattern(expression: RegExp): LinePattern {
  return {
    kind: 'good',
    // Unlike a test, a search leaves no place behind from which the next look would go on.
    matches: (text) => text.slice(0, longestSearched).search(expression) !== -1,
    split: (text) => splitText(text, expression),
  };
}

function splitText(text: string, expression: RegExp): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.slice(0, longestSearched).matchAll(expression)) {
    if (match[0] === '') continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), found: false });
    parts.push({ text: match[0], found: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), found: false });
  return parts;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}
