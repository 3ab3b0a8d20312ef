import { z } from 'zod';
import { scopeCountSchema, storeCountSchema } from '../../../gdpr-register/purge-plan.ts';
import { purgeStates } from '../../../gdpr-register/purge-record.ts';

const count = z.number().int().nonnegative();
const moment = z.number().int();
const origin = z.enum(['register', 'asked', 'person']);

const outcomeSchema = z.object({
  id: z.string(),
  /** The certificate, with its whole path on the host. */
  certificate: z.string(),
  erased: z.array(storeCountSchema),
  remaining: z.array(storeCountSchema),
});
export type PurgeOutcome = z.infer<typeof outcomeSchema>;

const purgeStatusSchema = z.object({
  id: z.string(),
  origin,
  /** `unreadable` = its files were altered or cut; the others are not touched by that. */
  state: z.enum([...purgeStates, 'running', 'unreadable']),
  confirmedMs: moment,
  counts: z.array(scopeCountSchema),
  steps: z.array(z.object({ step: z.string(), atMs: moment.nullable() })),
  erasing: z.object({ dataSet: z.string(), erased: count, due: count }).nullable(),
  failure: z.object({ step: z.string(), atMs: moment, code: z.string(), message: z.string() }).nullable(),
  certified: z.boolean(),
});
export type PurgeStatus = z.infer<typeof purgeStatusSchema>;
