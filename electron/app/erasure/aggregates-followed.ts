import { openAggregatesReader, openLogReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { consumerGroups } from '../../../pipeline/domain/topics.ts';
import type { CleanPosition, Commit } from '../../../pipeline/ports.ts';
import type { Engine } from '../engine.ts';

const lookEveryMs = 250;

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

/** The aggregator reports what it folded, many times a second; one in another process says nothing here. */
async function changed(engine: Stages, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const end = engine.supervisor().subscribe(() => resolve());
  const abort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  const isShared = engine.places().config.log.kind !== 'embedded';
  const timer = isShared ? setTimeout(resolve, lookEveryMs) : undefined;
  try {
    await promise;
  } finally {
    clearTimeout(timer);
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

/** As what is kept of the aggregates says; of a partition that another process folds for itself, its commits (P-ECS-7). */
async function areFolded(places: StorePlaces, ends: readonly number[]): Promise<boolean> {
  const reached = await readReached(places);
  const isKept = (end: number, partition: number): boolean =>
    end === 0 || (reached.get(partition)?.offset ?? -1) >= end;
  if (ends.every(isKept)) return true;
  const { log, aggregates } = places.config;
  if (log.kind === 'embedded' || aggregates.kind !== 'embedded') return false;
  const elsewhere = await committedBy(places);
  return ends.every(
    (end, partition) =>
      isKept(end, partition) || (!reached.has(partition) && (elsewhere.get(partition)?.offset ?? -1) >= end),
  );
}

async function readReached(places: StorePlaces): Promise<ReadonlyMap<number, CleanPosition>> {
  const aggregates = await openAggregatesReader(places);
  if (aggregates === null) return new Map();
  try {
    return await aggregates.positions();
  } finally {
    await aggregates.close();
  }
}

async function committedBy(places: StorePlaces): Promise<ReadonlyMap<number, Commit>> {
  const log = await openLogReader(places);
  if (log === null) return new Map();
  try {
    return await log.committed('users.clean', consumerGroups.aggregator);
  } finally {
    await log.close();
  }
}
