import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { type Backlog, type CatchUp, catchUpOf } from './catch-up-of.ts';
import type { LiveStore } from './live-store.ts';
import { standsStill } from './selectors.ts';

const courseMs = 15_000;
const sayEveryMs = 1000;

/** What each reader reads is written by the one before. */
const writers = { transformer: 'producer', aggregator: 'transformer' } as const satisfies Partial<
  Record<StageName, StageName>
>;
type Reader = keyof typeof writers;
const readers: readonly Reader[] = ['transformer', 'aggregator'];

export type CatchUpState = Readonly<Record<StageName, CatchUp>>;
export type CatchUpStore = StoreApi<CatchUpState>;

/** Follows what waits before each stage over the last fifteen seconds, and says once a second how long it needs. */
export function createCatchUpStore(live: LiveStore): CatchUpStore {
  const store = createStore<CatchUpState>(() => ({
    producer: 'unknown',
    transformer: 'unknown',
    aggregator: 'unknown',
  }));
  const courses = { transformer: createCourse('transformer'), aggregator: createCourse('aggregator') };
  let saidMs = Number.NEGATIVE_INFINITY;

  live.subscribe(({ snapshot }, { snapshot: before }) => {
    if (snapshot === null || snapshot === before) return;
    const isNew = readers.filter((reader) => courses[reader].add(snapshot)).length > 0;
    if (!isNew && snapshot.atMs - saidMs < sayEveryMs) return;
    saidMs = snapshot.atMs;
    store.setState({ transformer: courses.transformer.catchUp(), aggregator: courses.aggregator.catchUp() });
  });
  return store;
}

function createCourse(name: Reader) {
  let course: readonly Backlog[] = [];
  let way = '';
  return {
    /** True where the stage or its writer has begun or ended something, or at another pace: what was before says nothing. */
    add({ atMs, stages, pace }: Snapshot): boolean {
      const [stage, writer] = [stages[name], stages[writers[name]]];
      const wayNow = [stage.sinceMs, writer.sinceMs, pace].join(' ');
      const isNew = wayNow !== way;
      way = wayNow;
      const { lagRecords: waiting, lagSeconds: oldestSeconds, recordsPerSecond: read, records: done } = stage;
      const now = { atMs, waiting, oldestSeconds, done, read, written: writer.recordsPerSecond };
      const kept = isNew ? [] : course.filter((each) => each.atMs > atMs - courseMs && each.atMs < atMs);
      course = standsStill(stage) ? [] : [...kept, now];
      return isNew;
    },
    catchUp: () => catchUpOf(course),
  };
}
