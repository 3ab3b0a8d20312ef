import { choicesOf, rowsOf } from '../entry-values.ts';
import type { Entry } from '../entry.ts';
import type { Row, Value } from '../value.ts';
import { observedOptions } from '../fields/pipeline-names.ts';
import type { Language } from '../language.ts';
import { categoryOf } from '../own-activity/own-categories.ts';
import type { Drift } from './drift.ts';

export type FixKind = 'raw-retention' | 'server-retention' | 'private-files' | 'entry';

/** Those that have a fix. */
export type FixedCode = Exclude<
  Drift['code'],
  'retention-overdue' | 'retention-not-executed' | 'field-unknown' | 'held-removed' | 'profiles-expire'
>;

/** Who puts it right: a setting, the files, or the register; null = people. */
export function fixOf(drift: Drift): FixKind | null {
  switch (drift.code) {
    case 'retention-setting':
      return 'raw-retention';
    case 'server-retention':
      return 'server-retention';
    case 'measure-failed':
      return drift.measure === 'private-files' ? 'private-files' : 'entry';
    case 'field-undeclared':
    case 'field-unseen':
    case 'store-undeclared':
    case 'store-absent':
      return 'entry';
    case 'retention-overdue':
    case 'retention-not-executed':
    case 'field-unknown':
    case 'held-removed':
    case 'profiles-expire':
      return null;
  }
}

/** The entry with what was found instead of what was declared; the same entry where there is nothing to put right in it. */
export function fixEntry(entry: Entry, drift: Drift, language: Language): Entry {
  switch (drift.code) {
    case 'field-undeclared':
      return declareField(entry, drift.field, language);
    case 'field-unseen':
      return without(without(entry, 'dataCategories', ['observed', drift.field]), 'sensitiveData', [
        'observed',
        drift.field,
      ]);
    case 'store-undeclared':
      return declareStore(entry, drift.store, language);
    case 'store-absent':
      return without(entry, 'recipients', ['stores', drift.store]);
    case 'measure-failed':
      return without(entry, 'security', ['checks', drift.measure]);
    default:
      return entry;
  }
}

/** In the CNIL's category to which it belongs; the row is made where it is missing. */
function declareField(entry: Entry, field: string, language: Language): Entry {
  const rows = rowsOf(entry.values['dataCategories']?.['rows']);
  if (rows.some((row) => choicesOf(row['observed']).includes(field))) return entry;
  const category = categoryOf(field);
  const label = observedOptions.find(({ value }) => value === field)?.label[language] ?? field;
  const at = rows.findIndex((row) => row['category'] === category);
  if (at === -1)
    return withRows(entry, 'dataCategories', [...rows, { category, description: label, observed: [field] }]);
  return withRows(entry, 'dataCategories', rows.with(at, adding(rows[at]!, 'observed', field)));
}

const unnamed = { fr: 'Service à préciser', en: 'Department to be named' };

function declareStore(entry: Entry, store: string, language: Language): Entry {
  const rows = rowsOf(entry.values['recipients']?.['rows']);
  if (rows.some((row) => choicesOf(row['stores']).includes(store))) return entry;
  const at = rows.findIndex((row) => row['type'] === 'internal');
  if (at === -1)
    return withRows(entry, 'recipients', [...rows, { name: unnamed[language], type: 'internal', stores: [store] }]);
  return withRows(entry, 'recipients', rows.with(at, adding(rows[at]!, 'stores', store)));
}

function adding(row: Row, column: string, value: string): Row {
  return { ...row, [column]: [...choicesOf(row[column]), value] };
}

function without(entry: Entry, section: string, [column, value]: readonly [string, string]): Entry {
  const rows = rowsOf(entry.values[section]?.['rows']);
  if (!rows.some((row) => choicesOf(row[column]).includes(value))) return entry;
  return withRows(
    entry,
    section,
    rows.map((row) => {
      const left = choicesOf(row[column]).filter((it) => it !== value);
      const { [column]: _, ...others } = row;
      return left.length === 0 ? others : { ...row, [column]: left };
    }),
  );
}

function withRows(entry: Entry, section: string, rows: Value): Entry {
  return { ...entry, values: { ...entry.values, [section]: { ...entry.values[section], rows } } };
}
