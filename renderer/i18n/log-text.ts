import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import type { SetAsideReason } from '../../pipeline/domain/set-aside.ts';
import type { ErrorWords } from './en/error-words.ts';
import { errorText, hasWords } from './error-text.ts';
import { knownCause } from './known-cause.ts';
import type { Text } from './text.ts';
import { paceText } from './pace-text.ts';

type Line = Pick<LogEntry, 'code' | 'fields'>;

/** Numbers that are names: grouping their digits would make them unreadable. */
const namesInDigits: ReadonlySet<string> = new Set(['pid', 'partition', 'offset', 'port', 'alert']);

/**
 * The words of a line of the console in the window's language, its numbers by locale. Where the line has words of its own
 * from a driver or the system, which are English, another language says what they mean, and quotes them (P-HLP-6).
 */
export function logText(text: Text, entry: Line): string {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(entry.fields)) values[name] = fieldText(text, name, value);
  const cause = causeOf(text, entry);
  if (cause === null) return text.fill(text.words.log[entry.code], values);
  const words = text.fill(text.words.log[entry.code], { ...values, message: cause.words });
  return cause.isQuotedBehind ? `${words} ${quoted(text, entry)}` : words;
}

/** The part of the line that is not in the window's language, or null. */
export function quotedIn(text: Text, entry: Line): string | null {
  const quote = quoted(text, entry);
  return text.language !== 'en' && logText(text, entry).includes(quote) ? quote : null;
}

interface Cause {
  readonly words: string;
  readonly isQuotedBehind: boolean;
}

/** What stands in the place of the line's `message`; null where that has none, or is in the window's language. */
function causeOf(text: Text, entry: Line): Cause | null {
  const { error, message, reason } = entry.fields;
  if (message === undefined) return null;
  const aside = setAsideWords(text, entry, String(reason));
  if (aside !== null) return { words: aside, isQuotedBehind: false };
  const isRefusal = entry.code === 'call-refused';
  if (text.language === 'en' && !isRefusal) return null;
  const known = knownCause(text, entry);
  if (known !== null) return { words: withSmallInitial(known), isQuotedBehind: false };
  const own = ownWords(text, String(error));
  if (own === null) return text.language === 'en' ? null : { words: quoted(text, entry), isQuotedBehind: false };
  if (isRefusal) return { words: `${own.what} ${own.why}`, isQuotedBehind: false };
  return { words: withSmallInitial(own.what.replace(/\.$/, '')), isQuotedBehind: true };
}

/** Why a file could not be read, where the line is about one. */
function setAsideWords({ words, fill }: Text, { code, fields }: Line, reason: string): string | null {
  const { setAside } = words.terms;
  if (code !== 'file-set-aside' || !Object.hasOwn(setAside, reason)) return null;
  return fill(setAside[reason as SetAsideReason], { parts: String(fields['parts']) });
}

/** Of an error that needs no details: a line has none. */
function ownWords(text: Text, code: string): ErrorWords | null {
  if (!hasWords(text, code)) return null;
  const words = errorText(text, { code, message: '' });
  return /\{\w+\}/.test(`${words.what} ${words.why}`) ? null : words;
}

function quoted({ fill, words }: Text, { fields }: Pick<LogEntry, 'fields'>): string {
  return fill(words.terms.quote, { text: String(fields['message']) });
}

function fieldText(text: Text, name: string, value: string | number): string {
  if (name === 'pace') return paceText(value === 'max' ? value : Number(value), text);
  if (typeof value === 'number') return namesInDigits.has(name) ? String(value) : text.format.count(value);
  const { terms, alert } = text.words;
  if (name === 'rule') return withSmallInitial(wordFor(alert.ruleNames, value));
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
