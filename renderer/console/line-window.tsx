import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { spanText } from '../i18n/span-text.ts';
import type { Text } from '../i18n/text.ts';
import type { ConsoleStore } from './console-store.ts';

/** That only lines of a time are shown, as another screen asked for, until it is taken away. */
export function LineWindow({ store, text }: { store: ConsoleStore; text: Text }): ReactElement | null {
  const { window, ...filter } = store.lines.filter;
  const words = text.words.span;
  if (window === undefined) return null;
  const span = spanText(window, text);
  return (
    <button
      type="button"
      className="button small console-window"
      aria-label={text.fill(words.lines, { span })}
      title={text.fill(words.lines, { span })}
      onClick={() => store.filterChanged(filter)}
    >
      {span}
      <X size={12} aria-hidden />
    </button>
  );
}
