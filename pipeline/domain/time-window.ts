import { z } from 'zod';

/** From `fromMs`, included, to `toMs`, excluded; milliseconds since 1970. */
export const timeWindowSchema = z
  .object({ fromMs: z.number().nonnegative(), toMs: z.number().nonnegative() })
  .refine(({ fromMs, toMs }) => fromMs < toMs, { message: 'ends before it begins' });
export type TimeWindow = z.infer<typeof timeWindowSchema>;

export function isWithin(window: TimeWindow | null, atMs: number): boolean {
  return window === null || (atMs >= window.fromMs && atMs < window.toMs);
}
