import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { logEntrySchema } from '../../pipeline/domain/log-entry.ts';
import type { LogDoor, LogLine } from '../../pipeline/log.ts';
import { moveAside, readIfThere, writeAtomically } from './atomic-file.ts';
import { parseJson } from './parse-json.ts';
import { saySetAside } from './say-set-aside.ts';

const schemaName = 'vigie-last-errors/1';
const lineSchema = logEntrySchema.omit({ seq: true });
const contentSchema = z.object({ schema: z.literal(schemaName), lines: z.array(lineSchema) });

const maxKeptLines = 50;
/** Errors may come in thousands; a kill loses those of the last second. */
const everyMs = 1000;

export interface LastErrors {
  /** Takes the warnings and errors among them. */
  note(lines: readonly LogLine[]): void;
  /** Lines of before that moment are gone from the disk when it returns. */
  forget(beforeMs: number): void;
  /** In order: nothing is left to be told at the next start. */
  close(): void;
}

export interface LastErrorsOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

/** What the last process left behind, oldest first, if it did not end in order. */
export function readLastErrors({ dataDirectory, log, nowMs }: LastErrorsOptions): readonly LogLine[] {
  const path = fileOf(dataDirectory);
  const text = readIfThere(path);
  if (text === null) return [];
  const parsed = parseJson(contentSchema, text);
  if (parsed.success) return parsed.data.lines;
  const kept = moveAside(path, 'unreadable', nowMs());
  saySetAside(log, { path, kept, reason: 'no-lines' });
  return [];
}

/** `last-errors.json`: the newest warnings and errors, there only while the application runs, and after it was killed. */
export function openLastErrors(dataDirectory: string, left: readonly LogLine[]): LastErrors {
  const path = fileOf(dataDirectory);
  let lines = left;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  /** A disk that takes nothing is said by whoever needs it; these lines are on the console as well. */
  function write(): void {
    try {
      writeAtomically(path, `${JSON.stringify({ schema: schemaName, lines })}\n`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }

  function later(): void {
    timer ??= setTimeout(() => {
      timer = null;
      write();
    }, everyMs).unref();
  }

  return {
    note(added) {
      const worse = added.filter(({ level }) => level === 'warn' || level === 'error');
      if (worse.length === 0 || isClosed) return;
      lines = [...lines, ...worse].slice(-maxKeptLines);
      later();
    },
    forget(beforeMs) {
      const kept = lines.filter(({ atMs }) => atMs >= beforeMs);
      if (kept.length === lines.length) return;
      lines = kept;
      write();
    },
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      rmSync(path, { force: true });
    },
  };
}

function fileOf(dataDirectory: string): string {
  return join(dataDirectory, 'last-errors.json');
}
