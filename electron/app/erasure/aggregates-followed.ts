import { setTimeout as pause } from 'node:timers/promises';
import { openAggregatesReader, openLogReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { consumerGroups } from '../../../pipeline/domain/topics.ts';
import type { Engine } from '../engine.ts';

const lookEveryMs = 250;

type Stages = Pick<Engine, 'supervisor' | 'startStage' | 'places'>;

/** Twice as long as the slowest brokers let a silent member be: by then others have its partitions. */
const patienceMs = 90_000;

/**
 * Resolves when the aggregator has folded what `users.clean` holds at this moment. Where it is stopped it is started for as
 * long as that takes, unless others have the partitions, who are waited for; where it fails, or they get no further, this
 * rejects (P-ERA-17, P-ECS-7).
 */
export async function aggregatesFollowed(engine: Stages, signal: AbortSignal): Promise<void> {
  const ends = await readEnds(engine.places());
  if (ends === null) return;
  const supervisor = engine.supervisor();
  const elsewhere = createPatience();
  for (let wasRun = false; ;) {
    const reached = await readReached(engine.places());
    if (isFolded(reached, ends)) return;
    signal.throwIfAborted();
    const { state, lastError } = supervisor.snapshotParts().stages.aggregator;
    if (state === 'failed' && wasRun && lastError)
      throw new PipelineError(lastError.code, lastError.message, lastError);
    if (state !== 'stopped' && state !== 'failed') await changed(engine, signal);
    else if (reached.members > 0) {
      elsewhere.saw(reached);
      await pause(lookEveryMs, undefined, { signal });
    } else {
      wasRun = true;
      await runToTheEnd(engine);
    }
  }
}

/** Throws where what others have reached stays the same for too long. */
function createPatience(): { saw(reached: Reached): void } {
  let [last, sinceMs] = ['', Date.now()];
  return {
    saw({ kept, committed, members }) {
      const now = JSON.stringify([[...kept], [...committed]]);
      if (now !== last) [last, sinceMs] = [now, Date.now()];
      if (Date.now() - sinceMs <= patienceMs) return;
      const seconds = patienceMs / 1000;
      throw new PipelineError(
        'aggregates-behind',
        `The aggregators in other processes have got no further for ${seconds} s (members: ${members}), and still count what is erased. See what keeps them, or stop them; then go on.`,
        { canRetry: true, details: { members, seconds } },
      );
    },
  };
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

/** How far each partition is folded. */
interface Reached {
  /** As what is kept of the aggregates says: here, or in the server that all of them write to. */
  readonly kept: ReadonlyMap<number, number>;
  /** As the group has committed, where everybody keeps their own aggregates. */
  readonly committed: ReadonlyMap<number, number>;
  /** Of the group, none of whom is this process's where its aggregator is stopped. */
  readonly members: number;
}

function isFolded({ kept, committed }: Reached, ends: readonly number[]): boolean {
  return ends.every(
    (end, partition) => end === 0 || (kept.get(partition) ?? -1) >= end || (committed.get(partition) ?? -1) >= end,
  );
}

async function readReached(places: StorePlaces): Promise<Reached> {
  const aggregates = await openAggregatesReader(places);
  let kept: Reached['kept'] = new Map();
  try {
    if (aggregates) kept = offsetsOf(await aggregates.positions());
  } finally {
    await aggregates?.close();
  }
  const log = places.config.log.kind === 'embedded' ? null : await openLogReader(places);
  if (log === null) return { kept, committed: new Map(), members: 0 };
  try {
    const { readers } = await log.observe();
    const members = readers.find(({ stage }) => stage === 'aggregator')?.members.length ?? 0;
    if (places.config.aggregates.kind !== 'embedded') return { kept, committed: new Map(), members };
    return { kept, committed: offsetsOf(await log.committed('users.clean', consumerGroups.aggregator)), members };
  } finally {
    await log.close();
  }
}

function offsetsOf(places: ReadonlyMap<number, { readonly offset: number }>): ReadonlyMap<number, number> {
  return new Map([...places].map(([partition, { offset }]) => [partition, offset]));
}
