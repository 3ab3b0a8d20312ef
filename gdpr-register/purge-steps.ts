/** What a purge goes through. Each step is durable before the next begins, so that a kill loses at most one. */
export type PurgeStep =
  | 'intended'
  | 'recorded'
  | 'barrier'
  | `erasing:${string}`
  | 'settled'
  | 'verified'
  | 'wiped'
  | 'certified'
  | 'closed';

/** All steps of a purge that deletes in these data sets, in their order. */
export function stepsOf(dataSets: readonly string[]): readonly PurgeStep[] {
  const erasing = dataSets.map((dataSet): PurgeStep => `erasing:${dataSet}`);
  return ['intended', 'recorded', 'barrier', ...erasing, 'settled', 'verified', 'wiped', 'certified', 'closed'];
}

/** The first that was not done; null = the purge is closed. */
export function nextStep(steps: readonly PurgeStep[], done: readonly PurgeStep[]): PurgeStep | null {
  return steps.find((step) => !done.includes(step)) ?? null;
}

/** What stays done where a verification found something left: everything is erased and verified again. */
export function backToErasing(done: readonly PurgeStep[]): readonly PurgeStep[] {
  return done.filter((step) => step === 'intended' || step === 'recorded' || step === 'barrier');
}

export function dataSetOf(step: PurgeStep): string | null {
  return step.startsWith('erasing:') ? step.slice('erasing:'.length) : null;
}
