const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const open = { array: 0x5b, object: 0x7b } as const;
const close = { array: 0x5d, object: 0x7d } as const;

/** Where a JSON value stands in its bytes: from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The elements of a JSON array, as they stand in the bytes, so that they can be passed on as received. The bytes must
 * be valid JSON (parse them first): the scan counts brackets outside of text and checks nothing.
 */
export function* elementSpans(json: Uint8Array, array: Span): Generator<Span, void> {
  let at = skipSpace(json, array.from + 1);
  while (json[at] !== close.array) {
    const to = endOfValue(json, at);
    yield { from: at, to };
    at = skipSpace(json, to);
    if (json[at] === comma) at = skipSpace(json, at + 1);
  }
}

/** The value of a member of a JSON object; of the last one where the name is there twice, as JSON.parse does. */
export function memberSpan(json: Uint8Array, object: Span, name: string): Span | null {
  let found: Span | null = null;
  let at = skipSpace(json, object.from + 1);
  while (json[at] !== close.object) {
    const keyEnd = endOfValue(json, at);
    const from = skipSpace(json, skipSpace(json, keyEnd) + 1);
    const to = endOfValue(json, from);
    if (textOf(json, { from: at, to: keyEnd }) === name) found = { from, to };
    at = skipSpace(json, to);
    if (json[at] === comma) at = skipSpace(json, at + 1);
  }
  return found;
}

/** The first value in the bytes, without the white space around it. */
export function valueSpan(json: Uint8Array): Span {
  const from = skipSpace(json, 0);
  return { from, to: endOfValue(json, from) };
}

function textOf(json: Uint8Array, span: Span): unknown {
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset + span.from, span.to - span.from).toString('utf8'));
}

function skipSpace(json: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(json[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function endOfValue(json: Uint8Array, from: number): number {
  const first = json[from];
  if (first === quote) return endOfText(json, from);
  if (first === open.array || first === open.object) return endOfBrackets(json, from);
  let at = from;
  while (at < json.length && !endsScalar(json[at]!)) at += 1;
  return at;
}

function endsScalar(byte: number): boolean {
  return byte === comma || byte === colon || byte === close.array || byte === close.object || isSpace(byte);
}

function endOfBrackets(json: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < json.length) {
    const byte = json[at]!;
    if (byte === quote) {
      at = endOfText(json, at);
      continue;
    }
    at += 1;
    if (byte === open.array || byte === open.object) depth += 1;
    else if (byte === close.array || byte === close.object) depth -= 1;
    if (depth === 0) return at;
  }
  return at;
}

function endOfText(json: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at + 1;
}
