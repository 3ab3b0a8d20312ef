import type { LogEntry } from '../../pipeline/domain/log-entry.ts';

/** An entry, or the place where `count` lines are missing between two of them. */
export type ConsoleLine =
  | { readonly kind: 'entry'; readonly id: number; readonly entry: LogEntry }
  | { readonly kind: 'gap'; readonly id: number; readonly count: number };

/** A gap stands before the entry that follows it: ids stay unique and ordered. */
export function entryId(seq: number): number {
  return seq * 2 + 1;
}

export function gapId(seq: number): number {
  return seq * 2;
}
