import { toAggregatesView } from '../domain/aggregates-view.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { PersonFacts } from '../domain/user.ts';
import type { AggregateStore, CleanPosition, ProfileStore, TopicDescription } from '../ports.ts';
import type { Delivery } from '../subscription.ts';
import { aggregateBasis } from './aggregate-basis.ts';
import { createAggregateState, type AggregateState } from './aggregate-tables.ts';
import { once, repeat, runWithBackground } from './background.ts';
import { decodeFacts } from './facts-codec.ts';
import { foldFacts } from './fold-facts.ts';
import { createLedgerWatch, type LedgerView } from './ledger-view.ts';
import { createMeter, toReport, type Meter } from './meter.ts';
import { rebuildAggregates } from './rebuild.ts';
import { createAttempt, type Attempt } from './retry.ts';
import type { StageDeps } from './stage-deps.ts';

export interface AggregatorDeps extends StageDeps {
  readonly aggregates: AggregateStore;
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  /** A person's id as the ledger knows it. */
  readonly ledgerHash: (id: string) => string;
  readonly config: { readonly partitions: number };
  readonly reportEveryMs?: number;
}

interface Running {
  readonly deps: AggregatorDeps;
  readonly meter: Meter;
  readonly attempt: Attempt;
  readonly readLedger: () => Promise<LedgerView>;
  state: AggregateState | null;
  positions: ReadonlyMap<number, CleanPosition>;
  topicId: string;
  foldedSinceLine: number;
  /** Records when the view was last reported: an unchanged one is not sent again. */
  shownRecords: number;
  reportedMs: number;
}

const maxRecords = 4000;
const maxBytes = 4 * 1024 ** 2;
/** Facts gather: the more there are in a transaction, the more of them fall on the same rows and pages of the store. */
const lingerMs = 50;
/** Whoever reads the aggregates elsewhere draws four times a second at the most. */
const settleEveryMs = 200;

/** users.clean -> aggregates. Resolves when it was drained or aborted. */
export async function runAggregator(deps: AggregatorDeps, signal: AbortSignal): Promise<void> {
  const meter = createMeter();
  const running: Running = {
    deps,
    meter,
    attempt: createAttempt('aggregator', meter, deps),
    readLedger: createLedgerWatch(deps.profiles.ledger, deps.ledgerHash),
    state: null,
    positions: new Map(),
    topicId: '',
    foldedSinceLine: 0,
    shownRecords: -1,
    reportedMs: Number.NEGATIVE_INFINITY,
  };
  const { clock } = deps;
  const everyMs = reportIntervalMs(deps);
  await runWithBackground(signal, (inner) => aggregate(running, inner), [
    (inner) => repeat({ clock, everyMs, work: () => reportIfDue(running, 2 * everyMs) }, inner),
    (inner) => repeat({ clock, everyMs: 1000, work: async () => writeLine(running) }, inner),
    (inner) => settleOften(running, inner),
  ]);
  writeLine(running);
  if (!signal.aborted) await once(() => report(running));
}

async function aggregate(running: Running, signal: AbortSignal): Promise<void> {
  await running.attempt(signal, () => open(running, signal));
  await running.attempt(signal, (progressed) => consume(running, progressed, signal));
  await settle(running, signal);
}

async function settleOften(running: Running, signal: AbortSignal): Promise<void> {
  if (!running.deps.aggregates.settle) return;
  try {
    await repeat({ clock: running.deps.clock, everyMs: settleEveryMs, work: () => settle(running, signal) }, signal);
  } catch (error) {
    // A wait that ends with the stage is no failure of it.
    if (!signal.aborted) throw error;
  }
}

/** Folding goes on while others cannot be told (P-MON-4): what they lack is never more than the rows that there are. */
async function settle({ deps, attempt }: Running, signal: AbortSignal): Promise<void> {
  const { aggregates } = deps;
  if (aggregates.settle) await attempt(signal, () => aggregates.settle!());
}

/** The state resumes from its own positions, never the group's; where they are of no use it is rebuilt. */
async function open(running: Running, signal: AbortSignal): Promise<void> {
  const { log, aggregates, config, console } = running.deps;
  const clean = await log.ensureTopic('users.clean', config.partitions);
  running.topicId = aggregateBasis(clean.topicId);
  const positions = await aggregates.positions();
  if (isUsable(positions, clean)) {
    running.state = createAggregateState(await aggregates.rows());
    running.positions = positions;
    return;
  }
  const rebuilt = await rebuildAggregates({ ...running.deps, clean }, signal);
  running.state = rebuilt.state;
  running.positions = rebuilt.positions;
  if (rebuilt.persons > 0) console.info('aggregates-rebuilt', { persons: rebuilt.persons });
}

