import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ConsoleStore } from './console-store.ts';

export type CountedLines = Pick<ConsoleStore, 'lines' | 'failure' | 'isReading'>;

interface ConsoleCountsProps {
  readonly store: CountedLines;
  readonly text: Text;
}

/** How many lines are shown of how many, and how many are missing. */
export function ConsoleCounts({ store, text }: ConsoleCountsProps): ReactElement {
  const { lines, failure, isReading } = store;
  const { format, words } = text;
  // How many there are is said only of what was read.
  const isKnown = lines.kept > 0 || (failure === null && !isReading);
  return (
    <div className="console-counts">
      {isKnown && (
        <span>{text.plural(words.console.lines, lines.kept, { shown: format.count(lines.shown.length) })}</span>
      )}
      {lines.dropped > 0 && (
        <span className="console-dropped">{text.plural(words.console.dropped, lines.dropped)}</span>
      )}
    </div>
  );
}
