import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { ConsoleStore } from './console-store.ts';
import { wholeFilter } from './line-filter.ts';

interface NoLinesProps {
  readonly store: Pick<ConsoleStore, 'lines' | 'failure' | 'isReading' | 'filterChanged'>;
  readonly text: Text;
}

/** In the place of lines: why there are none, and what to do. */
export function NoLines({ store, text }: NoLinesProps): ReactElement | null {
  const { lines, failure } = store;
  const words = text.words.console;
  // What cannot be read may well be there: that it cannot stands above.
  if (lines.shown.length > 0 || (failure !== null && lines.kept === 0)) return null;
  if (lines.kept === 0) {
    return (
      <div className="console-none">
        {store.isReading ? (
          <p className="sub">{text.words.terms.reading}</p>
        ) : (
          <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
        )}
      </div>
    );
  }
  const showAll = (
    <button type="button" className="button" onClick={() => store.filterChanged(wholeFilter)}>
      {words.showAll}
    </button>
  );
  return (
    <div className="console-none">
      <EmptyState title={words.allFilteredTitle} actions={showAll}>
        {words.allFilteredText}
      </EmptyState>
    </div>
  );
}
