import { z } from 'zod';
import { dataSetNames, dataStoreNames } from '../../../pipeline/domain/data-sets.ts';
import { correctionFields } from '../../../pipeline/domain/person.ts';
import { defineCall } from '../procedure.ts';
import { downloadSchema } from './download.ts';
import { personIdSchema } from './person-id.ts';

const nothing = z.object({});
const contact = z.string().trim().min(1).max(1024);

const contactSchemas = [z.strictObject({ email: contact }), z.strictObject({ phone: contact })] as const;

/** Who is meant. What is given here is in no answer, no error, no line of the console and no entry of the journal. */
export const personSelectorSchema = z.union([z.strictObject({ id: personIdSchema }), ...contactSchemas]);
export type PersonSelector = z.infer<typeof personSelectorSchema>;

const count = z.number().int().nonnegative();

const foundSchema = z.object({
  /** An e-mail address or a telephone number may be of several persons, or of none. */
  ids: z.array(z.string()),
  /** Those of them who are kept out of every aggregate. */
  restricted: z.array(z.string()),
  /** The newest erasure of each of them that the ledger knows, by the purge that its certificate is named after. */
  erased: z.array(z.object({ id: z.string(), purge: z.string(), atMs: z.number().int() })),
  /** Per data set and store how many records there are. */
  found: z.record(z.enum(dataSetNames), z.partialRecord(z.enum(dataStoreNames), count)),
});

/** The request that asks for it, for the journal; null where there is none. */
const requestId = z.string().max(64).nullable().default(null);

/** New values in clear; null = the person has none. */
export const correctionsSchema = z
  .strictObject(
    Object.fromEntries(correctionFields.map((field) => [field, z.string().max(1024).nullable().optional()])),
  )
  .refine((corrections) => Object.keys(corrections).length > 0, { message: 'name what is corrected' });

const rectifiedSchema = z.object({
  outcome: z.enum(['rectified', 'replaced', 'refused', 'not-stored']),
  /** Those that were corrected; where it is refused those that do not fit. */
  fields: z.array(z.enum(correctionFields)),
});

/** The rights of one person, carried out in every store. */
export const personCalls = {
  'person.find': defineCall(z.object({ by: personSelectorSchema }), foundSchema),
  /**
   * All that is held: what, where, since when, why, and who receives it. With the address or number that the person
   * gave, also what is held without an id; where that is all, there is no id.
   */
  'person.export': defineCall(
    z
      .object({
        id: personIdSchema.nullable(),
        contact: z.union(contactSchemas).nullable().default(null),
        format: z.enum(['json', 'csv']),
        requestId,
      })
      .refine(({ id, contact: given }) => id !== null || given !== null, { message: 'name a person' }),
    downloadSchema.extend({ records: count }),
  ),
  /** Resolves when the person is out of every aggregate. Once more changes nothing. */
  'person.restrict': defineCall(z.object({ id: personIdSchema, requestId }), nothing),
  'person.lift': defineCall(z.object({ id: personIdSchema, requestId }), nothing),
  'person.rectify': defineCall(
    z.object({ id: personIdSchema, corrections: correctionsSchema, requestId }),
    rectifiedSchema,
  ),
} as const;
