import { CalendarClock, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { spanText } from '../i18n/span-text.ts';
import type { Text } from '../i18n/text.ts';

export interface TimeChipProps {
  readonly window: TimeWindow;
  readonly text: Text;
  readonly removed: () => void;
}

/** The time that is looked at, where another screen asked for one; taken away by a click. */
export function TimeChip({ window, text, removed }: TimeChipProps): ReactElement {
  const { records: words, terms } = text.words;
  const shown = spanText(window, text);
  return (
    <button
      type="button"
      className="pill plain tone-accent records-window"
      title={words.windowRemove}
      aria-label={`${text.fill(terms.pair, { name: words.windowLabel, value: shown })}. ${words.windowRemove}`}
      onClick={removed}
    >
      <CalendarClock size={13} aria-hidden="true" />
      {shown}
      <X size={13} aria-hidden="true" />
    </button>
  );
}
