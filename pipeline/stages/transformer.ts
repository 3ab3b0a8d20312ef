import type { CommittedValue } from '../domain/committed.ts';
import type { PipelineConfig } from '../domain/config.ts';
import { consumerGroups } from '../domain/topics.ts';
import { transformVersion } from '../domain/transform.ts';
import type { ProfileStore, TopicDescription } from '../ports.ts';
import type { Delivery } from '../subscription.ts';
import { createGate, type Gate } from './back-pressure.ts';
import { type Barrier, createBarrier } from './barrier.ts';
import { once, repeat, runWithBackground } from './background.ts';
import { type Gap, resumeFrom } from './committed-values.ts';
import { reconcileGaps } from './reconcile-gaps.ts';
import { createLedgerWatch, type LedgerView } from './ledger-view.ts';
import { createLatencyHistogram, type LatencyHistogram } from './latency-histogram.ts';
import { createMeter, type Meter } from './meter.ts';
import { createAttempt, type Attempt } from './retry.ts';
import { trimLog } from './retention.ts';
import type { StageDeps } from './stage-deps.ts';
import { transformDelivery, type Transformed, type TransformSettings } from './transform-delivery.ts';
import { reportTransformer } from './transformer-report.ts';
import { createTransformerLines, type TransformerLines } from './transformer-lines.ts';

export interface TransformerDeps extends StageDeps {
  readonly profiles: ProfileStore;
  readonly config: Pick<PipelineConfig, 'partitions' | 'asOf' | 'retention'>;
  readonly protect: (text: string) => string;
  readonly domainToAscii: (host: string) => string;
  /** A person's id as the ledger knows it. */
  readonly ledgerHash: (id: string) => string;
  /** Tells whoever erases when the delivery that is under way has ended. */
  readonly barrier?: Barrier;
  readonly slowedByAggregator: boolean;
  readonly reportEveryMs?: number;
  readonly trimEveryMs?: number;
}

/** What the parts of a running transformer share. `values` moves on when the profile store has what belongs to it. */
export interface TransformerState {
  readonly meter: Meter;
  readonly latencies: LatencyHistogram;
  values: readonly CommittedValue[];
  /** Per partition: an earlier run may have published facts, without their profiles, of records below. */
  unsettledBelow: readonly number[];
}

interface Running {
  readonly deps: TransformerDeps;
  readonly state: TransformerState;
  readonly settings: Omit<TransformSettings, 'ledger'>;
  readonly readLedger: () => Promise<LedgerView>;
  readonly barrier: Barrier;
  readonly attempt: Attempt;
  readonly gate: Gate;
  readonly lines: TransformerLines;
}

const maxRecords = 2000;
const maxBytes = 4 * 1024 ** 2;

/** users.raw -> profiles, users.clean and users.rejected. Resolves when it was drained or aborted. */
export async function runTransformer(deps: TransformerDeps, signal: AbortSignal): Promise<void> {
  const meter = createMeter();
  const running: Running = {
    deps,
    state: { meter, latencies: createLatencyHistogram(), values: [], unsettledBelow: [] },
    settings: {
      asOf: deps.config.asOf,
      partitions: deps.config.partitions,
      protect: deps.protect,
      domainToAscii: deps.domainToAscii,
    },
    readLedger: createLedgerWatch(deps.profiles.ledger, deps.ledgerHash),
    barrier: deps.barrier ?? createBarrier(),
    attempt: createAttempt('transformer', meter, deps),
    gate: createGate({ ...deps, meter, topic: 'users.clean', behind: deps.slowedByAggregator ? 'aggregator' : null }),
    lines: createTransformerLines(deps),
  };
  const { log, profiles, clock, console, config, reportEveryMs: everyMs = 100, trimEveryMs = 1000 } = deps;
  const { partitions, retention } = config;
  const report = () => reportTransformer(deps, running.state);
  // Until the topics are made, and it is known where to go on, there is nothing to trim.
  const trim = async () =>
    running.state.values.length === 0 ? undefined : trimLog({ log, profiles, clock, console, partitions, retention });
  await runWithBackground(signal, (inner) => transform(running, inner), [
    (inner) => repeat({ clock, everyMs, work: report }, inner),
    (inner) => repeat({ clock, everyMs: trimEveryMs, work: trim }, inner),
    (inner) => repeat({ clock, everyMs: 1000, work: async () => running.lines.write() }, inner),
  ]);
  running.lines.write();
  if (!signal.aborted) await once(report);
}

async function transform(running: Running, signal: AbortSignal): Promise<void> {
  await running.attempt(signal, () => running.barrier.during(() => open(running, signal)));
  // Subscribing anew also gets over a commit that failed.
  await running.attempt(signal, (progressed) => consume(running, progressed, signal));
}

