import type { ChildProcess } from 'node:child_process';

const started = new Set<ChildProcess>();

/** Remembers a program that was started as a process group of its own. */
export function remember(child: ChildProcess): ChildProcess {
  started.add(child);
  return child;
}

/** Kills those that still run, and all that they started. */
export function endStarted(): void {
  for (const { pid, exitCode, signalCode } of started) {
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  }
  started.clear();
}
