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

/** Rows along an axis that has an order of its own. */
export interface OrderedView extends RowsView {
  /** The keys along it, each with its place, whether it has a row or not. */
  readonly axis: readonly (string | null)[];
}

/** Rows of several figures each: `columns` names them, `values[row][column]` counts persons. */
export interface MatrixView {
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** The keys of the rows along their axis; some may have no row (P-SML-6). */
  readonly axis: readonly (string | null)[];
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
