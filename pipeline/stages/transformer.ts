import type { CommittedValue } from '../domain/committed.ts';
import type { PipelineConfig } from '../domain/config.ts';
import { consumerGroups, topicNames } from '../domain/topics.ts';
import type { ProfileStore } from '../ports.ts';
import type { Delivery } from '../subscription.ts';
import { createGate, type Gate } from './back-pressure.ts';
import { type Barrier, createBarrier } from './barrier.ts';
import { once, repeat, runWithBackground } from './background.ts';
import { reconcileGaps } from './reconcile-gaps.ts';
import { createHeldPass } from './held-pass.ts';
import { createLedgerWatch, type LedgerView } from './ledger-view.ts';
import { createLatencyHistogram, type LatencyHistogram } from './latency-histogram.ts';
import { createMeter, type Meter } from './meter.ts';
import { createAttempt, type Attempt } from './retry.ts';
import { trimLog } from './retention.ts';
import type { StageDeps } from './stage-deps.ts';
import { countMissing, giveUp, maxDeliveryRecords, takeOver, toMetadata } from './taking-over.ts';
import { transformDelivery, type Transformed, type TransformSettings } from './transform-delivery.ts';
import { createTransformerReport } from './transformer-report.ts';
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
  /** Whether it says what waits for an aggregator, as none runs; it does not where this is left out. */
  readonly counting?: { readonly isOn: boolean };
  readonly reportEveryMs?: number;
  readonly trimEveryMs?: number;
}

/** What the parts of a running transformer share. */
export interface TransformerState {
  readonly meter: Meter;
  readonly latencies: LatencyHistogram;
  /** The topics are there, and it was known once where to go on. */
  isOpen: boolean;
  /** Of the partitions that this member has. One moves on when the profile store has what belongs to it. */
  values: ReadonlyMap<number, CommittedValue>;
  /** Of the same: an earlier run, or another member, may have published facts, without their profiles, of records below. */
  unsettledBelow: ReadonlyMap<number, number>;
  /** The same of what a rewind brought back, which lies below what was counted. */
  unsettledAgain: ReadonlyMap<number, number>;
}

export interface Running {
  readonly deps: TransformerDeps;
  readonly state: TransformerState;
  readonly settings: Omit<TransformSettings, 'ledger'>;
  readonly readLedger: () => Promise<LedgerView>;
  readonly barrier: Barrier;
  readonly attempt: Attempt;
  readonly gate: Gate;
  readonly lines: TransformerLines;
}

const maxBytes = 4 * 1024 ** 2;

