import type { Pace } from '../../pipeline/domain/config.ts';

/** Between a power of ten and the next. */
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const decades = [1, 10, 100, 1000, 10_000];
const fastest = 50_000;

/** The slider's steps: one user in six to two seconds, round rates up to 50,000 a second, and behind them no limit. */
const steps: readonly Pace[] = [
  ...[6, 5, 4, 3, 2].map((seconds) => 1 / seconds),
  ...decades
    .flatMap((decade) => mantissas.map((mantissa) => Number((mantissa * decade).toPrecision(2))))
    .filter((rate) => Number.isInteger(rate) && rate <= fastest),
  'max',
];
export const paceSteps = steps.length - 1;

/** The pace at a step. */
export function paceAt(step: number): Pace {
  return steps[Math.min(paceSteps, Math.max(0, Math.round(step)))] ?? 'max';
}

/** The step that is nearest to a pace. */
export function stepOf(pace: Pace): number {
  if (pace === 'max') return paceSteps;
  const distances = steps.map((step) => (step === 'max' ? Infinity : Math.abs(Math.log(step / pace))));
  return distances.indexOf(Math.min(...distances));
}
