/** Why a data set is purged: an activity of the register asks for it, for a category of data and by a period. */
interface Reason {
  readonly activity: string;
  readonly category: string;
  readonly dataSet: string;
  readonly duration: string;
}

/** What one activity asks for in one data set by one period, for so many of its categories. */
export type ReasonRow<T extends Reason> = Omit<T, 'category'> & { readonly categories: readonly string[] };

/** Most activities ask for a data set once for each category of data in it: one line says it for all. */
export function reasonRows<T extends Reason>(reasons: readonly T[]): readonly ReasonRow<T>[] {
  const rows = new Map<string, ReasonRow<T>>();
  for (const { category, ...asked } of reasons) {
    const key = JSON.stringify(asked);
    rows.set(key, { ...asked, categories: [...(rows.get(key)?.categories ?? []), category] });
  }
  return [...rows.values()];
}
