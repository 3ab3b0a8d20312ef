import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { remember } from './started.ts';

const commandLine = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

export const runResultSchema = z.strictObject({
  published: z.number(),
  stored: z.number(),
  rejected: z.record(z.string(), z.number()),
  persons: z.number(),
  aggregates: z.record(z.string(), z.unknown()),
  seconds: z.number(),
  recordsPerSecond: z.number(),
});
export type RunResult = z.infer<typeof runResultSchema>;

export const recountResultSchema = z.strictObject({
  persons: z.number(),
  aggregates: z.record(z.string(), z.unknown()),
});

/** What `person find` says: records by data set and store, and of each id what is known. */
export const foundResultSchema = z.strictObject({
  found: z.record(z.string(), z.record(z.string(), z.number())),
  ids: z.array(z.string()),
  restricted: z.array(z.string()),
  erased: z.array(z.strictObject({ id: z.string(), purge: z.string(), atMs: z.number() })),
});

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command line as a process group of its own, so that a kill takes everything. */
export function startVigie(args: readonly string[]): ChildProcess {
  return start(process.execPath, [builtCommandLine(), ...args]);
}

/** The same, and what it reads from standard input is written to `stdin`. */
export function startVigieWithInput(args: readonly string[]): ChildProcess {
  return start(process.execPath, [builtCommandLine(), ...args], 'pipe');
}

function start(program: string, args: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  return remember(spawn(program, args, { detached: true, stdio: [stdin, 'pipe', 'pipe'] }));
}

function builtCommandLine(): string {
  if (existsSync(commandLine)) return commandLine;
  throw new Error('The command line is not built: npm run build');
}

/** Waits for a running command to say something, on whichever stream; fails with what it said instead when it ends. */
export function untilSaid(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (piece: Buffer): void => {
      text += piece.toString('utf8');
      const found = pattern.exec(text);
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', (code) => reject(new Error(`it ended with ${code} and never said ${pattern}:\n${text}`)));
  });
}

/** Resolves with everything that the command said from now on, once it has ended. */
export function finished(child: ChildProcess): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a line of shell in which `vigie` is the command line; resolves with the first failure of a pipe. */
export function inShell(line: string): Promise<Finished> {
  const define = `vigie() { '${process.execPath}' '${builtCommandLine()}' "$@"; }`;
  return finished(start('bash', ['-o', 'pipefail', '-c', `${define}; ${line}`]));
}

export function vigie(...args: readonly string[]): Promise<Finished> {
  return finished(startVigie(args));
}

/** Runs to the end and parses the last line of standard output; fails with what was said where it did not end well. */
export async function vigieJson<T>(schema: z.ZodType<T>, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await vigie(...args, '--json');
  if (code !== 0) throw new Error(`vigie ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return schema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}

/** A directory that is gone when the test is over. */
export function temporaryDirectory(onTestFinished: (clean: () => void) => void): string {
  const directory = mkdtempSync(join(tmpdir(), 'vigie-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
