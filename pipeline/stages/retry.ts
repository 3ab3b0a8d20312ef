import { backoffMs } from '../backoff.ts';
import type { StageName } from '../domain/config.ts';
import { edgeInto, type EdgeName } from '../domain/edges.ts';
import { causeFields, PipelineError, toPipelineError } from '../domain/errors.ts';
import { waitReasons, type WaitReason } from '../domain/snapshot.ts';
import { countErrors, type Meter } from './meter.ts';
import type { StageDeps } from './stage-deps.ts';

const firstMs = 100;
const maxMs = 10_000;
/** A store is asked more often than a disk or somebody else's source: it is ours, and used within seconds of its return. */
const maxStoreMs = 2000;
const longestAskedPauseMs = 3_600_000;

/**
 * Runs `work` until it succeeds, with back-off between. Long work says `progressed` when it got on: it is then no longer
 * waiting, and its next failure is a first one. What fails is counted on `edge`, or where the stage gets its records (P-WCH-7).
 */
export type Attempt = <T>(
  signal: AbortSignal,
  work: (progressed: () => void) => Promise<T>,
  edge?: EdgeName,
) => Promise<T>;

/**
 * A `PipelineError` that can be retried is waited for, shown as the stage's wait, and said once until it is over or
 * another comes (P-DEL-19); any other rejects. Rejects with the signal's reason once it aborts.
 */
export function createAttempt(
  stage: StageName,
  meter: Meter,
  deps: Pick<StageDeps, 'clock' | 'console' | 'random'>,
): Attempt {
  const { clock, console, random } = deps;
  let said: string | null = null;

  async function waitFor(error: PipelineError, { failures, edge, signal }: Failing): Promise<void> {
    const delayMs = Math.max(backoffMs(failures, { firstMs, maxMs: longestMs(error), random }), askedPauseMs(error));
    const [nowMs, cause] = [clock.nowMs(), causeOf(error)];
    countErrors(meter, edge, 1);
    const sinceMs = waitingSince(meter) ?? nowMs;
    meter.wait = { reason: toReason(error), sinceMs, retryAtMs: nowMs + delayMs, message: error.message };
    const told = { stage, message: error.message, delayMs, error: error.code, edge, ...causeFields(error) };
    if (said !== cause) console.warn('stage-waiting', told);
    said = cause;
    await clock.sleep(delayMs, signal);
    signal.throwIfAborted();
  }

  return async (signal, work, edge = edgeInto[stage]) => {
    let failures = 0;
    for (;;) {
      signal.throwIfAborted();
      try {
        const result = await work(progressed);
        progressed();
        return result;
      } catch (thrown) {
        signal.throwIfAborted();
        const error = toPipelineError(thrown);
        if (!error.canRetry) throw failedOn(edge, error);
        failures += 1;
        await waitFor(error, { failures, edge, signal });
      }
    }

    function progressed(): void {
      if (failures > 0) resumed(failures);
      failures = 0;
    }
  };

  function resumed(failures: number): void {
    const waitedMs = clock.nowMs() - (meter.wait?.sinceMs ?? clock.nowMs());
    meter.wait = null;
    said = null;
    console.info('stage-resumed', { stage, waitedMs, failures });
  }
}

interface Failing {
  readonly failures: number;
  readonly edge: EdgeName;
  readonly signal: AbortSignal;
}

/** Work within other work knows better where it failed. */
function failedOn(edge: EdgeName, error: PipelineError): PipelineError {
  if ('edge' in error.details) return error;
  const { code, message, details } = error;
  return new PipelineError(code, message, { details: { ...details, edge }, cause: error });
}

function longestMs({ code }: PipelineError): number {
  return code === 'store-unreachable' ? maxStoreMs : maxMs;
}

/** A reader that was slow until now is another wait. */
function waitingSince({ wait }: Meter): number | null {
  return wait === null || wait.reason === 'back-pressure' ? null : wait.sinceMs;
}

/** What the source asked for (`Retry-After`), within reason. */
function askedPauseMs({ details }: PipelineError): number {
  const asked = Number(details['retryAfterMs'] ?? 0);
  return Math.min(Number.isFinite(asked) ? asked : 0, longestAskedPauseMs);
}

/** Tells causes apart by what does not change from one try to the next. */
function causeOf({ code, details }: PipelineError): string {
  return [code, details['file'], details['status'], details['reason']].join(' ');
}

function toReason(error: PipelineError): WaitReason {
  return waitReasons.find((reason) => reason === error.code) ?? 'io-failed';
}
