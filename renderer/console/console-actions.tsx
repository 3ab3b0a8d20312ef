import { ArrowDownToLine, Copy, Pause, Play, WrapText } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ConsoleStore } from './console-store.ts';
import type { LineWords } from './line-words.ts';

export interface ConsoleActionsProps {
  readonly store: ConsoleStore;
  readonly text: Text;
  readonly words: LineWords;
  readonly wrap: boolean;
  readonly wrapToggled: () => void;
}

export function ConsoleActions({ store, text, words, wrap, wrapToggled }: ConsoleActionsProps): ReactElement {
  const w = text.words.console;
  const { paused } = store.lines;
  const [copied, setCopied] = useState('');
  const copyPressed = (): void => {
    const lines = shownLines(store);
    navigator.clipboard.writeText(lines.map(words.copied).join('\n')).then(
      () => setCopied(text.plural(w.copied, lines.length)),
      () => setCopied(w.copyRefused),
    );
  };
  return (
    <div className="console-actions">
      <span className="console-said" role="status">
        {copied}
      </span>
      <span className={paused ? 'console-state console-state-paused' : 'console-state'}>
        {paused ? w.paused : w.following}
      </span>
      <button type="button" className="button" onClick={paused ? store.followed : store.paused}>
        {paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
        {paused ? w.follow : w.pause}
      </button>
      <button type="button" className="button" aria-pressed={wrap} onClick={wrapToggled}>
        <WrapText size={14} aria-hidden />
        {w.wrap}
      </button>
      <button type="button" className="button" onClick={copyPressed}>
        <Copy size={14} aria-hidden />
        {w.copy}
      </button>
    </div>
  );
}

/** Over the list while it is paused: how much came meanwhile, and the way back. */
export function NewLines({ store, text }: { store: ConsoleStore; text: Text }): ReactElement | null {
  const { paused, waiting } = store.lines;
  if (!paused || waiting === 0) return null;
  return (
    <button type="button" className="console-new" onClick={store.followed}>
      <ArrowDownToLine size={14} aria-hidden />
      {text.plural(text.words.console.newLines, waiting)}
    </button>
  );
}

function shownLines({ lines }: ConsoleStore) {
  const { shown } = lines;
  return Array.from({ length: shown.length }, (_, index) => shown.at(index)).filter((line) => line !== undefined);
}
