import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import { linesAhead } from './journal-lines.ts';

/** R-JRN-10: what comes on top while somebody reads further down moves nothing of what is read. */
export function useKeptPlace(lines: readonly JournalEntry[], list: Virtualizer<HTMLDivElement, Element>): void {
  const newest = lines[0]?.seq ?? null;
  const newestBefore = useRef(newest);
  useLayoutEffect(() => {
    const before = newestBefore.current;
    newestBefore.current = newest;
    const view = list.scrollElement;
    if (view === null || view.scrollTop === 0) return;
    view.scrollTop += list.measurementsCache[linesAhead(lines, before)]?.start ?? 0;
  }, [newest, lines, list]);
}
