import { activityIdSchema, activityStates } from '../activity-record.ts';
import type { Value } from '../value.ts';
import { activityKinds } from '../field.ts';
import { fieldAt } from '../fields.ts';
import { fromCellText } from '../export/cell-text.ts';
import { csvColumns, csvHeadSection } from '../export/register-csv.ts';
import type { ReadSheet } from '../export/sheet.ts';
import { type CollectedRow, type Collector, createCollector } from './collect-values.ts';
import type { ImportedActivity, ReadRegister, Refusal } from './imported-activity.ts';
import { readValue } from './read-value.ts';
import { refusalWords } from './refusal-words.ts';

type Line = Readonly<Record<(typeof csvColumns)[number], string>> & { readonly where: string };

/** A table with a line for every single value, as it is exported; lines may come in any order. */
export function readRegisterCsv({ rows }: ReadSheet): ReadRegister {
  const [head = [], ...body] = rows;
  const at = (name: string): number => head.findIndex((cell) => cell.trim().toLowerCase() === name);
  if (['activity', 'section', 'field', 'value'].some((name) => at(name) === -1))
    return { activities: [], refused: [{ where: toWhere(0), why: refusalWords.notATable }] };
  const lines = body.map((cells, index) => {
    const named = csvColumns.map((name) => [name, fromCellText(cells[at(name)] ?? '')] as const);
    return { ...Object.fromEntries(named), where: toWhere(index + 1) } as Line;
  });
  const beyond = body.flatMap((cells, index) =>
    cells.slice(head.length).some((cell) => cell.trim() !== '')
      ? [{ where: toWhere(index + 1), why: refusalWords.noHeading }]
      : [],
  );
  const read = readLines(lines.filter((line) => csvColumns.some((name) => line[name].trim() !== '')));
  return { ...read, refused: [...beyond, ...read.refused] };
}

function readLines(lines: readonly Line[]): ReadRegister {
  const ids = [...new Set(lines.map(({ activity }) => activity.trim()))];
  const read = ids.map((id) => {
    const own = lines.filter(({ activity }) => activity.trim() === id);
    if (id === '' || activityIdSchema.safeParse(id).success) return readActivity(id, own);
    return { activity: null, refused: [{ where: own[0]?.where ?? '', why: refusalWords.notAnId }] };
  });
  return {
    activities: read.flatMap(({ activity }) => activity ?? []),
    refused: read.flatMap(({ refused }) => refused),
  };
}

interface ReadLines {
  readonly activity: ImportedActivity | null;
  readonly refused: readonly Refusal[];
}

function readActivity(id: string, lines: readonly Line[]): ReadLines {
  const collector = createCollector();
  const rows: FileRows = new Map();
  // Rows are counted by their order in the file's numbers, so that one that was taken out leaves no gap.
  const ordered = lines.toSorted((a, b) => compareRows(a.row, b.row));
  for (const line of ordered) if (line.section !== csvHeadSection) readLine(line, collector, rows);
  const said = (name: string): Line | undefined =>
    lines.find(({ section, field }) => section === csvHeadSection && field === name);
  const [kind, state] = [said('kind'), said('state')];
  const activity = {
    where: lines[0]?.where ?? '',
    id: id === '' ? null : id,
    kind: activityKinds.find((each) => each === kind?.value.trim()) ?? null,
    state: activityStates.find((each) => each === state?.value.trim()) ?? null,
    values: collector.values(),
    covers: null,
    unread: collector.unread,
    places: collector.places,
  };
  if (kind && activity.kind === null) collector.refuse(kind.where, refusalWords.notARole);
  if (state && activity.state === null) collector.refuse(state.where, refusalWords.notAState);
  return { activity, refused: collector.refused };
}

function readLine(line: Line, collector: Collector, rows: FileRows): void {
  const { section, field, column, value, where } = line;
  const names = column === '' ? [] : column.split('.');
  const numbers = line.row.trim() === '' ? [] : line.row.trim().split('.');
  const found = fieldAt([section, field, ...names]);
  if (!found || found.type === 'rows' || value.trim() === '') {
    if (value.trim() !== '') collector.refuse(where, refusalWords.notAField);
    return;
  }
  if (numbers.length !== names.length || numbers.some((number) => !/^[1-9]\d{0,5}$/.test(number)))
    return collector.refuse(where, refusalWords.notARow);
  const read = readValue(found, value);
  if (read.why) collector.refuse(where, read.why);
  if (names.length === 0) return readSingle({ ...line, value: read.value }, collector);
  const { target, path } = targetOf({ section, field, names, numbers }, collector, rows);
  if (read.value === undefined) return void collector.unread.add(`${path}.${found.name}`);
  if (Object.hasOwn(target, found.name)) return collector.refuse(where, refusalWords.twice);
  target[found.name] = read.value;
  collector.places.set(`${path}.${found.name}`, where);
}

interface SingleLine extends Pick<Line, 'section' | 'field' | 'where'> {
  /** undefined where it is not understood. */
  readonly value: Value | undefined;
}

function readSingle({ section, field, where, value }: SingleLine, collector: Collector): void {
  const path = `${section}.${field}`;
  if (value === undefined) return void collector.unread.add(path);
  if (collector.has(section, field)) return collector.refuse(where, refusalWords.twice);
  collector.places.set(path, where);
  collector.set(section, field, value);
}

/** By section, field and number; rows within a row also by their field and number. */
type FileRows = Map<string, CollectedRow>;

interface InRows {
  readonly section: string;
  readonly field: string;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

/** The row, or the row within it, that a value belongs to, made where it is the first of it. */
function targetOf(
  { section, field, names, numbers }: InRows,
  collector: Collector,
  rows: FileRows,
): { readonly target: CollectedRow['values']; readonly path: string } {
  const all = collector.rows(section, field);
  const key = `${section}.${field}.${numbers[0]}`;
  const row = rows.get(key) ?? { values: {}, within: {} };
  if (!rows.has(key)) all.push(row);
  rows.set(key, row);
  const path = `${section}.${field}.${all.indexOf(row)}`;
  const [name = ''] = names;
  if (names.length === 1) return { target: row.values, path };
  const inner = (row.within[name] ??= []);
  const innerKey = `${key}.${name}.${numbers[1]}`;
  const within = rows.get(innerKey) ?? { values: {}, within: {} };
  if (!rows.has(innerKey)) inner.push(within.values);
  rows.set(innerKey, within);
  return { target: within.values, path: `${path}.${name}.${inner.indexOf(within.values)}` };
}

function compareRows(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0);
}

/** As an editor of texts counts, the headings being the first. */
function toWhere(index: number): string {
  return `CSV ${index + 1}`;
}
