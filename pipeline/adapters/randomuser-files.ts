import type { SourceConfig } from '../domain/config.ts';
import type { Clock, ResumeFrom, SourceRecord, UserSource } from '../ports.ts';
import { createFileSequence, type FileUsers } from './files/file-sequence.ts';
import type { SkippedFile } from './files/list-inputs.ts';
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
  const { clock, resume } = options;
  const sequence = createFileSequence(config.paths, options);
  let left = options.count ?? Number.MAX_SAFE_INTEGER;
  let pending: SourceRecord[] = [];
  let taken = 0;
  let opened: { readonly source: string; readonly resumeAt: number } | null = null;

  function keep({ source, position, users }: FileUsers): void {
    const createdMs = clock.nowMs();
    if (opened?.source !== source) opened = { source, resumeAt: resume(source) };
    const { resumeAt } = opened;
    const wanted = users.slice(0, left);
    left -= wanted.length;
    for (const [i, { key, value }] of wanted.entries()) {
      if (position + i >= resumeAt) pending.push({ key, value, source, position: position + i, createdMs });
    }
  }

  return {
    async read(max, signal) {
      while (pending.length - taken < max && left > 0) {
        signal.throwIfAborted();
        const next = await sequence.next();
        if (next === null) break;
        keep(next);
      }
      signal.throwIfAborted();
      const records = pending.slice(taken, taken + max);
      taken += records.length;
      if (taken === pending.length) {
        pending = [];
        taken = 0;
      }
      return records.length === 0 ? null : records;
    },
    async close() {
      left = 0;
      pending = [];
      taken = 0;
      await sequence.close();
    },
  };
}