/** Every partition has a position in this very topic under this catalogue, and nothing between it and the log's start or end is missing. */
function isUsable(positions: ReadonlyMap<number, CleanPosition>, clean: TopicDescription): boolean {
  if (positions.size !== clean.partitions.length) return false;
  return clean.partitions.every(({ startOffset, endOffset }, partition) => {
    const position = positions.get(partition);
    if (position?.topicId !== aggregateBasis(clean.topicId)) return false;
    return position.offset >= startOffset && position.offset <= endOffset;
  });
}

async function consume(running: Running, progressed: () => void, signal: AbortSignal): Promise<void> {
  const { deps } = running;
  const committed = await deps.log.committed('users.clean', consumerGroups.aggregator);
  const deliveries = deps.log.subscribe({
    topic: 'users.clean',
    group: consumerGroups.aggregator,
    // A commit that is behind the store's position is caught up with, so that the lag that is shown is true.
    onAssigned: async () =>
      new Map(
        [...running.positions].map(([partition, { offset }]) => [
          partition,
          Math.min(offset, committed.get(partition)?.offset ?? offset),
        ]),
      ),
    maxRecords,
    maxBytes,
    lingerMs,
    signal,
    drain: deps.drain,
  });
  for await (const delivery of deliveries) {
    await take(running, delivery, signal);
    progressed();
  }
}

async function take(running: Running, { batches }: Delivery, signal: AbortSignal): Promise<void> {
  const { deps, meter, attempt, readLedger, state, topicId } = running;
  const ledger = await attempt(signal, () => readLedger());
  const positions = new Map<number, CleanPosition>();
  const persons = new Map<number, PersonFacts[]>();
  let records = 0;
  for (const batch of batches) {
    positions.set(batch.partition, { topicId, offset: batch.nextOffset, atEndMs: null });
    const part = persons.get(batch.partition) ?? [];
    persons.set(batch.partition, part);
    records += batch.records.length;
    for (const record of batch.records) {
      const facts = decodeFacts(record);
      if (facts && !isErased(facts, ledger)) part.push(facts);
      else if (!facts && !record.erased) meter.errors += 1;
    }
  }
  if (state === null) return;
  await attempt(signal, () => foldFacts(deps.aggregates, state, { persons, positions }));
  running.positions = new Map([...running.positions, ...positions]);
  running.foldedSinceLine += records;
  meter.records += records;
  // What is new is shown at once: a chart is then behind the store by what gathered, not by that and a report's turn.
  await attempt(signal, () => reportIfDue(running, reportIntervalMs(deps)));
}

/** Facts that an erasure is about, and that a log has again which was put back from a copy (P-ERA-20). */
function isErased({ id, origin }: PersonFacts, ledger: LedgerView): boolean {
  // By their place alone: an old record may be all that is known of a person who was held.
  return origin !== null && ledger.isErased({ ...origin, createdMs: Number.POSITIVE_INFINITY }, id);
}

/** A chart is drawn as often: each report comes right behind a fold, and is shown at once. */
function reportIntervalMs({ reportEveryMs = 130 }: AggregatorDeps): number {
  return reportEveryMs;
}

/** While facts come, what reports by the clock keeps back: it would take the turn of the fold that is just being made. */
async function reportIfDue(running: Running, afterMs: number): Promise<void> {
  if (running.deps.clock.nowMs() - running.reportedMs >= afterMs) await report(running);
}

async function report(running: Running): Promise<void> {
  const { deps, meter, state } = running;
  const { log, clock } = deps;
  deps.console.flush();
  const nowMs = clock.nowMs();
  running.reportedMs = nowMs;
  const lag = await log.backlog('users.clean', consumerGroups.aggregator);
  const changed = state !== null && running.shownRecords !== meter.records;
  if (changed) running.shownRecords = meter.records;
  deps.report({ ...toReport(meter, lag, nowMs), aggregates: changed ? toAggregatesView(state.totals, nowMs) : null });
}

function writeLine(running: Running): void {
  const records = running.foldedSinceLine;
  running.foldedSinceLine = 0;
  if (records > 0) running.deps.console.debug('batch-folded', { records });
  running.deps.console.flush();
}
