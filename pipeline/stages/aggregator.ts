import { toAggregatesView } from '../domain/aggregates-view.ts';
import type { AggregatesView } from '../domain/snapshot.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { AggregateStore, CleanPosition, ProfileStore } from '../ports.ts';
import type { Delivery } from '../subscription.ts';
import { createAggregateState, type AggregateState } from './aggregate-tables.ts';
import { once, repeat, runWithBackground } from './background.ts';
import { giveUpClean, noteEnds, takeOverClean } from './clean-partitions.ts';
import { sortOut } from './clean-records.ts';
import { createExclusive, type Exclusive } from './exclusive.ts';
import { foldFacts, type PlacedFacts } from './fold-facts.ts';
import { publishLastWord } from './last-word.ts';
import { createLedgerWatch, type LedgerView } from './ledger-view.ts';
import { countErrors, createMeter, type Lag, toReport, type Meter, without } from './meter.ts';
import { createPacedLook, type PacedLook } from './paced-look.ts';
import { createAttempt, type Attempt } from './retry.ts';
import { settle, settleOften } from './settling.ts';
import type { StageDeps } from './stage-deps.ts';

export interface AggregatorDeps extends StageDeps {
  readonly aggregates: AggregateStore;
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  /** A person's id as the ledger knows it. */
  readonly ledgerHash: (id: string) => string;
  readonly config: { readonly partitions: number };
  readonly reportEveryMs?: number;
}

/** What the parts of a running aggregator share. */
export interface AggregatorRun {
  readonly deps: AggregatorDeps;
  readonly meter: Meter;
  readonly attempt: Attempt;
  readonly readLedger: () => Promise<LedgerView>;
  readonly lookAtLag: PacedLook<{ readonly lag: Lag; readonly done: number }>;
  /** What changes the kept state: a fold, or the taking over of partitions. */
  readonly exclusive: Exclusive;
  /** Of the partitions that this member has, and so are the positions. */
  readonly state: AggregateState;
  readonly positions: Map<number, CleanPosition>;
  topicId: string;
  /** In the topic only the last record of each person stays. */
  isCompacted: boolean;
  isOpen: boolean;
  foldedSinceLine: number;
  /** Records when the view was last reported: an unchanged one is not sent again. */
  shownRecords: number;
  reportedMs: number;
}

const maxRecords = 4000;
const maxBytes = 4 * 1024 ** 2;
/** Facts gather: the more there are in a transaction, the more of them fall on the same rows and pages of the store. */
const lingerMs = 50;
const noteEndsEveryMs = 10_000;
/** Brokers compact only segments that are closed; none is closed and compacted within so short a time. */
const compactionLeavesMs = 60_000;

/** users.clean -> aggregates. Resolves when it was drained or aborted. */
export async function runAggregator(deps: AggregatorDeps, signal: AbortSignal): Promise<void> {
  const meter = createMeter();
  const { clock, log } = deps;
  const running: AggregatorRun = {
    deps,
    meter,
    attempt: createAttempt('aggregator', meter, deps),
    readLedger: createLedgerWatch(deps.profiles.ledger, deps.ledgerHash),
    lookAtLag: createPacedLook(clock, async () => {
      const lag = await log.backlog('users.clean', consumerGroups.aggregator);
      return { lag, done: meter.records };
    }),
    exclusive: createExclusive(),
    state: createAggregateState([]),
    positions: new Map(),
    topicId: '',
    isCompacted: false,
    isOpen: false,
    foldedSinceLine: 0,
    shownRecords: -1,
    reportedMs: Number.NEGATIVE_INFINITY,
  };
  const everyMs = reportIntervalMs(deps);
  await runWithBackground(signal, (inner) => aggregate(running, inner), [
    (inner) => repeat({ clock, everyMs, work: () => reportIfDue(running, 2 * everyMs) }, inner),
    (inner) => repeat({ clock, everyMs: 1000, work: async () => writeLine(running) }, inner),
    (inner) => settleOften(running, inner),
    (inner) => repeat({ clock, everyMs: noteEndsEveryMs, work: () => noteEnds(running) }, inner),
  ]);
  writeLine(running);
  if (signal.aborted) return;
  await once(() => noteEnds(running));
  await once(() => report(running, { fresh: true }));
}

