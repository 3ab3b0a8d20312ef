import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from './atomic-file.ts';
import { parseJson } from './parse-json.ts';

/** A directory's owner, for people; the lock itself is the guard file's. */
const holderSchema = z.object({ pid: z.number().int(), startedAtMs: z.number() });

export interface DirectoryLock {
  /** The process that held the lock and ended without giving it back; null where there was none. */
  readonly takenOverFrom: number | null;
  /** Safe to call twice. */
  release(): void;
}

const holderWaitMs = 500;

/**
 * Makes the directory and locks it for this process. The lock is the operating system's own, on `vigie.guard`, through
 * SQLite: it goes with the process however that ends, no pid is ever guessed to be alive, and two that find a stale
 * lock cannot both take it. `vigie.lock` says who holds it. Throws `data-directory-in-use` with the holder's pid.
 */
export function lockDirectory(dataDirectory: string): DirectoryLock {
  makeDirectory(dataDirectory);
  const path = join(dataDirectory, 'vigie.lock');
  const guard = takeGuard(join(dataDirectory, 'vigie.guard'));
  if (guard === null) throw inUse(dataDirectory, waitForHolder(path));
  const takenOverFrom = nameHolder(path, guard);
  return {
    takenOverFrom,
    release() {
      if (!guard.isOpen) return;
      rmSync(path, { force: true });
      guard.close();
    },
  };
}

/** Writes who holds the lock now; returns who held it before and did not give it back. */
function nameHolder(path: string, guard: DatabaseSync): number | null {
  try {
    const before = readHolder(path);
    writeAtomically(path, JSON.stringify({ pid: process.pid, startedAtMs: Math.round(performance.timeOrigin) }));
    return before;
  } catch (error) {
    guard.close();
    throw cannotLock(path, error);
  }
}

function makeDirectory(path: string): void {
  try {
    makeWithParents(resolve(path));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PipelineError('io-failed', `The data directory ${path} cannot be made: ${reason}. Choose another one.`, {
      cause,
    });
  }
  if (!statSync(path).isDirectory())
    throw new PipelineError('io-failed', `The data directory ${path} is a file. Choose a folder.`);
}

/** Not by `recursive`: that never returns below a folder such as /proc, where nothing can be made. */
function makeWithParents(path: string): void {
  if (existsSync(path)) return;
  makeWithParents(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Null where another process, or another application of this one, holds it. */
function takeGuard(path: string): DatabaseSync | null {
  const guard = openGuard(path);
  try {
    guard.exec('BEGIN EXCLUSIVE');
    // SQLite makes it readable for everybody.
    chmodSync(path, 0o600);
    return guard;
  } catch (error) {
    guard.close();
    const code =
      error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
    // SQLITE_BUSY, SQLITE_LOCKED
    if (code === 5 || code === 6) return null;
    throw cannotLock(path, error);
  }
}

function openGuard(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw cannotLock(path, error);
  }
}

function cannotLock(path: string, cause: unknown): PipelineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PipelineError(
    'io-failed',
    `The data directory cannot be locked (${basename(path)}: ${reason}). Check that this user may write in ${dirname(path)}, or choose another one.`,
    { cause },
  );
}

/** A new holder writes its pid right after it took the guard. */
function waitForHolder(path: string): number | null {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const deadline = performance.now() + holderWaitMs;
  let holder = readHolder(path);
  while ((holder === null || !isAlive(holder)) && performance.now() < deadline) {
    Atomics.wait(pause, 0, 0, 20);
    holder = readHolder(path);
  }
  return holder;
}

function readHolder(path: string): number | null {
  const text = readIfThere(path);
  const parsed = text === null ? null : parseJson(holderSchema, text);
  // Otherwise only words for people are lost; the guard decides.
  return parsed?.success ? parsed.data.pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function inUse(dataDirectory: string, pid: number | null): PipelineError {
  const holder = pid === null ? 'another process' : `process ${pid}`;
  return new PipelineError(
    'data-directory-in-use',
    `The data directory ${dataDirectory} is in use by ${holder}. Stop that one first, or choose another directory.`,
    { details: pid === null ? { directory: dataDirectory } : { directory: dataDirectory, pid } },
  );
}
