import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import { useText } from '../i18n/use-text.ts';
import type { TitleOf } from './journal-lines.ts';
import { JournalRow } from './journal-row.tsx';
import { useKeptPlace } from './use-kept-place.ts';
import { Reading } from '../ui/reading.tsx';

export interface JournalListProps {
  /** Newest first. */
  readonly lines: readonly JournalEntry[];
  readonly titleOf: TitleOf;
  readonly hasOlder: boolean;
  /** The line of the file, counted from one, at which the chain breaks; null = none is known. */
  readonly altered: number | null;
  /** Asked for whenever the end of what was read is near; asking again is harmless. */
  readonly olderWanted: () => Promise<void>;
  readonly subjectChosen: (subject: string) => void;
}

const rowHeight = 32;

export function JournalList({ lines, titleOf, hasOlder, altered, olderWanted, subjectChosen }: JournalListProps) {
  const text = useText();
  const { journal: words } = text.words;
  const view = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => view.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    getItemKey: useCallback((index: number) => lines[index]?.seq ?? -index, [lines]),
  });
  useKeptPlace(lines, list);
  const items = list.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  // Also where a filter leaves nothing of what was read: the lines that it wants may be older.
  const isAtEnd = last >= lines.length - 1;
  useEffect(() => {
    if (isAtEnd && hasOlder) void olderWanted();
  }, [isAtEnd, hasOlder, lines, olderWanted]);
  return (
    <div className="card journal-frame">
      <div className="journal-row journal-heads" aria-hidden="true">
        {[words.line, words.time, words.actor, words.what, words.subject].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <div className="journal-list" ref={view} role="log" aria-live="off" aria-label={words.list} tabIndex={0}>
        {lines.length === 0 && hasOlder && <Reading className="sub journal-reading" />}
        <div className="journal-lines" style={{ height: list.getTotalSize() }}>
          {items.map((item) => {
            const entry = lines[item.index];
            return entry === undefined ? null : (
              <JournalRow
                key={item.key}
                entry={entry}
                title={entry.subject === null ? null : titleOf(entry.subject)}
                text={text}
                isAltered={altered === entry.seq}
                subjectChosen={subjectChosen}
                index={item.index}
                measured={list.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