async function aggregate(running: AggregatorRun, signal: AbortSignal): Promise<void> {
  const { log, config } = running.deps;
  await running.attempt(signal, () => log.ensureTopic('users.clean', config.partitions));
  await running.attempt(signal, (progressed) => consume(running, progressed, signal));
  await settle(running, signal);
}

async function consume(running: AggregatorRun, progressed: () => void, signal: AbortSignal): Promise<void> {
  const { deps, exclusive } = running;
  const deliveries = deps.log.subscribe({
    topic: 'users.clean',
    group: consumerGroups.aggregator,
    onAssigned: (partitions, assigned) => takeOverClean(running, partitions, assigned),
    // Behind the fold that is under way, which is not waited for: the group goes on without this member.
    onRevoked: async (partitions) => void exclusive(async () => giveUpClean(running, partitions)),
    maxRecords,
    maxBytes,
    lingerMs,
    signal,
    drain: deps.drain,
    ...(deps.handOver ? { handOver: deps.handOver } : {}),
  });
  for await (const delivery of deliveries) {
    await running.exclusive(() => take(running, delivery, signal));
    progressed();
    // What is new is shown at once: a chart is then behind the store by what gathered, not by that and a report's turn.
    await running.attempt(signal, () => reportIfDue(running, reportIntervalMs(deps)));
  }
}

async function take(running: AggregatorRun, delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { deps, meter, attempt, readLedger, state } = running;
  const ledger = await attempt(signal, () => readLedger());
  const batches = delivery.batches.filter(({ partition }) => running.positions.has(partition));
  const { persons, erased, positions, records, errors } = sortOut(running, batches, ledger);
  countErrors(meter, 'folded', errors);
  const onSuperseded = running.isCompacted
    ? (greater: readonly PlacedFacts[]) => publishLastWord(deps.log, greater)
    : undefined;
  if (running.isCompacted) await attempt(signal, () => publishLastWord(deps.log, erased));
  const wholeFromUs = wholeFrom(running);
  const fold = () => foldFacts(deps.aggregates, state, { persons, positions, wholeFromUs, onSuperseded });
  await attempt(signal, fold, 'kept');
  for (const [partition, position] of positions) running.positions.set(partition, position);
  running.foldedSinceLine += records;
  meter.records += records;
}

/** What is older than this and is read only now may have had versions before it that a compaction took (P-WHO-7). */
function wholeFrom({ isCompacted, deps }: AggregatorRun): number {
  return isCompacted ? (deps.clock.nowMs() - compactionLeavesMs) * 1000 : 0;
}

/** A chart is drawn as often: each report comes right behind a fold, and is shown at once. */
function reportIntervalMs({ reportEveryMs = 130 }: AggregatorDeps): number {
  return reportEveryMs;
}

/** While facts come, what reports by the clock keeps back: it would take the turn of the fold that is just being made. */
async function reportIfDue(running: AggregatorRun, afterMs: number): Promise<void> {
  if (running.deps.clock.nowMs() - running.reportedMs >= afterMs) await report(running);
}

async function report(running: AggregatorRun, options?: { readonly fresh: boolean }): Promise<void> {
  const { deps, meter } = running;
  deps.console.flush();
  const nowMs = deps.clock.nowMs();
  running.reportedMs = nowMs;
  const looked = await running.lookAtLag(options);
  const lag = without(looked.lag, meter.records - looked.done);
  const changed = running.isOpen && running.shownRecords !== meter.records;
  if (changed) running.shownRecords = meter.records;
  deps.report({ ...toReport(meter, lag, nowMs), aggregates: changed ? viewOf(running, nowMs) : null });
}

function viewOf({ state, positions, deps }: AggregatorRun, nowMs: number): AggregatesView {
  return toAggregatesView(state.totals, nowMs, { own: [...positions.keys()], all: deps.config.partitions });
}

function writeLine(running: AggregatorRun): void {
  const records = running.foldedSinceLine;
  running.foldedSinceLine = 0;
  if (records > 0) running.deps.console.debug('batch-folded', { records });
  running.deps.console.flush();
}
