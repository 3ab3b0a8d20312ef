import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import { errorText } from './error-text.ts';
import type { Text } from './text.ts';

/** Numbers that are names: grouping their digits would make them unreadable. */
const namesInDigits: ReadonlySet<string> = new Set(['pid', 'partition', 'offset', 'port', 'alert']);

/** The words of a line of the console in the window's language, its numbers by locale. */
export function logText(text: Text, entry: Pick<LogEntry, 'code' | 'fields'>): string {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry.fields)) values[name] = fieldText(text, name, value);
  if (entry.code === 'call-refused') values['message'] = refusalText(text, entry.fields);
  return text.fill(text.words.log[entry.code], values);
}

/** In the window's language where the error has words in it that need no details: a line has none. */
function refusalText(text: Text, { error, message }: LogEntry['fields']): string {
  const { what, why } = errorText(text, { code: String(error), message: String(message), details: {} });
  const words = `${what} ${why}`;
  return /\{\w+\}/.test(words) ? String(message) : words;
}

function fieldText(text: Text, name: string, value: string | number): string {
  if (typeof value === 'number') return namesInDigits.has(name) ? String(value) : text.format.count(value);
  const { terms } = text.words;
  if (name === 'stage') return wordFor(terms.stages, value);
  if (name === 'store') return wordFor(terms.stores, value);
  if (name === 'code') return withSmallInitial(wordFor(terms.rejections, value));
  return value;
}

function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** Within a sentence; an abbreviation keeps its capitals. */
function withSmallInitial(words: string): string {
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
