import type { RedrivePlan, RedriveResult, RedriveWish } from '../../../pipeline/domain/redrive.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { ItemOf } from '../../contract/api.ts';
import type { Actor } from '../actor.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Engine } from '../engine.ts';
import { createNewest } from '../newest.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { PurgeArea } from '../purge/purge-area.ts';
import type { Journal } from '../register/journal-file.ts';

export interface RedriveParts {
  readonly engine: Pick<Engine, 'config' | 'exclusively' | 'places' | 'supervisor'>;
  readonly maintenanceWorkerUrl: URL;
  readonly purge: { readonly purges: Pick<PurgeArea['purges'], 'isBusy'> };
  readonly journal: Pick<Journal, 'append'>;
  readonly log: Pick<LogDoor, 'info'>;
}

/** A redrive is never cut off: it ends between two batches, so that what is said of it is what was published. */
const never = new AbortController().signal;

interface Asked {
  readonly actor: Actor;
  readonly signal: AbortSignal;
}

/** Publishing again what was rejected (P-RDR); one at a time. */
export interface Redrives {
  preview(wish: RedriveWish, signal: AbortSignal): Promise<RedrivePlan>;
  run(wish: RedriveWish, asked: Asked): Promise<RedriveResult>;
  /** Ends the one that runs, in order; does nothing where none does. */
  cancel(): void;
  listen(signal: AbortSignal): AsyncIterable<ItemOf<'redrive'>>;
  /** Resolves when none runs any more; the calls that asked for them were cancelled. */
  settled(): Promise<void>;
}

export function createRedrives(parts: RedriveParts): Redrives {
  const { engine, maintenanceWorkerUrl: workerUrl } = parts;
  const turns = createOneAtATime();
  let running: AbortController | null = null;
  const progress = createNewest<ItemOf<'redrive'>>();
  progress.set({ running: false, published: 0, of: 0 });
  const wished = (wish: RedriveWish) => ({ wish, asOf: engine.config().asOf, ...engine.places() });

  async function publish(wish: RedriveWish, { actor, signal }: Asked): Promise<RedriveResult> {
    const job = { type: 'redrive', ...wished(wish), wake: engine.supervisor().wake } as const;
    let last = { published: 0, of: 0 };
    progress.set({ running: true, ...last });
    running = new AbortController();
    try {
      return await runMaintenance(job, {
        workerUrl,
        signal: never,
        stopping: AbortSignal.any([signal, running.signal]),
        onRedriven: (now) => progress.set({ running: true, ...(last = now) }),
      });
    } finally {
      running = null;
      progress.set({ running: false, ...last });
      // What was published until it was cancelled is said, too.
      if (last.published > 0) await say(parts, { records: last.published, wish, actor });
    }
  }

  async function run(wish: RedriveWish, asked: Asked): Promise<RedriveResult> {
    if (parts.purge.purges.isBusy())
      throw new ContractFailure('purge-running', 'A purge works on the stores. Wait until it is closed, or pause it.');
    const stages = Object.values(engine.supervisor().snapshotParts().stages);
    if (stages.some(({ state }) => state !== 'stopped' && state !== 'failed')) return publish(wish, asked);
    // While no stage says how many wait, the stores are read again behind it.
    const done = Promise.withResolvers<RedriveResult>();
    await engine.exclusively(async () => done.resolve(await publish(wish, asked)));
    return done.promise;
  }

  return {
    preview: (wish, signal) => runMaintenance({ type: 'plan-redrive', ...wished(wish) }, { workerUrl, signal }),
    run: (wish, asked) =>
      turns.run(() => {
        asked.signal.throwIfAborted();
        return run(wish, asked);
      }),
    cancel: () => running?.abort(),
    listen: (signal) => progress.listen(signal),
    settled: turns.idle,
  };
}

interface Said {
  readonly records: number;
  readonly wish: RedriveWish;
  readonly actor: Actor;
}

async function say({ log, journal }: RedriveParts, { records, wish, actor }: Said): Promise<void> {
  log.info('records-redriven', { records });
  const wished = 'codes' in wish ? { reasons: wish.codes.join(', ') } : { chosen: wish.places.length };
  await journal.append('records-redriven', { actor, subject: null, details: { records, ...wished } });
}