async function open({ deps, state, attempt }: Running, signal: AbortSignal): Promise<void> {
  const { log, profiles, config, console } = deps;
  const raw = await ensureTopics(deps);
  const positions = {
    raw,
    inLog: await log.committed('users.raw', consumerGroups.transformer),
    inProfiles: await profiles.committed(),
  };
  const { values, gaps, adopted, ...found } = resumeFrom(positions, { asOf: config.asOf, transformVersion });
  if (found.profilesLost) console.warn('profiles-lost');
  if (gaps.length > 0) {
    console.warn('records-expired', { count: countOf(gaps) });
    await reconcileGaps(deps, gaps, signal);
  }
  if (gaps.length > 0 || adopted) {
    await attempt(signal, () => profiles.upsert([], toMetadata(values)));
  }
  state.unsettledBelow = found.reached.map((offset) => offset + maxRecords);
  state.values = values;
}

function countOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { from, to }) => sum + to - from, 0);
}

async function ensureTopics({ log, config }: TransformerDeps): Promise<TopicDescription> {
  await log.ensureTopic('users.clean', config.partitions);
  await log.ensureTopic('users.rejected', config.partitions);
  return log.ensureTopic('users.raw', config.partitions);
}

async function consume(running: Running, progressed: () => void, signal: AbortSignal): Promise<void> {
  const { deps, state } = running;
  const committed = await deps.log.committed('users.raw', consumerGroups.transformer);
  const deliveries = deps.log.subscribe({
    topic: 'users.raw',
    group: consumerGroups.transformer,
    // A commit that is behind, or missing, is caught up with: what is delivered again is skipped, and the lag that is
    // shown is true.
    onAssigned: async () =>
      new Map(
        state.values.map(({ offset }, partition) => [
          partition,
          Math.min(offset, committed.get(partition)?.offset ?? Math.max(0, offset - 1)),
        ]),
      ),
    maxRecords,
    maxBytes,
    signal,
    drain: deps.drain,
  });
  for await (const delivery of deliveries) {
    await running.gate.pass(signal);
    if (signal.aborted) return;
    await running.barrier.during(() => deliver(running, delivery, signal));
    progressed();
  }
}

/** Publish facts -> upsert profiles -> commit, which is asking for the next delivery (P-DEL-1). */
async function deliver(running: Running, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { deps, state, attempt } = running;
  const startedMs = deps.clock.nowMs();
  const before = state.values;
  const ledger = await attempt(signal, () => running.readLedger());
  const done = transformDelivery(delivery.batches, before, { ...running.settings, ledger });
  const metadata = toMetadata(done.values);
  // What an earlier run published of a record that is erased now has no profile, and never will.
  const unsettled = [...done.gaps, ...done.erased].filter(
    ({ partition, from }) => from < state.unsettledBelow[partition]!,
  );
  if (unsettled.length > 0) await attempt(signal, () => reconcileGaps(deps, unsettled, signal));
  await attempt(signal, () => publish(running, done));
  await attempt(signal, () => deps.profiles.upsert(done.profiles, metadata));
  state.values = state.values.map((value, partition) => done.values.get(partition) ?? value);
  for (const [partition, text] of metadata) delivery.annotate(partition, text);
  measure(running, delivery, { done, before, startedMs });
}

async function publish({ deps, gate }: Running, done: Transformed): Promise<void> {
  const batches = [
    { topic: 'users.clean' as const, records: done.clean },
    { topic: 'users.rejected' as const, records: done.rejected },
  ].filter(({ records }) => records.length > 0);
  if (batches.length === 0) return;
  await deps.log.publish(batches);
  for (const { value } of done.clean) gate.wrote(value?.byteLength ?? 0);
}

function measure(
  { deps, state, lines }: Running,
  delivery: Delivery,
  { done, before, startedMs }: { done: Transformed; before: readonly CommittedValue[]; startedMs: number },
): void {
  const nowMs = deps.clock.nowMs();
  let records = 0;
  for (const batch of delivery.batches) {
    const from = before[batch.partition]!.offset;
    for (const { offset, createdMs } of batch.records) {
      if (offset < from) continue;
      records += 1;
      state.latencies.record(nowMs - createdMs, nowMs);
    }
  }
  state.meter.records += records;
  lines.add({
    records,
    stored: done.profiles.length,
    durationMs: nowMs - startedMs,
    rejected: done.rejected,
    expired: countOf(done.gaps),
  });
}

function toMetadata(values: ReadonlyMap<number, CommittedValue> | readonly CommittedValue[]): Map<number, string> {
  return new Map([...values.entries()].map(([partition, value]) => [partition, JSON.stringify(value)]));
}
