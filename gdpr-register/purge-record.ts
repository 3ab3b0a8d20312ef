import { z } from 'zod';
import { deletionClockSchema, pendingCountSchema } from './deletion-clock.ts';
import type { LedgerReceipt } from './erasure-port.ts';
import { holdSchema } from './hold.ts';
import { planScopeSchema, scopeCountSchema, storeCountSchema } from './purge-plan.ts';
import { nextStep, type PurgeStep, stepsOf } from './purge-steps.ts';
import { hex64 } from './signed.ts';

const moment = z.number().int();
const count = z.number().int().nonnegative();

/** What was confirmed: durable before anything is deleted, and never changed afterwards. Its canonical form is hashed. */
export const purgeIntentSchema = z.strictObject({
  schema: z.literal('vigie-purge-intent/1'),
  id: z.string(),
  confirmedMs: moment,
  /** SHA-256 of the canonical preview. */
  preview: hex64,
  scopes: z.array(planScopeSchema),
  reason: z.string().nullable(),
  /** Counted at the confirmation, for the moments of the preview. */
  before: z.array(scopeCountSchema),
  dataSets: z.array(z.string()),
  holds: z.array(holdSchema),
});
export type PurgeIntent = z.infer<typeof purgeIntentSchema>;

export const purgeStates = ['open', 'paused', 'failed', 'closed'] as const;

const step = z.string().transform((text) => text as PurgeStep);

/** How far a purge is. Rewritten as a whole after each step, and where it is stopped in one. */
export const purgeProgressSchema = z.strictObject({
  schema: z.literal('vigie-purge-progress/1'),
  id: z.string(),
  state: z.enum(purgeStates),
  done: z.array(z.strictObject({ step, atMs: moment })),
  /** Without the values to look for: those are in a file of their own, until they are wiped. */
  receipt: z.strictObject({ effectiveUs: count, rawEndOffsets: z.array(count) }).nullable(),
  reported: z.array(storeCountSchema),
  /** How far the data set is that is being erased, over every attempt; null = none is. */
  erasing: z.strictObject({ dataSet: z.string(), erased: count, due: count }).nullable().default(null),
  verification: z
    .strictObject({
      remaining: z.array(storeCountSchema),
      pending: z.array(pendingCountSchema).default([]),
      clock: z.array(deletionClockSchema).default([]),
      aggregatesAgree: z.boolean(),
      scan: z.strictObject({
        kind: z.enum(['whole', 'sample']),
        files: count,
        bytes: count,
        values: count,
        found: z.array(z.string()),
        unread: z.array(z.string()).default([]),
      }),
    })
    .nullable(),
  failures: z.array(z.strictObject({ step, atMs: moment, code: z.string(), message: z.string() })),
});
export type PurgeProgress = z.infer<typeof purgeProgressSchema>;

/** Of an intent that is durable; also where nothing could be written behind it any more. */
export function progressOf(intent: PurgeIntent): PurgeProgress {
  return {
    schema: 'vigie-purge-progress/1',
    id: intent.id,
    state: 'open',
    done: [{ step: 'intended', atMs: intent.confirmedMs }],
    receipt: null,
    reported: [],
    erasing: null,
    verification: null,
    failures: [],
  };
}

/** The step that comes next; null = all are done. */
export function pendingStep(intent: PurgeIntent, { done }: PurgeProgress): PurgeStep | null {
  return nextStep(
    stepsOf(intent.dataSets),
    done.map((it) => it.step),
  );
}

export function receiptOf(progress: PurgeProgress, values: readonly string[]): LedgerReceipt {
  if (progress.receipt === null) throw new Error('The ledger has not been written yet.');
  return { intentId: progress.id, ...progress.receipt, values };
}

/** Why a verification does not hold; empty = everything that was to go is gone. Places and numbers, never values. */
export function objectionsTo(verification: NonNullable<PurgeProgress['verification']>): readonly string[] {
  const { remaining, aggregatesAgree, scan } = verification;
  return [
    ...remaining.filter(({ n }) => n > 0).map(({ dataSet, store, n }) => `${n} of ${dataSet} are still in ${store}`),
    ...(aggregatesAgree ? [] : ['the aggregates differ from a recount']),
    ...scan.found.map((place) => `erased bytes were found in ${place}`),
  ];
}
