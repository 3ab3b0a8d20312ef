import { basename } from 'node:path';
import { domainToASCII } from 'node:url';
import {
  loadSource,
  openAggregates,
  openLog,
  openProfiles,
  sourceLabel,
  type StoreNotice,
  type StoreOptions,
} from './adapters/catalogue.ts';
import type { EdgeName } from './domain/edges.ts';
import { PipelineError } from './domain/errors.ts';
import { topicNames } from './domain/topics.ts';
import { partitionsOf } from './partitions-of.ts';
import type { AggregateStore, Log, ProfileStore } from './ports.ts';
import type { WorkerStart } from './worker-protocol.ts';
import { runAggregator } from './stages/aggregator.ts';
import type { Barrier } from './stages/barrier.ts';
import { createLedgerHash } from './stages/ledger-hash.ts';
import { requireSameKey } from './stages/same-key.ts';
import { createPatientOpening } from './stages/open-patiently.ts';
import type { PaceControl } from './stages/pacing.ts';
import { runProducer } from './stages/producer.ts';
import { createProtect } from './stages/protect.ts';
import type { StageDeps } from './stages/stage-deps.ts';
import { createTimedWrites } from './stages/timed-writes.ts';
import { runTransformer } from './stages/transformer.ts';

export interface StageRun {
  readonly start: WorkerStart;
  readonly deps: Omit<StageDeps, 'log'>;
  readonly pace: PaceControl;
  readonly barrier: Barrier;
  readonly counting: { readonly isOn: boolean };
}

interface Closable {
  close(): Promise<void>;
}

/**
 * Opens what the stage needs, runs it, and closes it again, whatever happened. Draining ends a wait for a store only in
 * the producer, which has nothing to finish.
 */
export async function runStage(run: StageRun, signal: AbortSignal): Promise<void> {
  const { start, deps } = run;
  const openPatiently = createPatientOpening(start.stage, deps);
  const ending = start.stage === 'producer' ? AbortSignal.any([signal, deps.drain]) : signal;
  const opened: Closable[] = [];
  const keep = async <T extends Closable>(open: () => Promise<T>, edge?: EdgeName): Promise<T> => {
    const store = await openPatiently(ending, open, edge);
    opened.push(store);
    return store;
  };
  try {
    const places = { ...start, onNotice: sayOn(deps.console) };
    const log = await keep(() => openLog(places));
    const config = { ...start.config, partitions: await openPatiently(ending, () => partitionsOf(log, start.config)) };
    await stages[start.stage]({ ...run, start: { ...start, config } }, { places, log, keep, signal });
  } catch (error) {
    if (!ending.aborted || error !== ending.reason) throw error;
  } finally {
    for (const store of opened.toReversed()) await store.close();
  }
}

/** What a store says may be all that happens for a while: it is shown at once. */
function sayOn(console: StageDeps['console']): (notice: StoreNotice) => void {
  return ({ level, code, fields }) => {
    console[level](code, fields);
    console.flush();
  };
}

interface Opening {
  readonly places: StoreOptions;
  readonly log: Log;
  readonly keep: <T extends Log | ProfileStore | AggregateStore>(open: () => Promise<T>, edge?: EdgeName) => Promise<T>;
  readonly signal: AbortSignal;
}

const stages = {
  async producer({ start, deps, pace, counting }: StageRun, { places, log, keep, signal }: Opening): Promise<void> {
    const { config, slowedBy } = start;
    const profiles = await keep(() => openProfiles(places));
    const open = await loadSource(config.source);
    const { timing, report } = createTimedWrites(deps);
    const onSkipped = (path: string): void => deps.console.warn('input-skipped', { file: basename(path) });
    await runProducer(
      {
        ...deps,
        report,
        log: timing(log, 'publish'),
        profiles,
        config,
        pace,
        counting,
        openSource: (resume) => open({ resume, count: config.count, clock: deps.clock, onSkipped }),
        label: sourceLabel(config.source),
        slowedByTransformer: slowedBy.includes('transformer'),
      },
      signal,
    );
  },
  async transformer(
    { start, deps, barrier, counting }: StageRun,
    { places, log, keep, signal }: Opening,
  ): Promise<void> {
    const { config, slowedBy } = start;
    const protectionKey = requireKey(start);
    const [profiles] = await Promise.all([
      keep(() => openKeyed(places, protectionKey), 'stored'),
      makeTopicsMeanwhile(log, config.partitions),
    ]);
    const { timing, report } = createTimedWrites(deps);
    await runTransformer(
      {
        ...deps,
        report,
        log,
        profiles: timing(profiles, 'upsert'),
        config,
        protect: createProtect(protectionKey),
        ledgerHash: createLedgerHash(protectionKey),
        barrier,
        counting,
        domainToAscii: domainToASCII,
        slowedByAggregator: slowedBy.includes('aggregator'),
      },
      signal,
    );
  },
  async aggregator({ start, deps }: StageRun, { places, log, keep, signal }: Opening): Promise<void> {
    const aggregates = await keep(() => openAggregates(places), 'kept');
    const protectionKey = requireKey(start);
    const profiles = await keep(() => openKeyed(places, protectionKey));
    const ledgerHash = createLedgerHash(protectionKey);
    const { timing, report } = createTimedWrites(deps);
    const timed = { report, aggregates: timing(aggregates, 'commit') };
    await runAggregator({ ...deps, ...timed, log, profiles, ledgerHash, config: start.config }, signal);
  },
} as const;

/** What fails here is asked for again by the stage, which waits for it and says why. */
async function makeTopicsMeanwhile(log: Log, partitions: number): Promise<void> {
  await Promise.allSettled(topicNames.map((topic) => log.ensureTopic(topic, partitions)));
}

async function openKeyed(places: StoreOptions, protectionKey: Uint8Array): Promise<ProfileStore> {
  const profiles = await openProfiles(places);
  try {
    await requireSameKey(profiles, protectionKey);
    return profiles;
  } catch (error) {
    await profiles.close();
    throw error;
  }
}

function requireKey({ stage, protectionKey }: WorkerStart): Uint8Array {
  if (protectionKey !== null) return protectionKey;
  throw new PipelineError('config-invalid', `The ${stage} was started without the installation key.`);
}
