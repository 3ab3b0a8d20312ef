import type { ReactElement } from 'react';
import { isWithin } from '../../pipeline/domain/time-window.ts';
import type { Text } from '../i18n/text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { NoneKnown } from '../ui/none-known.tsx';
import type { ConsoleStore } from './console-store.ts';
import { wholeFilter } from './line-filter.ts';
import { Reading } from '../ui/reading.tsx';

interface NoLinesProps {
  readonly store: Pick<ConsoleStore, 'lines' | 'failure' | 'isReading' | 'filterChanged'>;
  readonly text: Text;
}

/** In the place of lines: why there are none, and what to do. */
export function NoLines({ store, text }: NoLinesProps): ReactElement | null {
  const { lines } = store;
  const words = text.words.console;
  if (lines.shown.length > 0) return null;
  if (lines.kept === 0) return <div className="console-none">{noneKept(store, text)}</div>;
  const { levels, stages, window } = lines.filter;
  const isSpanEmpty = window !== undefined && lines.newest(({ atMs }) => isWithin(window, atMs)) === null;
  const [title, says, wider, filter] = isSpanEmpty
    ? [words.noneInSpanTitle, words.noneInSpanText, words.showAllTimes, { levels, stages }]
    : [words.allFilteredTitle, words.allFilteredText, words.showAll, { ...wholeFilter, window }];
  const widen = (
    <button type="button" className="button" onClick={() => store.filterChanged(filter)}>
      {wider}
    </button>
  );
  return (
    <div className="console-none">
      <EmptyState title={title} actions={widen}>
        {says}
      </EmptyState>
    </div>
  );
}

/** What cannot be read may well be there: that it cannot stands above. */
function noneKept({ isReading, failure }: NoLinesProps['store'], { words }: Text): ReactElement {
  const { noneTitle, noneText, newHere } = words.console;
  if (isReading) return <Reading />;
  return failure === null ? <NoneKnown title={noneTitle}>{noneText}</NoneKnown> : <Reading words={newHere} />;
}
