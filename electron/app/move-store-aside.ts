import { existsSync, renameSync } from 'node:fs';
import { moveAside } from './atomic-file.ts';

/**
 * Moves a store's file, its write-ahead log and its index aside together, so that the damaged store stays readable as
 * a whole. Returns the new path of the file. No connection may be open.
 */
export function moveStoreAside(path: string, nowMs: number, word: 'damaged' | 'unreadable' = 'damaged'): string {
  const file = existsSync(path) ? path : `${path}-wal`;
  const kept = moveAside(file, word, nowMs);
  if (file !== path) return kept;
  for (const suffix of ['-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
  return kept;
}
