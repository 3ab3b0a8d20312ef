import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SourceProgress } from '../domain/source-progress.ts';
import type { OutgoingRecord, ProfileStore, ResumeFrom, SourceRecord, UserSource } from '../ports.ts';
import { readBalance } from '../balance.ts';
import { createGate, type Gate } from './back-pressure.ts';
import { once, repeat, runWithBackground } from './background.ts';
import { createMeter, toReport, type Meter } from './meter.ts';
import { createTokenBucket, type PaceControl, type TokenBucket } from './pacing.ts';
import { readResumePositions, type ResumePositions } from './resume-positions.ts';
import { createAttempt, type Attempt } from './retry.ts';
import type { StageDeps } from './stage-deps.ts';
import { createPartitioner, cutByBytes, toOutgoing } from './to-outgoing.ts';

export interface ProducerDeps extends StageDeps {
  readonly profiles: Pick<ProfileStore, 'committed'>;
  readonly config: { readonly partitions: number };
  readonly openSource: (resume: ResumeFrom) => UserSource;
  /** Names the source for people. */
  readonly label: string;
  readonly pace: PaceControl;
  readonly slowedByTransformer: boolean;
  /** Whether it says the balance, as no transformer runs; it does where this is left out. */
  readonly counting?: { readonly isOn: boolean };
  readonly reportEveryMs?: number;
}

interface Running {
  readonly deps: ProducerDeps;
  readonly meter: Meter;
  readonly attempt: Attempt;
  readonly gate: Gate;
  readonly bucket: TokenBucket;
  readonly partitionOf: (record: SourceRecord) => number;
  known: ResumePositions;
  /** Since when the source is being read; it may keep its own pauses. */
  readingSinceMs: number | null;
  /** How far the source is, and the last record that it gave. */
  progress: SourceProgress | null;
  last: SourceRecord | null;
  publishedSinceLine: number;
  ended: boolean;
}

const maxRecords = 1000;
const longReadMs = 1000;
const requestMs = 20;

/** Source -> users.raw. Resolves when the source ended, or when it was drained or aborted. */
export async function runProducer(deps: ProducerDeps, signal: AbortSignal): Promise<void> {
  const { clock, config } = deps;
  const meter = createMeter();
  const running: Running = {
    deps,
    meter,
    attempt: createAttempt('producer', meter, deps),
    gate: createGate({ ...deps, meter, topic: 'users.raw', behind: deps.slowedByTransformer ? 'transformer' : null }),
    bucket: createTokenBucket(deps.pace, clock),
    partitionOf: createPartitioner(config.partitions),
    known: { from: () => 0, isKnown: () => false, add: () => undefined },
    readingSinceMs: null,
    progress: null,
    last: null,
    publishedSinceLine: 0,
    ended: false,
  };
  await runWithBackground(signal, (inner) => produce(running, inner), [
    (inner) => repeat({ clock, everyMs: deps.reportEveryMs ?? 100, work: () => report(running) }, inner),
    (inner) => repeat({ clock, everyMs: 1000, work: async () => writeLine(running) }, inner),
  ]);
  writeLine(running);
  if (!signal.aborted) await once(() => report(running));
}

async function produce(running: Running, signal: AbortSignal): Promise<void> {
  const { deps, attempt } = running;
  const untilDrain = AbortSignal.any([signal, deps.drain]);
  let source: UserSource | null = null;
  try {
    const opened = await attempt(untilDrain, () => open(running, untilDrain));
    source = opened;
    while (!untilDrain.aborted && !running.ended) await step(running, opened, { signal, untilDrain });
  } catch (error) {
    // Draining ends an opening, a read, a pause or a wait for the log; nothing was taken from the source then.
    if (error !== deps.drain.reason || signal.aborted) throw error;
  } finally {
    await source?.close();
  }
  sayWhereItEnds(running);
}

/** Where a source that was left before its end is read from at the next start (P-SRC-17). */
function sayWhereItEnds({ deps, ended, known, last, meter, progress }: Running): void {
  if (ended) return deps.console.info('source-ended', { records: meter.records });
  if (last === null) return;
  if (last.position !== null)
    return deps.console.info('source-left', { source: last.source, position: known.from(last.source) });
  if (progress !== null) deps.console.info('source-left-anew', { records: meter.records });
}

async function open(running: Running, signal: AbortSignal): Promise<UserSource> {
  const { deps } = running;
  const known = await readResumePositions({ ...deps, partitions: deps.config.partitions }, signal);
  running.known = known;
  return deps.openSource((name) => {
    const position = known.from(name);
    deps.console.info('source-opened', { source: name, position });
    return position;
  });
}

interface Signals {
  readonly signal: AbortSignal;
  readonly untilDrain: AbortSignal;
}

/** One batch, and one request in flight: gate, pace, read, publish. */
async function step(running: Running, source: UserSource, { signal, untilDrain }: Signals): Promise<void> {
  const { gate, bucket, attempt, known, partitionOf } = running;
  // A source and a log that never wait would keep the thread from hearing that it is to end.
  await nextTurn();
  await attempt(untilDrain, (progressed) => gate.pass(untilDrain, progressed));
  const most = await bucket.take(maxRecords, untilDrain);
  if (most === 0) return;
  const records = await attempt(untilDrain, () => read(running, source, { most, signal: untilDrain }));
  if (records === null) {
    running.ended = true;
    return;
  }
  const outgoing = toOutgoing(records, partitionOf, known);
  bucket.giveBack(most - outgoing.length);
  // What was read is published even while draining; only an abort ends it.
  for (const part of cutByBytes(outgoing)) await attempt(signal, () => publish(running, part));
}

async function read(running: Running, source: UserSource, options: { most: number; signal: AbortSignal }) {
  const { clock, console } = running.deps;
  const startedMs = clock.nowMs();
  running.readingSinceMs = startedMs;
  try {
    const records = await source.read(options.most, options.signal);
    running.progress = source.progress();
    running.last = records?.at(-1) ?? running.last;
    const durationMs = clock.nowMs() - startedMs;
    if (records !== null && records.length > 0 && durationMs >= requestMs) {
      console.debug('source-request', { records: records.length, durationMs });
    }
    return records;
  } finally {
    running.readingSinceMs = null;
  }
}

async function publish(running: Running, records: readonly OutgoingRecord[]): Promise<void> {
  await running.deps.log.publish([{ topic: 'users.raw', records }]);
  let bytes = 0;
  for (const { value } of records) bytes += value?.byteLength ?? 0;
  running.gate.wrote(bytes);
  running.known.add(records);
  running.meter.records += records.length;
  running.publishedSinceLine += records.length;
}

async function report(running: Running): Promise<void> {
  const { deps, meter, ended, progress } = running;
  const { log, profiles, config, clock, label } = deps;
  deps.console.flush();
  const nowMs = clock.nowMs();
  const since = running.readingSinceMs;
  const pausing = since !== null && nowMs - since >= longReadMs;
  const pause = pausing
    ? { reason: 'source-pause' as const, sinceMs: since, retryAtMs: null, message: `${label} has nothing yet` }
    : null;
  deps.report({
    ...toReport(meter, null, nowMs),
    wait: meter.wait ?? pause,
    source: { label, ended, progress },
    // The transformer's own balance is newer.
    balance: deps.counting?.isOn === false ? null : await readBalance(log, profiles, config.partitions),
  });
}

function writeLine(running: Running): void {
  const records = running.publishedSinceLine;
  running.publishedSinceLine = 0;
  if (records > 0) running.deps.console.debug('batch-published', { records });
  running.deps.console.flush();
}
