import type { JournalAct, JournalEntry } from '../../gdpr-register/journal.ts';

/** Lines newest first. Puts new ones in front; what is there already comes again after a lost connection. */
export function withNewer(lines: readonly JournalEntry[], news: readonly JournalEntry[]): readonly JournalEntry[] {
  const newest = lines[0]?.seq ?? -1;
  const fresh = news.filter(({ seq }) => seq > newest).toSorted((a, b) => b.seq - a.seq);
  return fresh.length === 0 ? lines : [...fresh, ...lines];
}

export function withOlder(lines: readonly JournalEntry[], older: readonly JournalEntry[]): readonly JournalEntry[] {
  const oldest = lines.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  return [...lines, ...older.filter(({ seq }) => seq < oldest).toSorted((a, b) => b.seq - a.seq)];
}

/** How many lines came in front since `newest` was the first; 0 where it is not among them: then they are others altogether. */
export function linesAhead(lines: readonly JournalEntry[], newest: number | null): number {
  return Math.max(
    0,
    lines.findIndex(({ seq }) => seq === newest),
  );
}

export interface JournalFilter {
  /** null = every act. */
  readonly act: JournalAct | null;
  /** A part of the subject or of its title; empty = every one. */
  readonly subject: string;
}

export const wholeJournal: JournalFilter = { act: null, subject: '' };

export function isFiltered({ act, subject }: JournalFilter): boolean {
  return act !== null || subject.trim() !== '';
}

/** What the register calls an activity; null = it does not know it, or it is something else. */
export type TitleOf = (subject: string) => string | null;

export function filterLines(
  lines: readonly JournalEntry[],
  filter: JournalFilter,
  titleOf: TitleOf,
): readonly JournalEntry[] {
  if (!isFiltered(filter)) return lines;
  const wanted = filter.subject.trim().toLowerCase();
  return lines.filter(
    ({ act, subject }) =>
      (filter.act === null || act === filter.act) &&
      (wanted === '' || (subject !== null && `${subject}\n${titleOf(subject) ?? ''}`.toLowerCase().includes(wanted))),
  );
}
