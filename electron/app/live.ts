import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../pipeline/log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import type { Supervisor } from '../../pipeline/supervisor.ts';
import type { DamageList } from './damage-list.ts';
import type { Engine } from './engine.ts';
import { createEngineFigures } from './engine-figures.ts';
import type { History } from './history/history.ts';
import { createNewest, type Newest } from './newest.ts';
import { createSaidState } from './said-state.ts';
import { createSnapshotFeed } from './snapshot-feed.ts';
import type { StoredState } from './stored-state.ts';
import { withStandingLag } from './standing-lag.ts';
import { type WatchedAggregates, watchAggregates } from './watched-aggregates.ts';

export interface LiveOptions {
  readonly dataDirectory: string;
  readonly clock: Clock;
  readonly history: History;
  readonly damages: DamageList;
  readonly log: Pick<LogDoor, 'error' | 'warn' | 'info'>;
}

/** The newest state of everything: assembled from the engine, kept as history, handed to whoever listens. */
export interface Live {
  changed(): void;
  /** Hands out the newest state at once, and resolves when listeners that are not behind have taken it. */
  settle(): Promise<void>;
  /** The newest one that was handed out. */
  snapshot(): Snapshot;
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
  listen: Newest<Snapshot>['listen'];
  close(): void;
}

/** Sizes of files and memory are measured this often, however fast snapshots follow each other. */
const measureMs = 1000;

export function createLive(engine: Engine, options: LiveOptions): Live {
  const { clock, history, damages } = options;
  const figures = createEngineFigures(options);
  const newest = createNewest<Snapshot>();
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const watched = watchAggregates({ ...options, places: () => engine.places(), onChange: () => feed.drawable() });
  const said = createSaidState({ stored: () => engine.stored(), reported: () => reportedBy(engine, watched) });
  let current = assemble(engine, { said: said(), figures: figures(), atMs: clock.nowMs() });
  let measuredMs = performance.now();
  const feed = createSnapshotFeed({
    assemble() {
      const due = performance.now() - measuredMs >= measureMs;
      if (due) measuredMs = performance.now();
      const measured = due ? figures() : current.engine;
      current = assemble(engine, { said: said(), figures: measured, atMs: clock.nowMs() });
      return current;
    },
    deliver(snapshot) {
      history.sample(snapshot);
      for (const { lastError } of Object.values(snapshot.stages))
        if (lastError) damages.addError(lastError, lastError.atMs);
      newest.set(snapshot);
      for (const listener of listeners) listener(snapshot);
    },
  });
  return {
    changed() {
      const drawn = reportedBy(engine, watched).aggregates?.atMs ?? current.aggregates.atMs;
      if (drawn === current.aggregates.atMs) feed.changed();
      else feed.drawable();
    },
    async settle() {
      feed.sendNow();
      await nextTurn();
    },
    snapshot: () => current,
    listen: newest.listen,
    onSnapshot(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      watched.close();
      feed.close();
      newest.close();
    },
  };
}

type Reported = Pick<ReturnType<Supervisor['snapshotParts']>, 'balance' | 'aggregates' | 'cleanLag'>;

/** Where others write the aggregates too, what the stage of this process reports of them is a part. */
function reportedBy(engine: Engine, watched: WatchedAggregates): Reported {
  const { balance, aggregates, cleanLag } = engine.supervisor().snapshotParts();
  return { balance, cleanLag, aggregates: watched.view(aggregates) };
}

interface Assembled {
  readonly said: StoredState;
  readonly figures: Snapshot['engine'];
  readonly atMs: number;
}

function assemble(engine: Engine, { said, figures, atMs }: Assembled): Snapshot {
  const { cleanLag: _, ...parts } = engine.supervisor().snapshotParts();
  const { balance, aggregates } = said;
  return { ...parts, atMs, stages: withStandingLag(parts.stages, said), balance, aggregates, engine: figures };
}
