import { PipelineError } from './errors.ts';

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const dayMs = 86_400_000;
/** Years and months at their longest, so that nothing goes before it is due. */
const unitsMs = [366 * dayMs, 31 * dayMs, 7 * dayMs, dayMs, 3_600_000, 60_000, 1000] as const;

/** An ISO 8601 duration such as `P7D` in milliseconds. Throws `config-invalid` for anything else. */
export function durationMs(text: string): number {
  const match = pattern.exec(text);
  const parts = match?.slice(1) ?? [];
  if (!parts.some((part) => part !== undefined)) {
    throw new PipelineError(
      'config-invalid',
      `"${text}" is not an ISO 8601 duration. Write for example P7D for seven days.`,
    );
  }
  return unitsMs.reduce((sum, unitMs, i) => sum + unitMs * Number(parts[i] ?? 0), 0);
}
