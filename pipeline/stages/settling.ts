import { restAfter } from '../rest-after.ts';
import { once } from './background.ts';
import type { AggregatorRun } from './aggregator.ts';

/** Whoever reads the aggregates elsewhere draws four times a second at the most. */
const shortestRestMs = 200;

/** Folding goes on while others cannot be told (P-MON-4): what they lack is never more than the rows that there are. */
export async function settle({ deps, attempt }: AggregatorRun, signal: AbortSignal): Promise<void> {
  const { aggregates } = deps;
  if (aggregates.settle) await attempt(signal, () => aggregates.settle!(), 'kept');
}

export async function settleOften(running: AggregatorRun, signal: AbortSignal): Promise<void> {
  const { aggregates, clock } = running.deps;
  if (!aggregates.settle) return;
  try {
    while (!signal.aborted) {
      const startedMs = clock.nowMs();
      await once(() => settle(running, signal));
      await clock.sleep(restAfter(clock.nowMs() - startedMs, shortestRestMs), signal);
    }
  } catch (error) {
    // A wait that ends with the stage is no failure of it.
    if (!signal.aborted) throw error;
  }
}
