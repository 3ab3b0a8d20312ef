import type { SourceConfig } from '../domain/config.ts';
import { shareOf, usersOf } from '../domain/source-progress.ts';
import type { Clock, ResumeFrom, UserSource } from '../ports.ts';
import { createFileSequence, type FileUsers } from './files/file-sequence.ts';
import type { SkippedFile } from './files/list-inputs.ts';
import { createReadAhead } from './files/read-ahead.ts';
import type { FileBounds } from './files/read-users.ts';

export type FilesConfig = Pick<Extract<SourceConfig, { kind: 'files' }>, 'paths'>;

export interface FilesOptions {
  readonly resume: ResumeFrom;
  /** Ends after so many users, those that are resumed behind included; null = at the end of the last file. */
  readonly count: number | null;
  readonly clock: Clock;
  readonly onSkipped?: SkippedFile;
  readonly bounds?: FileBounds;
}

/** Files of the API's answers (P-SRC-2). Nothing is opened before the first read, which rejects with `input-not-found` or `input-unreadable`. */
export function openRandomuserFiles(config: FilesConfig, options: FilesOptions): UserSource {
  const { clock, resume, count } = options;
  const sequence = createFileSequence(config.paths, options);
  const ahead = createReadAhead();
  let left = count ?? Number.MAX_SAFE_INTEGER;
  let isAtEnd = false;
  let opened: { readonly source: string; readonly resumeAt: number } | null = null;

  function keep({ source, position, users, bytes: { from, to } }: FileUsers): void {
    const createdMs = clock.nowMs();
    if (opened?.source !== source) opened = { source, resumeAt: resume(source) };
    const { resumeAt } = opened;
    const wanted = users.slice(0, left);
    left -= wanted.length;
    for (const [i, { key, value }] of wanted.entries()) {
      const bytes = from + ((to - from) * (i + 1)) / users.length;
      if (position + i < resumeAt) ahead.skip(bytes);
      else ahead.push({ key, value, source, position: position + i, createdMs }, bytes);
    }
  }

  return {
    async read(max, signal) {
      while (ahead.length < max && left > 0) {
        signal.throwIfAborted();
        const next = await sequence.next();
        if (next === null) break;
        keep(next);
      }
      signal.throwIfAborted();
      const records = ahead.take(max);
      isAtEnd = records.length === 0;
      return isAtEnd ? null : records;
    },
    progress() {
      const { bytes } = sequence;
      if (bytes === null) return count === null ? null : usersOf(0, count);
      const byBytes = ahead.progress(bytes);
      const byUsers = count === null ? null : usersOf(byBytes.users, count);
      // It ends with whichever comes first.
      if (byUsers !== null && shareOf(byUsers) >= shareOf(byBytes)) return byUsers;
      return isAtEnd ? { ...byBytes, done: bytes } : byBytes;
    },
    async close() {
      left = 0;
      ahead.clear();
      await sequence.close();
    },
  };
}
