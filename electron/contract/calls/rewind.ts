import { z } from 'zod';
import { rewindPlanSchema, rewindWishSchema } from '../../../pipeline/domain/rewind.ts';
import { defineCall } from '../procedure.ts';

/** `seconds`: how long it is likely to take at the highest rate that was seen under load; null where none was seen yet. */
const timedPlan = rewindPlanSchema.extend({ seconds: z.number().nonnegative().nullable() });

/** Rewinding the transformer (P-RWD): what is processed again is counted once all the same. */
export const rewindCalls = {
  /** Changes nothing. Beside a running transformer it is of the moment. */
  'rewind.preview': defineCall(rewindWishSchema, timedPlan),
  /** Only while the transformer stands still, here and elsewhere; it goes on by `stage.start`. */
  'rewind.run': defineCall(rewindWishSchema, timedPlan),
} as const;
