import { basename } from 'node:path';
import type { LogDoor } from '../../pipeline/log.ts';
import type { SetAsideReason } from '../../pipeline/domain/set-aside.ts';

/** The host's words, for terminals; a window says the reason in its own language. */
const words: Readonly<Record<SetAsideReason, string>> = {
  'no-object': 'it is not a JSON object',
  settings: 'these settings do not fit',
  'no-connections': 'it holds no connections',
  'no-lines': 'it holds no lines',
  'no-alerts': 'it holds no alerts',
  damaged: 'it is damaged',
  'too-new': 'a newer version of Vigie wrote it',
};

export interface SetAside {
  readonly path: string;
  /** Where it is now. */
  readonly kept: string;
  readonly reason: SetAsideReason;
  /** Which of its parts are meant, where it is not all of it. */
  readonly parts?: readonly string[];
}

/** A line of the console about a file of the application that could not be read. */
export function saySetAside(log: Pick<LogDoor, 'warn'>, { path, kept, reason, parts = [] }: SetAside): void {
  const named = parts.length === 0 ? {} : { parts: parts.join(', ') };
  const message = [words[reason], ...Object.values(named)].join(': ');
  log.warn('file-set-aside', { file: basename(path), reason, ...named, message, kept: basename(kept) });
}
