import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import type { Damage } from '../../pipeline/ports.ts';
import { runMaintenance } from '../../pipeline/maintenance-handle.ts';
import type { LogDoor } from '../../pipeline/log.ts';

export interface ScrubOptions {
  places(): StorePlaces;
  readonly maintenanceWorkerUrl: URL;
  readonly log: Pick<LogDoor, 'info' | 'error'>;
  onDamage(damage: Damage): void;
  /** Until the first scrub, and from the end of one to the next. */
  readonly firstMs?: number;
  readonly everyMs?: number;
}

const minuteMs = 60_000;
/** A start does not wait for it, and an idle machine stays idle. */
const defaultFirstMs = 10 * minuteMs;
const defaultEveryMs = 24 * 60 * minuteMs;
const share = 0.1;

/** Reads all checksums now and then, slowly. Returns the way to end it. */
export function scrubInBackground(options: ScrubOptions): () => void {
  const abort = new AbortController();
  let timer = setTimeout(scrub, options.firstMs ?? defaultFirstMs);
  timer.unref();
  return () => {
    abort.abort();
    clearTimeout(timer);
  };

  function scrub(): void {
    void runScrub(options, abort.signal).finally(() => {
      if (abort.signal.aborted) return;
      timer = setTimeout(scrub, options.everyMs ?? defaultEveryMs);
      timer.unref();
    });
  }
}

async function runScrub(
  { places, maintenanceWorkerUrl: workerUrl, log, onDamage }: ScrubOptions,
  signal: AbortSignal,
): Promise<void> {
  try {
    await runMaintenance(
      { type: 'scrub', ...places(), share },
      {
        workerUrl,
        signal,
        onStep(step) {
          if (step.type === 'damage') onDamage(step.damage);
          else log.info('scrub-finished', { store: step.store, damaged: step.damaged });
        },
      },
    );
  } catch (error) {
    const { code, message } = toPipelineError(error);
    if (!signal.aborted) log.error('stage-failed', { stage: 'scrub', message, error: code });
  }
}
