/** Sheets of cells, before any format: what the writers of spreadsheets set, and what the readers of them give. */
export interface Sheet {
  /** At most 31 characters, as `createSheetNames` gives them. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

export type Cell = TextCell | DayCell;

export interface TextCell {
  readonly text: string;
  readonly look?: CellLook;
}

export interface DayCell {
  /** YYYY-MM-DD; what is no such day is written as text. */
  readonly day: string;
}

export const cellLooks = ['title', 'section', 'head', 'plain'] as const;
export type CellLook = (typeof cellLooks)[number];

/** A sheet as it is read: every cell as text, days as YYYY-MM-DD, numbers with a point; what is not there is ''. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const longestName = 31;
const forbiddenInNames = /[[\]:*?/\\\p{Cc}]/gu;

/** Gives each sheet a name that every program takes: short, without their signs, and no two alike but for case. */
export function createSheetNames(): (wanted: string) => string {
  const taken = new Set(['', 'history']);
  return (wanted) => {
    const clean = wanted.replaceAll(forbiddenInNames, ' ').replaceAll(/^['\s]+|['\s]+$/g, '');
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`;
      const name = `${cut(clean === '' ? 'Fiche' : clean, longestName - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Never through the middle of a pair of surrogates, and no blank or apostrophe at the new end. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return short.replaceAll(/['\s]+$/g, '');
}
