import { z } from 'zod';
import { calendarDaySchema } from './calendar-day.ts';
import { decisionSchema, reasonSchema } from './request.ts';

const on = calendarDaySchema;
const name = z.string().min(1).max(200);

/** What an officer does with a request. */
export const requestActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('ask-identity'), on }),
  z.strictObject({ act: z.literal('confirm-identity'), on, how: reasonSchema }),
  z.strictObject({ act: z.literal('extend'), on, reason: reasonSchema }),
  z.strictObject({ act: z.literal('decide'), ...decisionSchema.shape }),
  z.strictObject({ act: z.literal('carry-out'), on, certificate: z.string().max(200).nullable() }),
  z.strictObject({ act: z.literal('list-recipients'), on, names: z.array(name).max(100) }),
  z.strictObject({ act: z.literal('tell-recipient'), on, name }),
  z.strictObject({ act: z.literal('excuse-recipient'), on, name, reason: reasonSchema }),
  z.strictObject({ act: z.literal('close'), on }),
  z.strictObject({ act: z.literal('withdraw'), on }),
  z.strictObject({ act: z.literal('annul'), on, reason: reasonSchema }),
]);
export type RequestAct = z.infer<typeof requestActSchema>;
