import { sourceLabel } from '../adapters/catalogue.ts';
import type { Pace, PipelineConfig, StageName } from '../domain/config.ts';
import type { AggregatesView, Balance, Latency, PipelineState, Snapshot } from '../domain/snapshot.ts';
import type { StageView } from '../worker-protocol.ts';
import { noRates } from './rate.ts';
import type { StageControl } from './stage-control.ts';

export type Controls = Readonly<Record<StageName, StageControl>>;

/** The supervisor's part of a snapshot; null where no stage has said anything yet. */
export interface SnapshotParts {
  readonly state: PipelineState;
  readonly sinceMs: number;
  readonly stages: Readonly<Record<StageName, StageView>>;
  readonly source: Snapshot['source'];
  readonly pace: Pace;
  readonly balance: Balance | null;
  readonly latency: Latency | null;
  readonly latencyBands: number[] | null;
  readonly aggregates: AggregatesView | null;
  /** Messages that wait for an aggregator, as whoever spoke last knows it. */
  readonly cleanLag: number | null;
}

export function toParts(
  controls: Controls,
  config: PipelineConfig,
  nowMs: number,
): Omit<SnapshotParts, 'state' | 'sinceMs' | 'pace'> {
  const { producer, transformer, aggregator } = controls;
  const resting = config.log.kind === 'embedded' ? restingOf(controls, nowMs) : new Set<StageControl>();
  const view = (stage: StageControl): StageView => ({ ...stage.view(nowMs), ...(resting.has(stage) ? noRates : {}) });
  const latest = transformer.isActive && !resting.has(transformer) ? transformer.report : null;
  return {
    stages: {
      producer: view(producer),
      transformer: view(transformer),
      aggregator: { ...view(aggregator), records: foldedBy(controls) },
    },
    source: {
      kind: config.source.kind,
      label: sourceLabel(config.source),
      ended: producer.report?.source?.ended ?? false,
      progress: producer.report?.source?.progress ?? null,
    },
    balance: newestBalance(controls),
    latency: latest?.latency ?? null,
    latencyBands: latest?.latencyBands ?? null,
    aggregates: aggregator.report?.aggregates ?? null,
    cleanLag: cleanLagOf(controls),
  };
}

/**
 * What is folded is published before it is stored, and reported apart: while it goes on, as much of it is told as was folded
 * a little before the balance beside it (P-WCH-20).
 */
function foldedBy({ transformer, aggregator }: Controls): number {
  const { report, rates } = aggregator;
  const moves = transformer.isActive && aggregator.isActive && report !== null && !rates.isStill();
  return moves ? rates.recordsAt(transformer.reportedMs) : (report?.records ?? 0);
}

/** Those that stand still, or wait for one that does, and have found since that nothing is left: of a log that nobody else writes. */
function restingOf({ producer, transformer, aggregator }: Controls, nowMs: number): ReadonlySet<StageControl> {
  const resting = new Set<StageControl>();
  let [canCome, sinceMs] = [false, 0];
  for (const stage of [producer, transformer, aggregator]) {
    const { isActive, report, reportedMs, rates } = stage;
    const isDone = report?.lagRecords === 0 && reportedMs > sinceMs && rates.isStill();
    canCome = isActive && (canCome || !isDone);
    if (!canCome) resting.add(stage);
    if (!isActive) sinceMs = Math.max(sinceMs, stage.view(nowMs).sinceMs);
  }
  return resting;
}

/**
 * While no transformer runs, the producer counts what it publishes: who spoke last is believed, also when both have stopped. A
 * transformer that was started again has not spoken yet; what the producer said before its last run is older than what is known.
 */
function newestBalance({ producer, transformer }: Controls): Balance | null {
  const published = producer.report?.balance ?? null;
  if (published !== null && producer.reportedMs > transformer.reportedMs) return published;
  return transformer.report?.balance ?? null;
}

function cleanLagOf({ transformer, aggregator }: Controls): number | null {
  const written = transformer.report?.readerLag ?? null;
  const isNewer = written !== null && transformer.reportedMs >= aggregator.reportedMs;
  return isNewer ? written : (aggregator.report?.lagRecords ?? written);
}
