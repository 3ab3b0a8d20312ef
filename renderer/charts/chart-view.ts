import type { ChartFormat } from './chart-format.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartRow } from './chart-rows.ts';

/** What every builder of options needs beside its own figures. */
export interface ChartContext {
  readonly theme: ChartTheme;
  readonly format: ChartFormat;
  /** The text alternative of the whole chart. */
  readonly description: string;
  /** Patterns beside colours. */
  readonly decal: boolean;
}

/** Rows of one figure each. */
export interface RowsView {
  readonly rows: readonly ChartRow[];
}

/** Rows of several figures each: `columns` names them, `values[row][column]` counts persons. */
export interface MatrixView {
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** Two columns face to face, where the rows are ordered and the first two columns are to be compared. */
  readonly facing: boolean;
}

export interface TimeSeries {
  readonly name: string;
  /** Index in the palette. */
  readonly colour: number;
  readonly values: readonly (number | null)[];
}

/** Something that lasted for a while, beside what was measured. */
export interface TimeMark {
  readonly atMs: number;
  /** null while it lasts. */
  readonly endMs: number | null;
  readonly isBad: boolean;
  readonly name: string;
}

/** Lines over time; every series has a value, or null, at each of `times` (ms since 1970). */
export interface TimeView {
  readonly times: readonly number[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly series: readonly TimeSeries[];
  readonly unit: string;
  /** In the order in which they began. */
  readonly marks: readonly TimeMark[];
}
