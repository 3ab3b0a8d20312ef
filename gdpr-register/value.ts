/** Rows have no ids; what is not filled is absent. */
export type Value = string | boolean | readonly string[] | readonly Row[];
export interface Row {
  readonly [column: string]: Value;
}
