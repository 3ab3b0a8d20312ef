import { openLogReader } from '../../../pipeline/adapters/catalogue.ts';
import { passedElsewhere } from '../../../pipeline/erasure/barrier-elsewhere.ts';
import { systemClock } from '../../../pipeline/stages/system-clock.ts';
import type { Engine } from '../engine.ts';

/**
 * Resolves when every transformer, in this process and in others that share the log, has ended what it was at (P-ERA-8,
 * P-ECS-6). Who no longer waits ends nothing: a barrier that is passed later harms nobody.
 */
export async function passBarrier(engine: Pick<Engine, 'supervisor' | 'places'>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([engine.supervisor().passBarrier(), aborted.promise]);
    await passElsewhere(engine, signal);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function passElsewhere(engine: Pick<Engine, 'places'>, signal: AbortSignal): Promise<void> {
  const places = engine.places();
  if (places.config.log.kind === 'embedded') return;
  const log = await openLogReader(places);
  if (log === null) return;
  try {
    await passedElsewhere({ log, clock: systemClock }, signal);
  } finally {
    await log.close();
  }
}
