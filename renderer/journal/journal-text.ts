import { journalActs } from '../../gdpr-register/journal.ts';
import type { JournalAct, JournalEntry } from '../../gdpr-register/journal.ts';
import type { Text } from '../i18n/text.ts';

/** The act of a line; null where a newer version wrote one that this window does not know. */
function knownAct(act: string): JournalAct | null {
  return journalActs.find((known) => known === act) ?? null;
}

/** What a line says: the sentence of its act, and those of its details that have words. */
export function journalText(text: Text, { act, details }: Pick<JournalEntry, 'act' | 'details'>): string {
  const { acts, details: names } = text.words.journal;
  const known = knownAct(act);
  const said = Object.entries(details).flatMap(([name, value]) =>
    value === null || !isNamed(names, name)
      ? []
      : [text.fill(text.words.journal.detail, { name: names[name], value: valueText(text, name, value) })],
  );
  return [known === null ? act : acts[known], ...said].join(' · ');
}

function isNamed<T extends object>(names: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(names, name);
}

function valueText({ words, format }: Text, name: string, value: string | number | boolean): string {
  if (typeof value === 'number') return format.count(value);
  if (typeof value === 'boolean') return value ? words.journal.yes : words.journal.no;
  const { values } = words.journal;
  return (isNamed(values, name) ? values[name][value] : undefined) ?? value;
}
