export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}
export function vitestCounts(file: string, code: number): Counts;
export function playwrightCounts(file: string, code: number): Counts;
export function sum(counts: readonly Counts[]): Counts;
