import { PipelineError } from '../domain/errors.ts';
import type { Clock } from '../ports.ts';

export type Task = (signal: AbortSignal) => Promise<void>;

/**
 * Runs `main` with tasks beside it that end with it. If one of them fails, `main` is aborted and its failure is thrown.
 * Resolves, never rejects, once `signal` aborts: ending early is what was asked for.
 */
export async function runWithBackground(signal: AbortSignal, main: Task, background: readonly Task[]): Promise<void> {
  const failing = new AbortController();
  const ending = new AbortController();
  const untilEnd = AbortSignal.any([signal, ending.signal]);
  const tasks = background.map((task) => task(untilEnd).catch((error: unknown) => failing.abort(error)));
  try {
    await main(AbortSignal.any([signal, failing.signal]));
  } catch (error) {
    if (!signal.aborted && !failing.signal.aborted) throw error;
  } finally {
    ending.abort();
    await Promise.all(tasks);
  }
  if (failing.signal.aborted && !signal.aborted) throw failing.signal.reason;
}

export interface Repetition {
  readonly clock: Clock;
  readonly everyMs: number;
  readonly work: () => Promise<void>;
}

/** Does `work` again and again until the signal aborts. What can be retried is: the next turn is the repetition. */
export async function repeat({ clock, everyMs, work }: Repetition, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await once(work);
    await clock.sleep(everyMs, signal);
  }
}

/** One turn of a repetition, or the last one: where it fails for now (a full disk), what the one before said stands. */
export async function once(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isForNow = error instanceof PipelineError && error.canRetry;
    if (!isForNow) throw error;
  }
}
