import type { CSSProperties, ReactElement, Ref } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ConsoleLine } from './console-line.ts';
import type { LinePattern } from './line-pattern.ts';
import type { LineWords } from './line-words.ts';

export interface LineRowProps {
  readonly line: ConsoleLine;
  readonly index: number;
  readonly text: Text;
  readonly words: LineWords;
  readonly pattern: LinePattern;
  readonly isCurrent: boolean;
  readonly style: CSSProperties;
  readonly measure: Ref<HTMLDivElement> | undefined;
}

export function LineRow(props: LineRowProps): ReactElement {
  const { line, index, text, words, pattern, isCurrent, style, measure } = props;
  const message = words.message(line);
  const className = isCurrent ? 'console-line console-line-current' : 'console-line';
  if (line.kind === 'gap') {
    return (
      <div className="console-line console-gap" style={style} ref={measure} data-index={index}>
        {message}
      </div>
    );
  }
  const { atMs, level, stage } = line.entry;
  return (
    <div
      className={className}
      aria-current={isCurrent || undefined}
      data-level={level}
      style={style}
      ref={measure}
      data-index={index}
    >
      <time>{words.time(atMs)}</time>
      <span className="console-level">{text.words.terms.levels[level]}</span>
      <span className="console-stage">{text.words.terms.logStages[stage]}</span>
      <span className="console-message" title={message}>
        <Message message={message} quote={words.quote(line)} pattern={pattern} />
      </span>
    </div>
  );
}

function Message({ message, quote, pattern }: { message: string; quote: string | null; pattern: LinePattern }) {
  const shown = (part: string) => (pattern.kind === 'good' ? <Found message={part} pattern={pattern} /> : part);
  if (quote === null) return shown(message);
  const [before, behind] = partsAround(message, quote);
  return (
    <>
      {shown(before)}
      <span lang="en">{shown(quote)}</span>
      {shown(behind)}
    </>
  );
}

function partsAround(message: string, quote: string): readonly [string, string] {
  const at = message.lastIndexOf(quote);
  return [message.slice(0, at), message.slice(at + quote.length)];
}

function Found({ message, pattern }: { message: string; pattern: LinePattern & { kind: 'good' } }): ReactElement {
  const parts = pattern.split(message);
  // Parts have no identity of their own: their place in the line is their key.
  return <>{parts.map((part, place) => (part.found ? <mark key={place}>{part.text}</mark> : part.text))}</>;
}
