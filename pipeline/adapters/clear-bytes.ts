import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError } from '../domain/errors.ts';
import { defaultBusyMs, emptyWriteAheadLog, type Store } from '../sqlite.ts';
import type { RewriteAround } from './rewrite-around.ts';
import { type KeptColumns, valuesKept } from './values-kept.ts';
import { valuesInFile } from './values-in-file.ts';

export interface ClearingStore {
  readonly store: Store;
  /** Runs `work` when no other thread of the process is writing; the store's own lock waits in growing steps. */
  readonly inTurn: <T>(work: () => T) => T;
  /** Where what is kept stands: a value in it is no residue. */
  readonly kept: KeptColumns;
  /** Writes what stands beside the values anew, which frees and zeroes their pages, a few milliseconds a time. */
  readonly rewriteAround?: RewriteAround;
}

const betweenTriesMs = 20;
/** A reader that holds an old state for longer than this is not one of ours. */
const maxTries = 1500;
const rewrites = 4;

/**
 * Makes the values go from a store's files. `secure_delete` zeroes what is deleted, but SQLite leaves copies where it moved
 * a row to another page before. So: the write-ahead log is emptied, the file is looked through, what stands around a hit
 * is written anew, and only where that does not help the file as a whole (VACUUM), which keeps its writers waiting.
 * Each call looks again, also where nothing is left to delete. Rejects, never passes over it, where a reader is in the
 * way for half a minute.
 */
export async function clearBytes(
  clearing: ClearingStore,
  values: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<void> {
  await emptyPatiently(clearing, signal);
  let found = await residue(
    clearing,
    values.map((value) => Buffer.from(value)),
  );
  for (let round = 0; clearing.rewriteAround && found.length > 0 && round < rewrites; round += 1) {
    for (const value of found) {
      // A copy in a page above the leaves goes only when enough of them are written anew.
      for (let slice = 0; slice < 4 ** round; slice += 1) {
        clearing.inTurn(() => clearing.rewriteAround?.(value, slice));
        await pause(betweenTriesMs, undefined, { signal });
      }
    }
    await emptyPatiently(clearing, signal);
    found = await residue(clearing, found);
  }
  if (found.length === 0) return;
  clearing.inTurn(() => clearing.store.exec('VACUUM'));
  await emptyPatiently(clearing, signal);
}

/** The values that stand in the files, and not because they are kept, of somebody else for instance. */
async function residue({ store, kept }: ClearingStore, values: readonly Buffer[]): Promise<Buffer[]> {
  const found = await valuesFound(store.path, values);
  if (found.length === 0) return found;
  const known = valuesKept(store, kept, found);
  return found.filter((value) => !known.has(value));
}

async function valuesFound(path: string, values: readonly Buffer[]): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for (const file of [path, `${path}-wal`].filter((each) => existsSync(each)))
    found.push(...(await valuesInFile(file, values)));
  return [...new Set(found)];
}

/** Most of it moves while others write; what is then left is moved under the lock, in tries that keep nobody waiting. */
async function emptyPatiently({ store, inTurn }: ClearingStore, signal: AbortSignal): Promise<void> {
  store.exec('PRAGMA busy_timeout = 20');
  try {
    for (let tries = 1; ; tries += 1) {
      store.attempt(() => store.prepare('PRAGMA wal_checkpoint(PASSIVE)').get());
      if (inTurn(() => isEmptied(store, tries === maxTries))) return;
      await pause(betweenTriesMs, undefined, { signal });
    }
  } finally {
    store.exec(`PRAGMA busy_timeout = ${defaultBusyMs}`);
  }
}

function isEmptied(store: Store, isLast: boolean): boolean {
  try {
    emptyWriteAheadLog(store);
    return true;
  } catch (error) {
    if (isLast || !(error instanceof PipelineError) || error.code !== 'store-busy') throw error;
    return false;
  }
}
