import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ConsoleStore, LineMark } from './console-store.ts';
import type { LinePattern } from './line-pattern.ts';
import { LineRow } from './line-row.tsx';
import { indexOfLine } from './line-search.ts';
import type { LineWords } from './line-words.ts';

export interface LineListProps {
  readonly store: ConsoleStore;
  readonly version: number;
  readonly text: Text;
  readonly words: LineWords;
  readonly wrap: boolean;
  readonly pattern: LinePattern;
  /** The line to show, and to mark. */
  readonly current: LineMark | null;
  /** Told which line is at the top of the view. */
  readonly topId: { current: number };
}

const lineHeight = 24;
/** Further than this from the end counts as scrolled up. */
const endSlack = 2 * lineHeight;

export function LineList(props: LineListProps): ReactElement {
  const { store, text, words, wrap, pattern, current, topId } = props;
  const view = useRef<HTMLDivElement>(null);
  const { shown } = store.lines;
  const list = useVirtualizer({
    count: shown.length,
    getScrollElement: () => view.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    getItemKey: useCallback((index: number) => shown.at(index)?.id ?? -index, [shown]),
  });
  useEffect(() => list.measure(), [list, wrap]);
  useFollowing(view, props);
  useEffect(() => {
    if (current !== null) list.scrollToIndex(indexOfLine(shown, current.id), { align: 'center' });
  }, [list, shown, current]);

  const items = list.getVirtualItems();
  topId.current = shown.at(Math.floor(((list.scrollOffset ?? 0) + lineHeight - 1) / lineHeight))?.id ?? 0;
  return (
    <div
      className={wrap ? 'console-list console-wrap' : 'console-list'}
      ref={view}
      role="log"
      aria-live="off"
      aria-label={text.words.console.log}
      tabIndex={0}
    >
      <div className="console-lines" style={{ height: list.getTotalSize() }}>
        {items.map((item) => {
          const line = shown.at(item.index);
          if (line === undefined) return null;
          return (
            <LineRow
              key={item.key}
              line={line}
              index={item.index}
              text={text}
              words={words}
              pattern={pattern}
              isCurrent={line.id === current?.id}
              style={{ transform: `translateY(${item.start}px)` }}
              measure={wrap ? list.measureElement : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Keeps the end in view while following, and pauses when the reader scrolls up. */
function useFollowing(view: RefObject<HTMLDivElement | null>, { store, version, wrap }: LineListProps): void {
  const lastTop = useRef(0);
  const isAtEnd = useRef(true);
  const toEnd = useCallback((): void => {
    const at = view.current;
    if (at === null || store.lines.paused) return;
    at.scrollTop = at.scrollHeight;
    lastTop.current = at.scrollTop;
  }, [view, store]);
  useLayoutEffect(toEnd, [toEnd, version, wrap]);

  useEffect(() => {
    const at = view.current;
    if (at === null) return;
    const scrolled = (): void => {
      const isUp = at.scrollTop < lastTop.current && at.scrollHeight - at.clientHeight - at.scrollTop > endSlack;
      lastTop.current = at.scrollTop;
      isAtEnd.current = at.scrollHeight - at.clientHeight - at.scrollTop < 2;
      if (isUp && !store.lines.paused) store.paused();
    };
    at.addEventListener('scroll', scrolled, { passive: true });
    // The way back to new lines takes room of a list that is held: its last line stays in view.
    const sized = new ResizeObserver(() => {
      if (store.lines.paused && isAtEnd.current) at.scrollTop = at.scrollHeight;
      toEnd();
    });
    sized.observe(at);
    return () => {
      at.removeEventListener('scroll', scrolled);
      sized.disconnect();
    };
  }, [view, store, toEnd]);
}
