import type { Pace } from '../../pipeline/domain/config.ts';

/** The slider's steps: logarithmic from one user in six seconds to 50,000 a second, and behind the last no limit. */
export const paceSteps = 100;
const slowest = 1 / 6;
const fastest = 50_000;

/** The pace at a step; rounded to two digits, so that it can be said. */
export function paceAt(step: number): Pace {
  if (step >= paceSteps) return 'max';
  if (step <= 0) return slowest;
  const exact = slowest * (fastest / slowest) ** (step / (paceSteps - 1));
  const unit = 10 ** (Math.floor(Math.log10(exact)) - 1);
  const rounded = Number((Math.round(exact / unit) * unit).toPrecision(2));
  return Math.min(fastest, Math.max(slowest, rounded));
}

/** The step that is nearest to a pace. */
export function stepOf(pace: Pace): number {
  if (pace === 'max') return paceSteps;
  const exact = (Math.log(pace / slowest) / Math.log(fastest / slowest)) * (paceSteps - 1);
  return Math.min(paceSteps - 1, Math.max(0, Math.round(exact)));
}
