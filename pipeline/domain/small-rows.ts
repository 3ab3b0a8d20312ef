import type { TableView } from './snapshot.ts';

/**
 * The fewest persons that a figure may stand for: the minimum frequency (threshold) rule of statistical disclosure
 * control (A. Hundepool and others, Handbook on Statistical Disclosure Control, 2010); offices set it between 3 and 10.
 */
export const leastPersons = 5;

export function isSmall(persons: number): boolean {
  return persons > 0 && persons < leastPersons;
}

/**
 * Whether everybody has so few more than a part of them. Everybody may be of a moment later, by `drift` persons: what these
 * explain is no difference that could be read.
 */
export function isFewMore(more: number, drift: number): boolean {
  return isSmall(more) && more > drift;
}

/** A table of which some rows may be left out; `persons` is of all. */
export interface ShownTable extends TableView {
  /** Some are. Whoever is in no row is then in one that is hidden, and of a key without a row it is not said whether anybody has it. */
  hides?: true;
}

export interface Whole {
  readonly persons: number;
  readonly drift: number;
  /** The same table of everybody; undefined where it is not known. */
  readonly table: ShownTable | undefined;
  /** Whether the row would tell of a small group beside other tables of everybody. */
  readonly tells: (key: string) => boolean;
}

type Row = TableView['rows'][number];

/**
 * Leaves out the small rows, and then the next smallest until at least two are hidden, which are at least five persons
 * together; of what everybody has more, likewise. Rows of a cut table that it does not carry are its smallest: they are
 * hidden with the others, so that a cut table and the same table whole hide the same. Null where that needs more rows than there are.
 */
export function protectRows(table: TableView, whole?: Whole): ShownTable | null {
  const sensitive = new Set(table.rows.filter((row) => isSmall(row.n) || isTelling(row, whole)));
  const cut = { groups: table.keys - table.rows.length, persons: table.persons - personsOf(table.rows) };
  if (sensitive.size === 0 && !isSmall(cut.persons)) return table;
  const others = table.rows.filter((row) => !sensitive.has(row)).toSorted(bySize);
  const hidden = [...sensitive];
  const isSafe = (): boolean => {
    const persons = cut.persons + personsOf(hidden);
    return (
      cut.groups + hidden.length > 1 &&
      persons >= leastPersons &&
      !isFewMore(moreOf(others, table, whole), whole?.drift ?? 0)
    );
  };
  while (!isSafe()) {
    const next = others.shift();
    if (next === undefined) return null;
    hidden.push(next);
  }
  const isHidden = new Set(hidden);
  return hidingTable(table, (row) => !isHidden.has(row));
}

/** The rows that are kept are all that the table says it has. */
export function hidingTable(table: TableView, isKept: (row: Row) => boolean): ShownTable {
  const rows = table.rows.filter(isKept);
  return { ...table, rows, keys: rows.length, hides: true };
}

/** Whether the row with that of everybody would tell of a small group, or of one that they hide. */
function isTelling(row: Row, whole: Whole | undefined): boolean {
  if (whole === undefined) return false;
  const same = whole.table?.rows.find(({ key }) => key === row.key);
  if (same === undefined || isFewMore(same.n - row.n, whole.drift)) return true;
  return whole.tells(row.key);
}

/** How many everybody has more than the population in what is hidden of both; 0 without everybody. */
function moreOf(shown: readonly Row[], table: TableView, whole: Whole | undefined): number {
  if (whole === undefined) return 0;
  const everybody = new Map(whole.table?.rows.map(({ key, n }) => [key, n]));
  const shownOfWhole = shown.reduce((sum, { key }) => sum + (everybody.get(key) ?? 0), 0);
  return whole.persons - shownOfWhole - (table.persons - personsOf(shown));
}

export function personsOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}

/** The smallest first: the order of a view, backwards. */
export function bySize(a: Row, b: Row): number {
  return a.n - b.n || (a.key < b.key ? 1 : -1);
}
