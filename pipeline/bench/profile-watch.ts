import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { embeddedFiles } from '../adapters/embedded-files.ts';

export interface ProfileWatch {
  /** Stops; resolves with the latency of every person that was new in the store meanwhile, milliseconds. */
  end(): Promise<number[]>;
}

const everyMs = 2;

/**
 * Reads the profile store's file from outside, knowing nothing of the pipeline's own measures: a row's time of creation
 * against the moment at which it is first seen. So a latency is up to the time between two looks too long, never too short.
 */
export function watchProfiles(directory: string): ProfileWatch {
  const database = new DatabaseSync(join(directory, embeddedFiles.profiles), { readOnly: true, timeout: 1000 });
  const newest = database.prepare('SELECT max(row) AS row FROM profiles');
  const behind = database.prepare('SELECT row, received_ms AS createdMs FROM profiles WHERE row > ? ORDER BY row');
  let last = Number(newest.get()?.['row'] ?? 0);
  const seen: number[] = [];
  const ending = new AbortController();
  const watching = watch();
  return {
    async end() {
      ending.abort();
      await watching;
      database.close();
      return seen;
    },
  };

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      const rows = behind.all(last) as unknown as { readonly row: number; readonly createdMs: number }[];
      const nowMs = Date.now();
      for (const { createdMs } of rows) seen.push(nowMs - createdMs);
      last = rows.at(-1)?.row ?? last;
      await pause(everyMs);
    }
  }
}
