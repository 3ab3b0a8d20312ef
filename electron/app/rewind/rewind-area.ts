import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { RewindPlan, RewindWish } from '../../../pipeline/domain/rewind.ts';
import type { StageSnapshot } from '../../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { OutputOf } from '../../contract/api.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Engine } from '../engine.ts';
import type { PurgeArea } from '../purge/purge-area.ts';
import type { Journal } from '../register/journal-file.ts';

export interface RewindParts {
  readonly engine: Pick<Engine, 'places' | 'supervisor' | 'withoutStarting'>;
  readonly maintenanceWorkerUrl: URL;
  readonly purge: { readonly purges: Pick<PurgeArea['purges'], 'isBusy'> };
  readonly journal: Pick<Journal, 'append'>;
  readonly log: Pick<LogDoor, 'info'>;
}

export interface RewindAsked {
  readonly actor: JournalActor;
  readonly signal: AbortSignal;
}

/** Rewinding the transformer of this directory (P-RWD). */
export interface Rewinds {
  preview(wish: RewindWish, signal: AbortSignal): Promise<OutputOf<'rewind.preview'>>;
  run(wish: RewindWish, asked: RewindAsked): Promise<OutputOf<'rewind.run'>>;
  /** Sees how fast the transformer is at most while more waits than it does in a second. */
  noteRate(transformer: Pick<StageSnapshot, 'lagRecords' | 'recordsPerSecond'>): void;
}

export function createRewinds(parts: RewindParts): Rewinds {
  const { engine, maintenanceWorkerUrl: workerUrl } = parts;
  let rate: number | null = null;
  const timed = (plan: RewindPlan) => ({ ...plan, seconds: rate === null ? null : plan.records / rate });
  return {
    preview: async (wish, signal) =>
      timed(await runMaintenance({ type: 'plan-rewind', wish, ...engine.places() }, { workerUrl, signal })),
    async run(wish, { actor, signal }) {
      requireStill(parts);
      const places = { ...engine.places(), wake: engine.supervisor().wake };
      const plan = await engine.withoutStarting(() =>
        runMaintenance({ type: 'rewind', wish, ...places }, { workerUrl, signal }),
      );
      await say(parts, plan, actor);
      return timed(plan);
    },
    noteRate({ lagRecords, recordsPerSecond }) {
      if (lagRecords > recordsPerSecond) rate = Math.max(rate ?? 0, recordsPerSecond) || null;
    },
  };
}

function requireStill({ engine, purge }: RewindParts): void {
  if (purge.purges.isBusy())
    throw new ContractFailure('purge-running', 'A purge works on the stores. Wait until it is closed, or pause it.');
  const { state } = engine.supervisor().snapshotParts().stages.transformer;
  if (state === 'stopped' || state === 'failed') return;
  throw new ContractFailure(
    'stage-running',
    'The transformer runs, and its positions can only be set back while it stands still. Stop it (or give --pause), then try again.',
  );
}

/** Who set which partitions back, from where to where. */
async function say({ log, journal }: RewindParts, plan: RewindPlan, actor: JournalActor): Promise<void> {
  const stage = 'transformer';
  log.info('stage-rewound', { stage, records: plan.records });
  const moved = plan.partitions.filter(({ records }) => records > 0);
  const positions = moved.map(({ partition, from, to }) => `${partition}: ${to} → ${from}`).join(', ');
  await journal.append('stage-rewound', {
    actor,
    subject: stage,
    details: { records: plan.records, positions: positions.slice(0, 500) },
  });
}
