import { backoffMs } from '../backoff.ts';
import type { StageName } from '../domain/config.ts';
import { PipelineError, toPipelineError } from '../domain/errors.ts';
import { waitReasons, type WaitReason } from '../domain/snapshot.ts';
import type { Meter } from './meter.ts';
import type { StageDeps } from './stage-deps.ts';

const firstMs = 100;
const maxMs = 10_000;

export type Attempt = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/**
 * Runs `work` until it succeeds. A `PipelineError` that can be retried is waited for with back-off and shown as the
 * stage's wait; any other rejects. Rejects with the signal's reason once it aborts.
 */
export function createAttempt(
  stage: StageName,
  meter: Meter,
  deps: Pick<StageDeps, 'clock' | 'console' | 'random'>,
): Attempt {
  const { clock, console, random } = deps;

  async function waitFor(error: PipelineError, tries: number, signal: AbortSignal): Promise<void> {
    const delayMs = backoffMs(tries, { firstMs, maxMs, random });
    const nowMs = clock.nowMs();
    meter.errors += 1;
    meter.wait = {
      reason: toReason(error),
      sinceMs: meter.wait?.sinceMs ?? nowMs,
      retryAtMs: nowMs + delayMs,
      message: error.message,
    };
    console.warn('stage-waiting', { stage, message: error.message, delayMs });
    await clock.sleep(delayMs, signal);
    signal.throwIfAborted();
  }

  return async (signal, work) => {
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      try {
        const result = await work();
        if (tries > 1) resumed();
        return result;
      } catch (thrown) {
        signal.throwIfAborted();
        const error = toPipelineError(thrown);
        if (!error.canRetry) throw error;
        await waitFor(error, tries, signal);
      }
    }
  };

  function resumed(): void {
    const waitedMs = clock.nowMs() - (meter.wait?.sinceMs ?? clock.nowMs());
    meter.wait = null;
    console.info('stage-resumed', { stage, waitedMs });
  }
}

function toReason(error: PipelineError): WaitReason {
  return waitReasons.find((reason) => reason === error.code) ?? 'io-failed';
}
