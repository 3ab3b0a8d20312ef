import { journalActs } from '../../gdpr-register/journal.ts';
import type { JournalAct, JournalEntry } from '../../gdpr-register/journal.ts';
import { errorText, hasWords } from '../i18n/error-text.ts';
import type { Text } from '../i18n/text.ts';

/** The act of a line; null where a newer version wrote one that this window does not know. */
function knownAct(act: string): JournalAct | null {
  return journalActs.find((known) => known === act) ?? null;
}

/** What a line says: the sentence of its act, and behind it those of its details that have words. */
export function journalParts(text: Text, { act, details }: Pick<JournalEntry, 'act' | 'details'>): readonly string[] {
  const { acts, details: names } = text.words.journal;
  const known = knownAct(act);
  const detail = (name: string, value: string): string => text.fill(text.words.journal.detail, { name, value });
  const said = Object.entries(details).flatMap(([name, value]) => {
    if (value === null || !isNamed(names, name)) return [];
    if (known === 'request-letter-made' && name === 'kind')
      return [detail(text.words.journal.letter, letterName(text, String(value)))];
    // That of the version which stands: what was refused has none.
    const isKept = known === 'activity-refused' && name === 'version';
    return [detail(isKept ? text.words.journal.versionKept : names[name], valueText(text, name, value))];
  });
  const why = causeOf(text, act, details);
  if (why !== null) said.push(detail(text.words.journal.why, why));
  return [known === null ? act : acts[known], ...said];
}

/** Why something was refused or stopped: in the host's words, which are English, or by what its code means. */
function causeOf(text: Text, act: string, { code, why }: JournalEntry['details']): string | null {
  if (typeof why === 'string' && (code === undefined ? wordsOf(text, act, why) === null : text.language === 'en'))
    return why;
  const words = wordsOf(text, act, code ?? why);
  if (words !== null) return words;
  const unknown = why ?? code ?? null;
  return unknown === null ? null : String(unknown);
}

/** An error of a request is named without the word before it; one of an activity may have the same name. */
function wordsOf(text: Text, act: string, code: JournalEntry['details'][string] | undefined): string | null {
  const { activityRefusals } = text.words.journal;
  if (act === 'activity-refused') return namedIn(activityRefusals, String(code)) ?? null;
  const known = [String(code), `request-${String(code)}`].find((one) => hasWords(text, one));
  if (known === undefined) return null;
  const { what, why } = errorText(text, { code: known, message: '' });
  return /\{\w+\}/.test(`${what} ${why}`) ? null : `${what} ${why}`;
}

function isNamed<T extends object>(names: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(names, name);
}

function valueText({ words, format }: Text, name: string, value: string | number | boolean): string {
  if (typeof value === 'number') return format.count(value);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value);
  if (typeof value === 'boolean') return value ? words.journal.yes : words.journal.no;
  const { values } = words.journal;
  return (isNamed(values, name) ? namedIn(values[name], value) : undefined) ?? value;
}

/** A letter is of a kind of its own, some of which are called as kinds of requests are. */
function letterName({ words }: Text, kind: string): string {
  return namedIn(words.request.letters.kinds, kind) ?? kind;
}

function namedIn(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