/** users.raw -> profiles, users.clean and users.rejected. Resolves when it was drained or aborted. */
export async function runTransformer(deps: TransformerDeps, signal: AbortSignal): Promise<void> {
  const meter = createMeter();
  const running: Running = {
    deps,
    state: {
      meter,
      latencies: createLatencyHistogram(),
      isOpen: false,
      values: new Map(),
      unsettledBelow: new Map(),
      unsettledAgain: new Map(),
    },
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
  const report = createTransformerReport(deps, running.state);
  // Until the topics are made, and it is known where to go on, there is nothing to trim.
  const settleHeld = createHeldPass({ log, profiles, clock, console });
  const trim = async () => {
    if (!running.state.isOpen) return;
    await settleHeld();
    await trimLog({ log, profiles, clock, console, partitions, retention });
  };
  await runWithBackground(signal, (inner) => transform(running, inner), [
    (inner) => repeat({ clock, everyMs, work: () => report() }, inner),
    (inner) => repeat({ clock, everyMs: trimEveryMs, work: trim }, inner),
    (inner) => repeat({ clock, everyMs: 1000, work: async () => running.lines.write() }, inner),
  ]);
  running.lines.write();
  if (!signal.aborted) await once(() => report({ fresh: true }));
}

async function transform(running: Running, signal: AbortSignal): Promise<void> {
  await running.attempt(signal, () => ensureTopics(running.deps));
  // Subscribing anew also gets over a commit that failed.
  await running.attempt(signal, (progressed) => consume(running, progressed, signal));
}

async function ensureTopics({ log, config }: TransformerDeps): Promise<void> {
  await Promise.all(topicNames.map((topic) => log.ensureTopic(topic, config.partitions)));
}

async function consume(running: Running, progressed: () => void, signal: AbortSignal): Promise<void> {
  const { deps, state } = running;
  const deliveries = deps.log.subscribe({
    topic: 'users.raw',
    group: consumerGroups.transformer,
    onAssigned: (partitions, assigned) => takeOver(running, partitions, assigned),
    onRevoked: async (partitions) => giveUp(state, partitions),
    maxRecords: maxDeliveryRecords,
    maxBytes,
    signal,
    drain: deps.drain,
    ...(deps.handOver ? { handOver: deps.handOver } : {}),
  });
  for await (const delivery of deliveries) {
    await running.gate.pass(untilHandedOver(deps, signal), progressed);
    if (signal.aborted) return;
    await running.barrier.during(() => deliver(running, delivery, signal));
    progressed();
  }
}

/** A member that goes has the others wait for the one delivery that it holds, not for a reader that is behind. */
function untilHandedOver({ handOver }: TransformerDeps, signal: AbortSignal): AbortSignal {
  return handOver ? AbortSignal.any([signal, handOver]) : signal;
}

/** Publish facts -> upsert profiles -> commit, which is asking for the next delivery (P-DEL-1). */
async function deliver(running: Running, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { deps, state, attempt } = running;
  const startedMs = deps.clock.nowMs();
  const before = state.values;
  const ledger = await attempt(signal, () => running.readLedger(), 'stored');
  const batches = delivery.batches.filter(({ partition }) => before.has(partition));
  const done = transformDelivery(batches, before, { ...running.settings, ledger });
  // What an earlier run published of a record that is erased now has no profile, and never will.
  const unsettled = [...done.gaps, ...done.erased].filter(({ partition, from }) => {
    const isAgain = from < (before.get(partition)?.offset ?? 0);
    return from < ((isAgain ? state.unsettledAgain : state.unsettledBelow).get(partition) ?? 0);
  });
  if (unsettled.length > 0) await attempt(signal, () => reconcileGaps(deps, unsettled, signal));
  await attempt(signal, () => publish(running, done), done.clean.length > 0 ? 'cleaned' : 'rejected');
  const store = () => deps.profiles.upsert(done.profiles, toMetadata(stillHeld(running, before, done)));
  await attempt(signal, store, 'stored');
  const held = stillHeld(running, before, done);
  state.values = new Map([...state.values, ...held]);
  for (const [partition, text] of toMetadata(held)) delivery.annotate(partition, text);
  measure(running, batches, { done, before, startedMs });
}

/** Of a partition that was lost meanwhile nothing is told or counted: whoever has it now does the same again (P-GRP-2). */
function stillHeld(
  { state }: Running,
  before: ReadonlyMap<number, CommittedValue>,
  { values }: Transformed,
): ReadonlyMap<number, CommittedValue> {
  return new Map([...values].filter(([partition]) => state.values.get(partition) === before.get(partition)));
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
  batches: Delivery['batches'],
  { done, before, startedMs }: { done: Transformed; before: ReadonlyMap<number, CommittedValue>; startedMs: number },
): void {
  const nowMs = deps.clock.nowMs();
  let records = 0;
  for (const batch of batches) {
    const from = before.get(batch.partition)!.offset;
    for (const { offset, createdMs } of batch.records) {
      if (offset < from) continue;
      records += 1;
      state.latencies.record(nowMs - createdMs, nowMs);
    }
  }
  const stored = storedIn(done.values, before);
  state.meter.records += records + done.again;
  state.meter.rejected += partOf(records, { stored, rejected: done.rejected.length });
  lines.add({
    records,
    again: done.again,
    stored,
    durationMs: nowMs - startedMs,
    rejected: done.rejected,
    expired: countMissing(done.gaps),
  });
}

/** A message may hold several users: what was rejected of them, in messages. */
function partOf(records: number, { stored, rejected }: { readonly stored: number; readonly rejected: number }): number {
  return rejected === 0 ? 0 : (records * rejected) / (stored + rejected);
}

function storedIn(after: ReadonlyMap<number, CommittedValue>, before: ReadonlyMap<number, CommittedValue>): number {
  let stored = 0;
  for (const [partition, value] of after) stored += value.stored - (before.get(partition)?.stored ?? 0);
  return stored;
}
