import type { Entry } from './entry.ts';
import type { Row } from './value.ts';
import { choicesOf, memberOf, rowsOf, textOf, valueOf } from './entry-values.ts';
import { fieldAt, type FieldPath } from './fields.ts';
import { valueWords } from './field-words.ts';
import type { Language } from './language.ts';
import type { Sender } from './letters/letter.ts';
import { type RetentionRule, retentionsOf } from './retention-rules.ts';

/** Why a data set is held, by one activity of the register. */
export interface Ground {
  readonly activity: string;
  readonly title: string;
  /** Each with its legal basis. */
  readonly purposes: readonly string[];
  /** How long, from when, and what happens then. */
  readonly retention: readonly string[];
}

export interface NamedRecipient {
  readonly name: string;
  /** A department of the controller is shown to the person, but is nobody to be told under Art. 19. */
  readonly internal: boolean;
  /** The stores that they can reach; empty where the register does not say. */
  readonly stores: readonly string[];
}

/** What the register says that a person is told (Art. 15, 19); what it does not say is null or empty. */
export interface PersonNotice {
  readonly sender: Sender;
  readonly recipients: readonly NamedRecipient[];
  groundsOf(dataSet: string): readonly Ground[];
}

export interface NoticeActivity {
  readonly id: string;
  readonly entry: Entry;
}

/** Drawn from the versions of the activities that count; what does not fit the table counts as not filled. */
export function toPersonNotice(activities: readonly NoticeActivity[], language: Language): PersonNotice {
  const entries = activities.map(({ entry }) => entry);
  return {
    sender: {
      controller: firstOf(entries, (entry) => nameIn(entry, 'controller') ?? nameIn(entry, 'processor')),
      contact: firstOf(entries, (entry) => contactOf(entry)),
    },
    recipients: mergeByName(entries.flatMap((entry) => recipientsOf(entry))),
    groundsOf: (dataSet) => activities.flatMap((activity) => groundsIn(activity, dataSet, language)),
  };
}

/** Where somebody asks: the contact that the activity names for rights, or else the data protection officer. */
function contactOf(entry: Entry): string | null {
  const named = textOf(valueOf(entry, 'rights', 'contact'));
  if (named !== null) return named;
  const officer = rowsOf(valueOf(entry, 'parties', 'dpo'))[0];
  if (!officer) return null;
  const parts = ['name', 'email', 'phone'].flatMap((column) => textOf(memberOf(officer, column)) ?? []);
  return parts.length > 0 ? parts.join(', ') : null;
}

function nameIn(entry: Entry, party: 'controller' | 'processor'): string | null {
  const row = rowsOf(valueOf(entry, 'parties', party))[0];
  return row ? textOf(memberOf(row, 'name')) : null;
}

function recipientsOf(entry: Entry): NamedRecipient[] {
  return rowsOf(valueOf(entry, 'recipients', 'rows')).flatMap((row) => {
    const name = textOf(memberOf(row, 'name'));
    if (name === null) return [];
    const internal = memberOf(row, 'type') === 'internal';
    return { name, internal, stores: choicesOf(memberOf(row, 'stores')) };
  });
}

/** One that two activities name is one; where either does not say which stores it can reach, nobody knows. */
function mergeByName(recipients: readonly NamedRecipient[]): NamedRecipient[] {
  const merged = new Map<string, NamedRecipient>();
  for (const one of recipients) {
    const known = merged.get(one.name);
    const isOpen = one.stores.length === 0 || known?.stores.length === 0;
    const stores = isOpen ? [] : [...new Set([...(known?.stores ?? []), ...one.stores])];
    merged.set(one.name, { name: one.name, internal: one.internal && (known?.internal ?? true), stores });
  }
  return [...merged.values()];
}

function groundsIn({ id, entry }: NoticeActivity, dataSet: string, language: Language): Ground[] {
  const rules = retentionsOf(entry).filter(({ dataSets }) => dataSets.includes(dataSet));
  if (rules.length === 0) return [];
  return [
    {
      activity: id,
      title: textOf(valueOf(entry, 'identity', 'title')) ?? id,
      purposes: rowsOf(valueOf(entry, 'purposes', 'rows')).flatMap((row, at) => purposeWords(row, at, language)),
      retention: [...new Set(rules.map((rule) => retentionWords(rule, language)))],
    },
  ];
}

function purposeWords(row: Row, at: number, language: Language): string[] {
  const purpose = textOf(memberOf(row, 'purpose'));
  if (purpose === null) return [];
  const basis = wordsAt(['purposes', 'rows', at, 'basis'], textOf(memberOf(row, 'basis')), language);
  return [basis === '' ? purpose : `${purpose} (${basis})`];
}

function retentionWords({ path, duration, startsAt, phase, fate, ground }: RetentionRule, language: Language): string {
  const words = (name: string, value: string | null): string => wordsAt([...path, name], value, language);
  const period = [words('duration', duration), words('startsAt', startsAt)].filter((part) => part !== '').join(' ');
  return [period, words('phase', phase), words('fate', fate), words('ground', ground)]
    .filter((part) => part !== '')
    .join(' · ');
}

function wordsAt(path: FieldPath, value: string | null, language: Language): string {
  const field = fieldAt(path);
  return field === null || value === null ? '' : valueWords(field, value, language);
}

function firstOf<T>(entries: readonly Entry[], read: (entry: Entry) => T | null): T | null {
  for (const entry of entries) {
    const found = read(entry);
    if (found !== null) return found;
  }
  return null;
}
