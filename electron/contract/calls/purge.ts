import { z } from 'zod';
import { clockRowSchema, pendingRowSchema } from '../../../gdpr-register/deletion-clock.ts';
import { durationTextSchema } from '../../../gdpr-register/duration.ts';
import { purgeReasonSchema, scopeCountSchema, storeCountSchema } from '../../../gdpr-register/purge-plan.ts';
import { purgeStates } from '../../../gdpr-register/purge-record.ts';
import { dataSetNames } from '../../../pipeline/domain/data-sets.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { listedHoldSchema } from './hold.ts';
import { personIdSchema } from './person-id.ts';

const nothing = z.object({});
const count = z.number().int().nonnegative();
const moment = z.number().int();
const origin = z.enum(['register', 'asked', 'person']);

/** A preview as it is shown before anything is deleted. */
const planViewSchema = z.object({
  plan: z.string(),
  origin,
  createdMs: moment,
  counts: z.array(scopeCountSchema),
  /** What is due in all: the N of the confirmation. */
  total: count,
  held: count,
  oldestMs: moment.nullable(),
  newestMs: moment.nullable(),
  reasons: z.array(purgeReasonSchema),
  /** What protects, and why. */
  holds: z.array(listedHoldSchema),
  /** What confirms it, whatever the language in which it is typed; null = the person's id. */
  confirmation: z.string().nullable(),
});
export type PlanView = z.infer<typeof planViewSchema>;

const outcomeSchema = z.object({
  id: z.string(),
  /** The certificate, with its whole path on the host. */
  certificate: z.string(),
  erased: z.array(storeCountSchema),
  remaining: z.array(storeCountSchema),
});
export type PurgeOutcome = z.infer<typeof outcomeSchema>;

const recheckSchema = z.object({
  id: z.string(),
  /** Nothing is left to be looked at. */
  complete: z.boolean(),
  /** The signed addendum, with its whole path on the host; null = everything was verified before. */
  addendum: z.string().nullable(),
  clock: z.array(clockRowSchema),
  pending: z.array(pendingRowSchema),
  remaining: z.array(storeCountSchema),
});
export type PurgeRecheck = z.infer<typeof recheckSchema>;

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

/** What the register says is due, announced until somebody approves it or nothing is due any more. */
const dueSchema = z.object({
  atMs: moment,
  total: count,
  /** In how many data sets: what is kept of one person may count in several. */
  dataSets: count,
  held: count,
  /** It became due while no application was open. */
  missed: z.boolean(),
});
export type PurgeDue = z.infer<typeof dueSchema>;

const stateSchema = z.object({ purges: z.array(purgeStatusSchema), due: dueSchema.nullable() });
export type PurgeState = z.infer<typeof stateSchema>;

/** Previews, purges and their certificates. */
export const purgeCalls = {
  /** Counts and shows; without `olderThan` what the register says is due. Deletes nothing. */
  'purge.plan': defineCall(
    z.object({ dataSet: z.enum(dataSetNames).optional(), olderThan: durationTextSchema.optional() }),
    planViewSchema,
  ),
  /** The preview of the erasure of one person. */
  'purge.person': defineCall(z.object({ id: personIdSchema }), planViewSchema),
  'purge.read': defineCall(z.object({ plan: z.string() }), planViewSchema),
  /** Resolves when the certificate is filed. Whoever stops waiting ends nothing. */
  'purge.run': defineCall(
    z.object({ plan: z.string(), confirm: z.string(), reason: z.string().max(500).optional() }),
    outcomeSchema,
  ),
  /** Goes on with one that is open, or with all. */
  'purge.resume': defineCall(z.object({ id: z.string().optional() }), z.array(outcomeSchema)),
  'purge.pause': defineCall(z.object({ id: z.string() }), nothing),
  /** Looks again at what a certificate says is on a server's disks until a day, and files a signed addendum. */
  'purge.verify': defineCall(z.object({ id: z.string() }), recheckSchema),
  'purge.status': defineCall(nothing, stateSchema),
  purge: defineStream(nothing, stateSchema, 'newest'),
} as const;
