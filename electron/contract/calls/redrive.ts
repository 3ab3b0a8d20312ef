import { z } from 'zod';
import { redrivePlanSchema, redriveWishSchema } from '../../../pipeline/domain/redrive.ts';
import { defineCall, defineStream } from '../procedure.ts';

const count = z.number().int().nonnegative();

/** Publishing again what was rejected and would pass now (P-RDR). */
export const redriveCalls = {
  /** Changes nothing. */
  'redrive.preview': defineCall(redriveWishSchema, redrivePlanSchema),
  /** Resolves when all of it is published, with what was; whoever cancels the call ends it, and nothing is lost. */
  'redrive.run': defineCall(redriveWishSchema, redrivePlanSchema),
  redrive: defineStream(z.object({}), z.object({ running: z.boolean(), published: count, of: count }), 'newest'),
} as const;
