import type { ChildProcess } from 'node:child_process';

const ends = new Set<() => void>();

/** Remembers a program that was started as a process group of its own. */
export function remember(child: ChildProcess): ChildProcess {
  rememberEnd(() => {
    const { pid, exitCode, signalCode } = child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
  });
  return child;
}

/** Remembers what ends something that was started, without waiting for anything. Returns what forgets it. */
export function rememberEnd(end: () => void): () => void {
  ends.add(end);
  return () => void ends.delete(end);
}

/** Ends what still runs, with all that it started, the latest first. One that cannot be ended keeps none of the others. */
export function endStarted(): void {
  const failures: unknown[] = [];
  for (const end of [...ends].toReversed()) {
    try {
      end();
    } catch (error) {
      failures.push(error);
    }
  }
  ends.clear();
  if (failures.length > 0) throw new AggregateError(failures, 'not everything that was started could be ended');
}

const fatal = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** From here on nothing that was started outlives this process, whether it comes to its end, fails, or is told to end. */
export function endStartedWithThis(): void {
  process.once('exit', endStarted);
  for (const [signal, code] of Object.entries(fatal)) process.once(signal, () => process.exit(code));
}
