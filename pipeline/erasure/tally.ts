import { type DataSetName, storeOfDataSet } from '../domain/data-sets.ts';
import type { DueCount } from '../domain/erasure.ts';

interface Counted {
  n: number;
  held: number;
  oldestMs: number | null;
  newestMs: number | null;
}

/** Adds up what would go, what is gone logically and what is held, by data set. */
export class Tally {
  readonly #counts = new Map<DataSetName, Counted>();
  readonly #pending = new Map<DataSetName, { readonly n: number; readonly newestMs: number }>();

  going(dataSet: DataSetName, sinceMs: number, n = 1): void {
    const counted = this.#of(dataSet);
    counted.n += n;
    counted.oldestMs = Math.min(sinceMs, counted.oldestMs ?? sinceMs);
    counted.newestMs = Math.max(sinceMs, counted.newestMs ?? sinceMs);
  }

  /** Logically gone already, and still there. */
  pending(dataSet: DataSetName, sinceMs: number, n = 1): void {
    const known = this.#pending.get(dataSet) ?? { n: 0, newestMs: sinceMs };
    this.#pending.set(dataSet, { n: known.n + n, newestMs: Math.max(known.newestMs, sinceMs) });
  }

  pendingOf(dataSet: DataSetName): { readonly n: number; readonly newestMs: number } | null {
    return this.#pending.get(dataSet) ?? null;
  }

  held(dataSet: DataSetName, n = 1): void {
    this.#of(dataSet).held += n;
  }

  /** Of these data sets, in their order, also where nothing was found. */
  counts(dataSets: readonly DataSetName[]): DueCount[] {
    return dataSets.map((dataSet) => ({ dataSet, store: storeOfDataSet[dataSet], ...this.#of(dataSet) }));
  }

  #of(dataSet: DataSetName): Counted {
    const known = this.#counts.get(dataSet) ?? { n: 0, held: 0, oldestMs: null, newestMs: null };
    this.#counts.set(dataSet, known);
    return known;
  }
}
