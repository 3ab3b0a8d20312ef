import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';

/** What a purge comes through, as it is shown. */
export const purgePhases = ['preview', 'erasing', 'verifying', 'certified'] as const;
export type PurgePhase = (typeof purgePhases)[number];

const verifying = new Set(['settled', 'verified', 'wiped', 'certified']);

/** The first step that is not done; null = all are. */
export function pendingStepOf({ steps }: Pick<PurgeStatus, 'steps'>): string | null {
  return steps.find(({ atMs }) => atMs === null)?.step ?? null;
}

/** null = it was not confirmed yet. */
export function phaseOf(purge: Pick<PurgeStatus, 'steps' | 'certified'> | null): PurgePhase {
  if (purge === null) return 'preview';
  if (purge.certified) return 'certified';
  const pending = pendingStepOf(purge);
  return pending !== null && verifying.has(pending) ? 'verifying' : 'erasing';
}

/** Where the deletion of a data set stands: from 0 to 1, null = it has not begun. It has once its step is under way. */
export function erasedPart(
  { steps, erasing, state }: Pick<PurgeStatus, 'steps' | 'erasing' | 'state'>,
  dataSet: string,
): number | null {
  const name = `erasing:${dataSet}`;
  const step = steps.find((one) => one.step === name);
  if (step !== undefined && step.atMs !== null) return 1;
  if (erasing?.dataSet !== dataSet) return state === 'running' && pendingStepOf({ steps }) === name ? 0 : null;
  return erasing.due === 0 ? 0 : Math.min(1, erasing.erased / erasing.due);
}

/** The newest of a name. */
export function purgeOf(purges: readonly PurgeStatus[] | undefined, id: string): PurgeStatus | null {
  return purges?.find((purge) => purge.id === id) ?? null;
}
