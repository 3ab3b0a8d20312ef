import { z } from 'zod';
import { redrivePlanSchema, redriveResultSchema, redriveWishSchema } from '../../../pipeline/domain/redrive.ts';
import { defineCall, defineStream } from '../procedure.ts';

const count = z.number().int().nonnegative();

/** Publishing again what was rejected and would pass now (P-RDR). */
export const redriveCalls = {
  /** Changes nothing. */
  'redrive.preview': defineCall(redriveWishSchema, redrivePlanSchema),
  /** Resolves when all of it is published, or when it was cancelled, with what was published until then. */
  'redrive.run': defineCall(redriveWishSchema, redriveResultSchema),
  /** Ends the one that runs between two batches; whoever cancels the call of its own does the same, and hears nothing. */
  'redrive.cancel': defineCall(z.object({}), z.object({})),
  redrive: defineStream(z.object({}), z.object({ running: z.boolean(), published: count, of: count }), 'newest'),
} as const;
