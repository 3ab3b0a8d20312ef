import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { finished, type Finished, type RunResult, runResultSchema, startVigie } from '../cli/vigie.ts';

/** What the transformer says again and again as long as it can read, and store. */
const working = /Records rejected: \d+/gu;

/** `vigie run` without an end, at work: its log, its memory, and its end. */
export interface LoadedRun {
  /** Resolves once the transformer has stored more; throws with what the run said where it ends before. */
  goesOn(): Promise<void>;
  /** Of the whole process, resident. */
  residentMB(): number;
  /** Like a power cut, where it has not ended yet: the process and whatever it started. Resolves once it is gone. */
  kill(): Promise<void>;
  /** Drains. Resolves with what it came to; throws with what it said where that is no success. */
  drain(): Promise<RunResult>;
}

export function startLoadedRun(args: readonly string[]): LoadedRun {
  const child = startVigie(['run', ...args, '--json']);
  return new Loaded(child, finished(child));
}

class Loaded implements LoadedRun {
  readonly #child: ChildProcess;
  readonly #end: Promise<Finished>;
  readonly #waiting = new Set<() => void>();

  constructor(child: ChildProcess, end: Promise<Finished>) {
    this.#child = child;
    this.#end = end;
    child.stderr?.on('data', (text: string) => {
      if (!working.test(text)) return;
      working.lastIndex = 0;
      for (const wake of this.#waiting) wake();
      this.#waiting.clear();
    });
  }

  async goesOn(): Promise<void> {
    const stored = new Promise<'stored'>((resolve) => void this.#waiting.add(() => resolve('stored')));
    const first = await Promise.race([stored, this.#end]);
    if (first !== 'stored') throw new Error(`it ended with ${first.code}:\n${first.stderr.slice(-3000)}`);
  }

  residentMB(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) process.kill(-this.#child.pid!, 'SIGKILL');
    await this.#end;
  }

  async drain(): Promise<RunResult> {
    this.#child.kill('SIGTERM');
    const { code, stdout, stderr } = await this.#end;
    if (code !== 0) throw new Error(`draining ended with ${code}:\n${stderr.slice(-3000)}`);
    return runResultSchema.parse(JSON.parse(stdout));
  }
}
