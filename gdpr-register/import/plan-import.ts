import type { ActivityState } from '../activity-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Entry, parseEntry } from '../entry.ts';
import { tidyValue } from '../tidy-value.ts';
import type { FieldPath } from '../fields.ts';
import type { ExportedActivity } from '../export/exported-activity.ts';
import type { ImportedActivity, ReadRegister, Refusal } from './imported-activity.ts';
import { keepRefused } from './keep-refused.ts';
import { keepUncovered } from './keep-uncovered.ts';
import { refusalWords } from './refusal-words.ts';

export interface ImportStep {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  /** In the file. */
  readonly where: string;
  /** What the register has of it; null where it is added. */
  readonly kept: ExportedActivity | null;
  /** Under which it is added, where the file says one. */
  readonly id: string | null;
  readonly state: ActivityState;
  readonly entry: Entry;
}

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  readonly refused: readonly Refusal[];
}

/** What taking a file into the register would do, activity by activity; nothing is done. */
export function planImport(read: ReadRegister, register: readonly ExportedActivity[]): ImportPlan {
  const refused: Refusal[] = [...read.refused];
  const steps: ImportStep[] = [];
  const seen = new Set<string>();
  for (const activity of read.activities) {
    const kept = findKept(activity, register);
    const id = kept?.id ?? activity.id;
    if (id !== null && seen.has(id)) {
      refused.push({ where: activity.where, why: refusalWords.sameActivity });
      continue;
    }
    if (id !== null) seen.add(id);
    const entry = toEntry(activity, kept, refused);
    if (entry) steps.push(toStep(activity, kept, entry));
  }
  if (read.activities.length === 0 && refused.length === 0) refused.push({ where: '', why: refusalWords.nothingRead });
  return { steps, refused };
}

/** By its id; where the file has none, by its reference, else by its name, where one activity alone has it. */
function findKept({ id, values }: ImportedActivity, register: readonly ExportedActivity[]): ExportedActivity | null {
  if (id !== null) return register.find((each) => each.id === id) ?? null;
  for (const name of ['reference', 'title']) {
    const wanted = values['identity']?.[name];
    if (typeof wanted !== 'string' || wanted.trim() === '') continue;
    const alike = register.filter(({ entry }) => entry.values['identity']?.[name] === wanted.trim());
    if (alike.length === 1) return alike[0] ?? null;
  }
  return null;
}

function toStep({ where, id, state }: ImportedActivity, kept: ExportedActivity | null, entry: Entry): ImportStep {
  const same = kept !== null && canonicalJson(kept.entry) === canonicalJson(entry);
  const outcome = kept === null ? 'added' : same ? 'unchanged' : 'changed';
  return { outcome, where, kept, id, state: stateAfter(state), entry };
}

/** What was approved elsewhere, or before somebody edited the file, is looked at here before it counts. */
function stateAfter(state: ActivityState | null): ActivityState {
  return state === null || state === 'draft' ? 'draft' : 'in-review';
}

/**
 * The entry that the table of fields allows. A value that it does not allow is refused, and what the register has stays in
 * its place; null where that does not help.
 */
function toEntry(activity: ImportedActivity, kept: ExportedActivity | null, refused: Refusal[]): Entry | null {
  const kind = activity.kind ?? kept?.entry.kind ?? 'controller';
  const before = kept?.entry.kind === kind ? kept.entry.values : {};
  const whole = keepAll(activity.values, before, [...activity.unread].map(toPath));
  const tidy = tidyValue(whole) as Entry['values'];
  const first = parseEntry({ kind, values: tidy });
  const problems = first.ok ? [] : first.problems;
  for (const { path, why } of problems) refused.push({ where: placeOf(activity, path), why });
  if (problems.some(({ path }) => path.length === 0)) return null;
  const paths = problems.map(({ path }) => path);
  const allowed = paths.reduce((rest, path) => without(rest, path) as Entry['values'], tidy);
  const unread = new Set([...activity.unread, ...paths.map((path) => path.join('.'))]);
  const merged = keepUncovered({ ...activity, values: keepAll(allowed, before, paths), unread }, before);
  const parsed = parseEntry({ kind, values: merged });
  if (parsed.ok) return parsed.entry;
  refused.push({ where: activity.where, why: refusalWords.notValid });
  return null;
}

function keepAll(values: Entry['values'], kept: Entry['values'], paths: readonly FieldPath[]): Entry['values'] {
  return paths.reduce((rest, path) => keepRefused(rest, kept, path), values);
}

function toPath(joined: string): FieldPath {
  return joined.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Where a value stands in the file: of itself, else of what it is in. */
function placeOf({ places, where }: ImportedActivity, path: FieldPath): string {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  const inside = [...places].find(([key]) => key.startsWith(`${path.join('.')}.`));
  return inside?.[1] ?? [where, ...path].join('.');
}

/** In a list the place stays, empty, so that other problems' paths still count right; tidying takes it away. */
function without(value: unknown, [name, ...rest]: FieldPath): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) {
    if (rest.length > 0) return value.map((item: unknown, at) => (at === name ? without(item, rest) : item));
    return value.map((item: unknown, at) => (at === name ? null : item));
  }
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([key, inner]) => [key, key !== name ? inner : rest.length === 0 ? null : without(inner, rest)]),
  );
}
