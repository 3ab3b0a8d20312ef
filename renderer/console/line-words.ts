import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import { logText, quotedIn } from '../i18n/log-text.ts';
import type { Text } from '../i18n/text.ts';
import type { ConsoleLine } from './console-line.ts';

/** How a line reads in one language. Each is rendered once and remembered as long as its entry lives. */
export interface LineWords {
  /** 09:41:10.117, by locale. */
  time(atMs: number): string;
  message(line: ConsoleLine): string;
  /** The part of the message that is quoted in another language, or null. */
  quote(line: ConsoleLine): string | null;
  /** Time, level, stage and message with tabs between, for the clipboard. */
  copied(line: ConsoleLine): string;
}

export function createLineWords(text: Text): LineWords {
  const remembered = new WeakMap<LogEntry, string>();
  const time = new Intl.DateTimeFormat(text.locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });

  function message(line: ConsoleLine): string {
    if (line.kind === 'gap') return text.plural(text.words.console.droppedHere, line.count);
    const before = remembered.get(line.entry);
    if (before !== undefined) return before;
    const words = logText(text, line.entry);
    remembered.set(line.entry, words);
    return words;
  }

  return {
    time: (atMs) => time.format(atMs),
    message,
    quote: (line) => (line.kind === 'gap' ? null : quotedIn(text, line.entry)),
    copied(line) {
      if (line.kind === 'gap') return message(line);
      const { terms } = text.words;
      const { atMs, level, stage } = line.entry;
      return [new Date(atMs).toISOString(), terms.levels[level], terms.logStages[stage], message(line)].join('\t');
    },
  };
}
