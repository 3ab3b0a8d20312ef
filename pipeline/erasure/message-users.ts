/** Where a value stands in a text: from its first character to behind its last. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A message without some of its users: `null` stands in their places, and every other byte stays as it is. Null where the
 * message is one user and no list. The text is one of JSON, which `readMessage` reads.
 */
export function withoutUsers(value: Uint8Array, places: readonly number[]): Uint8Array | null {
  // One character a byte, so that what is kept is kept byte for byte; JSON's own characters are single bytes.
  const text = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  const spans = userSpans(text);
  if (spans === null) return null;
  let rest = '';
  let at = 0;
  for (const [place, { from, to }] of spans.entries()) {
    if (!places.includes(place)) continue;
    rest += `${text.slice(at, from)}null`;
    at = to;
  }
  return Buffer.from(rest + text.slice(at), 'latin1');
}

/** The elements of the array that the message is, or that its envelope holds; null where it is neither, or no JSON. */
function userSpans(text: string): readonly Span[] | null {
  const start = skipBlank(text, text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0);
  if (text[start] === '[') return elementsAt(text, start);
  if (text[start] !== '{') return null;
  let results: readonly Span[] | null = null;
  for (let at = skipBlank(text, start + 1); text[at] === '"';) {
    const keyEnd = endOfValue(text, at);
    const from = skipBlank(text, skipBlank(text, keyEnd) + 1);
    // The last one counts, as it does for whoever parses it.
    if (isResults(text.slice(at, keyEnd))) results = text[from] === '[' ? elementsAt(text, from) : null;
    at = skipBlank(text, endOfValue(text, from));
    if (text[at] !== ',') break;
    at = skipBlank(text, at + 1);
  }
  return results;
}

function isResults(key: string): boolean {
  return key === '"results"' || (key.includes('\\') && JSON.parse(key) === 'results');
}

function elementsAt(text: string, start: number): Span[] {
  const spans: Span[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    const to = endOfValue(text, at);
    spans.push({ from: at, to });
    at = skipBlank(text, to);
    if (text[at] === ',') at = skipBlank(text, at + 1);
  }
  return spans;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at += 1;
  return at;
}

/** Behind the value that begins at `from`. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') {
      at = endOfString(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (character === ',' || ' \t\r\n'.includes(character))) return at;
  }
  return text.length;
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
