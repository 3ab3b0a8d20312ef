import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import { errorText } from './error-text.ts';
import type { Text } from './text.ts';

/**
 * What happened to a source or an input, and why, from what the line says of it: its `message` is then Vigie's own words, of
 * which nothing is lost. null where the cause has no words.
 */
export function knownCause(text: Text, { fields }: Pick<LogEntry, 'fields'>): string | null {
  const { error, reason, status, file } = fields;
  const code = String(error);
  const { what, why } = errorText(text, { code, message: '', details: fields });
  if (code.startsWith('source-')) return because(text, what, sourceCause(text, reason, status));
  if (!code.startsWith('input-') || file === undefined) return null;
  return why.includes(String(file)) ? withoutStop(why) : because(text, what, String(file));
}

function sourceCause(
  { fill, words: { terms } }: Text,
  reason: LogEntry['fields'][string] | undefined,
  status: LogEntry['fields'][string] | undefined,
): string | null {
  if (status !== undefined) return fill(terms.httpStatus, { status });
  if (reason === undefined) return null;
  // What has no words is a name of the system, which is one in every language.
  return new Map(Object.entries(terms.causes)).get(String(reason)) ?? String(reason);
}

function because({ fill, words }: Text, what: string, why: string | null): string | null {
  return why === null ? null : fill(words.terms.because, { what: withoutStop(what), why });
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
