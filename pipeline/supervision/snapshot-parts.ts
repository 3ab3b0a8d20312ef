import { sourceLabel } from '../adapters/catalogue.ts';
import type { Pace, PipelineConfig, StageName } from '../domain/config.ts';
import type { AggregatesView, Balance, Latency, PipelineState, Snapshot } from '../domain/snapshot.ts';
import type { StageView } from '../worker-protocol.ts';
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
  return {
    stages: {
      producer: producer.view(nowMs),
      transformer: transformer.view(nowMs),
      aggregator: aggregator.view(nowMs),
    },
    source: {
      kind: config.source.kind,
      label: sourceLabel(config.source),
      ended: producer.report?.source?.ended ?? false,
      progress: producer.report?.source?.progress ?? null,
    },
    balance: newestBalance(controls),
    latency: transformer.isActive ? (transformer.report?.latency ?? null) : null,
    latencyBands: transformer.isActive ? (transformer.report?.latencyBands ?? null) : null,
    aggregates: aggregator.report?.aggregates ?? null,
    cleanLag: cleanLagOf(controls),
  };
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
