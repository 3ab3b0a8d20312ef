import { logMessages } from '../../pipeline/domain/log-codes.ts';
import type { LogLine } from '../../pipeline/log.ts';

/** Results go to stdout, everything else to stderr, the progress line only where stderr is a terminal. */
export interface Terminal {
  result(line: string): void;
  say(line: string): void;
  /** Console lines from `info` up, in English. */
  log(lines: readonly LogLine[]): void;
  /** Replaces the progress line; nothing where stderr is not a terminal. */
  progress(text: string): void;
}

const usualColumns = 80;
/** So much may wait for a reader of standard error who has stopped. The window's console has every line all the same. */
const maxWaitingBytes = 1024 ** 2;

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  let shown = '';
  let leftOut = 0;

  function clear(): void {
    if (shown !== '') stderr.write('\r\u001b[2K');
    shown = '';
  }

  function say(line: string): void {
    clear();
    stderr.write(`${line}\n`);
  }

  function logLine(line: LogLine): void {
    if (stderr.writableLength > maxWaitingBytes) {
      leftOut += 1;
      return;
    }
    if (leftOut > 0) say(`Lines left out, as nobody read: ${leftOut}.`);
    leftOut = 0;
    say(toText(line));
  }

  return {
    say,
    result(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    log(lines) {
      for (const line of lines) if (line.level !== 'debug') logLine(line);
    },
    progress(text) {
      if (!stderr.isTTY || text === shown) return;
      clear();
      // A terminal that does not know its size says 0.
      shown = text.slice(0, (stderr.columns || usualColumns) - 1);
      stderr.write(shown);
    },
  };
}

/** `12:00:01 warn  transformer  Records rejected: 3 (minor), at 2:10` */
function toText({ atMs, level, stage, code, fields }: LogLine): string {
  const words = logMessages[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fields[name] ?? ''));
  return `${new Date(atMs).toISOString().slice(11, 19)} ${level.padEnd(5)} ${stage.padEnd(11)} ${words}`;
}
