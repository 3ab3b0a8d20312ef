import { aggregations } from '../../../pipeline/domain/aggregations.ts';
import type { SelectedTable, SelectionView } from '../../../pipeline/domain/selection-view.ts';
import type { SelectionWish } from '../../../pipeline/maintenance/count-selection.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { Clock } from '../../../pipeline/ports.ts';
import type { SelectionAsked } from '../../contract/calls/selection.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Engine } from '../engine.ts';

export interface SelectionParts {
  readonly engine: Pick<Engine, 'places' | 'supervisor' | 'config'>;
  readonly maintenanceWorkerUrl: URL;
  readonly clock: Clock;
}

export function countSelected(
  parts: SelectionParts,
  asked: SelectionAsked,
  signal: AbortSignal,
): Promise<SelectionView> {
  const job = { type: 'count-selection' as const, ...parts.engine.places(), wish: toWish(parts, asked) };
  return runMaintenance(job, { workerUrl: parts.maintenanceWorkerUrl, signal });
}

export async function readSelected(
  parts: SelectionParts,
  { name, ...asked }: SelectionAsked & { readonly name: string },
  signal: AbortSignal,
): Promise<SelectedTable> {
  if (!aggregations.some((each) => each.name === name))
    throw new ContractFailure('invalid-input', `There is no table of aggregates named ${name}.`);
  const job = { type: 'select-table' as const, ...parts.engine.places(), wish: toWish(parts, asked), name };
  return runMaintenance(job, { workerUrl: parts.maintenanceWorkerUrl, signal });
}

/** Of the partitions that this member has, as its aggregator says; of those that it had last, while that stands still. */
function toWish({ engine, clock }: SelectionParts, { selection, agoMs }: SelectionAsked): SelectionWish {
  const nowMs = clock.nowMs();
  const { log, partitions } = engine.config();
  return {
    selection,
    nowMs,
    thenMs: agoMs === null ? null : nowMs - agoMs,
    own: engine.supervisor().snapshotParts().aggregates?.partitions?.which ?? null,
    partitions: log.kind === 'embedded' ? null : partitions,
  };
}
