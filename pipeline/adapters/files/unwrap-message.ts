import { isRecord } from '../../domain/message.ts';
import { personId } from '../../domain/transform.ts';
import { elementSpans, memberSpan, type Span, valueSpan } from './json-elements.ts';

/** One user of a message, ready to be published. */
export interface UnwrappedUser {
  readonly key: string | null;
  readonly value: Uint8Array;
}

/** The parsed text, or `undefined` where it is not JSON. A byte-order mark in front is no error. */
export function parseMessage(message: Uint8Array): { readonly json: unknown } | undefined {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  try {
    return { json: JSON.parse(bytes.toString('utf8', hasMark(message) ? 3 : 0)) };
  } catch {
    return undefined;
  }
}

/**
 * Takes an envelope or an array apart, one level (P-SRC-4), in parts, as there may be millions of elements. A user keeps
 * its bytes. What does not parse is one record without a key, as it is, so that the transformer counts it.
 */
export function* unwrapMessage(message: Uint8Array): Generator<readonly UnwrappedUser[], void> {
  const parsed = parseMessage(message);
  if (parsed === undefined) yield [{ key: null, value: message }];
  else yield* unwrapParsed(message, parsed.json);
}

/** As `unwrapMessage`, where the message was parsed already. */
export function* unwrapParsed(message: Uint8Array, json: unknown): Generator<readonly UnwrappedUser[], void> {
  const elements = elementsOf(json);
  if (elements === null) return yield [{ key: keyOf(json), value: message }];
  const body = hasMark(message) ? message.subarray(3) : message;
  let part: UnwrappedUser[] = [];
  let index = 0;
  for (const span of elementSpans(body, arraySpan(body, json))) {
    part.push(toUser(body, span, elements[index]));
    index += 1;
    if (part.length < maxPart) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

const maxPart = 1000;

/** `login.uuid` in lower case, where it is a valid one. */
function keyOf(user: unknown): string | null {
  const login = isRecord(user) ? user['login'] : undefined;
  return isRecord(login) ? personId(login['uuid']) : null;
}

export function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function elementsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  const results = isRecord(json) ? json['results'] : undefined;
  return Array.isArray(results) ? results : null;
}

function arraySpan(body: Uint8Array, json: unknown): Span {
  const whole = valueSpan(body);
  return Array.isArray(json) ? whole : (memberSpan(body, whole, 'results') ?? whole);
}

function toUser(body: Uint8Array, span: Span, element: unknown): UnwrappedUser {
  const value = body.subarray(span.from, span.to);
  if (elementsOf(element) === null) return { key: keyOf(element), value };
  // The transformer would take it apart again: kept in an array, it counts once
  return { key: null, value: Buffer.concat([Buffer.from('['), value, Buffer.from(']')]) };
}
