import type { LogEntry } from '../../pipeline/domain/log-entry.ts';

export function sampleEntry(seq: number, changes: Partial<LogEntry> = {}): LogEntry {
  return { seq, atMs: seq, level: 'info', stage: 'transformer', code: 'stage-started', fields: {}, ...changes };
}

/** Entries with the numbers from `from` up to, and without, `until`. */
export function sampleEntries(from: number, until: number): readonly LogEntry[] {
  return Array.from({ length: until - from }, (_, index) => sampleEntry(from + index));
}
