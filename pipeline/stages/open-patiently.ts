import type { StageName } from '../domain/config.ts';
import type { EdgeName } from '../domain/edges.ts';
import { repeat } from './background.ts';
import { createMeter, toReport } from './meter.ts';
import { createAttempt } from './retry.ts';
import type { StageDeps } from './stage-deps.ts';

export type OpenPatiently = <T>(signal: AbortSignal, open: () => Promise<T>, edge?: EdgeName) => Promise<T>;

const reportEveryMs = 500;

/** Opens stores as a stage does all its work (P-DEL-10): what cannot be opened now is waited for, shown and said. */
export function createPatientOpening(stage: StageName, deps: Omit<StageDeps, 'log'>): OpenPatiently {
  const { clock } = deps;
  const meter = createMeter();
  const attempt = createAttempt(stage, meter, deps);
  const report = async () => (meter.wait === null ? undefined : deps.report(toReport(meter, null, clock.nowMs())));
  return async (signal, open, edge) => {
    const opened = new AbortController();
    const reporting = repeat({ clock, everyMs: reportEveryMs, work: report }, AbortSignal.any([signal, opened.signal]));
    try {
      return await attempt(signal, open, edge);
    } finally {
      opened.abort();
      await reporting;
      deps.console.flush();
    }
  };
}
