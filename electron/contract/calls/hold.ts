import { z } from 'zod';
import { exceptionLetters, holdSchema, holdStates } from '../../../gdpr-register/hold.ts';
import { dataSetNames } from '../../../pipeline/domain/data-sets.ts';
import { defineCall } from '../procedure.ts';
import { personIdSchema } from './person-id.ts';

const nothing = z.object({});

export const listedHoldSchema = z.object({
  id: z.string(),
  hold: holdSchema.nullable(),
  state: z.enum(holdStates),
});

/** Legal holds: what they protect no purge, no erasure and no trimming takes. */
export const holdCalls = {
  'hold.add': defineCall(
    z.object({
      subject: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('person'), id: personIdSchema }),
        z.object({ kind: z.literal('data-set'), dataSet: z.enum(dataSetNames) }),
      ]),
      ground: z.string(),
      /** The letter of Article 17(3) that it rests on. */
      exception: z.enum(exceptionLetters).nullable().default(null),
      startsOn: z.iso.date(),
      reviewOn: z.iso.date(),
    }),
    listedHoldSchema,
  ),
  /** Somebody looked whether it is still needed, and will do so again on that day. */
  'hold.review': defineCall(z.object({ id: z.string(), reviewOn: z.iso.date() }), nothing),
  'hold.lift': defineCall(z.object({ id: z.string(), reason: z.string().trim().min(1).max(500) }), nothing),
  'hold.list': defineCall(nothing, z.array(listedHoldSchema)),
} as const;
