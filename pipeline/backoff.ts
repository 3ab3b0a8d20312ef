export interface BackoffOptions {
  readonly firstMs: number;
  readonly maxMs: number;
  /** 0 (included) to 1 (excluded); injected so that tests own it. */
  readonly random: () => number;
}

/**
 * Milliseconds before attempt `attempt` (1 = the first repetition): exponential with full jitter, so that several
 * waiters do not come back together. Never less than a tenth of the step, so that a failing stage does not spin.
 */
export function backoffMs(attempt: number, { firstMs, maxMs, random }: BackoffOptions): number {
  const step = Math.min(maxMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(step * (0.1 + 0.9 * random()));
}
