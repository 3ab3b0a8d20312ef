import { openAggregatesReader, openLogReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { Engine } from '../engine.ts';

type Stages = Pick<Engine, 'supervisor' | 'startStage' | 'places'>;

/**
 * Resolves when the aggregator has folded what `users.clean` holds at this moment. Where it is stopped it is started for as
 * long as that takes; where it fails, this rejects with its error (P-ERA-17).
 */
export async function aggregatesFollowed(engine: Stages, signal: AbortSignal): Promise<void> {
  const ends = await readEnds(engine.places());
  if (ends === null) return;
  const supervisor = engine.supervisor();
  for (let wasRun = false; !(await areFolded(engine.places(), ends));) {
    signal.throwIfAborted();
    const { state, lastError } = supervisor.snapshotParts().stages.aggregator;
    if (state === 'failed' && wasRun && lastError)
      throw new PipelineError(lastError.code, lastError.message, lastError);
    if (state !== 'stopped' && state !== 'failed') await changed(engine, signal);
    else {
      wasRun = true;
      await runToTheEnd(engine);
    }
  }
}

/** Whoever was started meanwhile needs its reader: then it goes on. */
async function runToTheEnd(engine: Stages): Promise<void> {
  const supervisor = engine.supervisor();
  engine.startStage('aggregator');
  await supervisor.stopStage('aggregator');
  const { producer, transformer } = supervisor.snapshotParts().stages;
  const isActive = [producer, transformer].some(({ state }) => state !== 'stopped' && state !== 'failed');
  if (isActive) engine.startStage('aggregator');
}

/** The aggregator reports what it folded, many times a second. */
async function changed(engine: Stages, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const end = engine.supervisor().subscribe(() => resolve());
  const abort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await promise;
  } finally {
    end();
    signal.removeEventListener('abort', abort);
  }
}

async function readEnds(places: StorePlaces): Promise<readonly number[] | null> {
  const log = await openLogReader(places);
  if (log === null) return null;
  try {
    const clean = await log.describe('users.clean');
    return clean?.partitions.map(({ endOffset }) => endOffset) ?? null;
  } finally {
    await log.close();
  }
}

async function areFolded(places: StorePlaces, ends: readonly number[]): Promise<boolean> {
  const aggregates = await openAggregatesReader(places);
  if (aggregates === null) return ends.every((end) => end === 0);
  try {
    const positions = await aggregates.positions();
    return ends.every((end, partition) => end === 0 || (positions.get(partition)?.offset ?? -1) >= end);
  } finally {
    await aggregates.close();
  }
}
