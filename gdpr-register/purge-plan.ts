import { z } from 'zod';
import type { ErasureScope, ScopeCount, StoreCount } from './erasure-port.ts';

const moment = z.number().int();
const count = z.number().int().nonnegative();

export const storeCountSchema = z.strictObject({ dataSet: z.string(), store: z.string(), n: count });

export const scopeCountSchema = storeCountSchema.extend({
  held: count,
  oldestMs: moment.nullable(),
  newestMs: moment.nullable(),
});

/** Who asks for a part of a purge: an entry of the register, with the period that it declares. */
export const purgeReasonSchema = z.strictObject({
  activity: z.string(),
  category: z.string(),
  dataSet: z.string(),
  duration: z.string(),
  beforeMs: moment,
});
export type PurgeReason = z.infer<typeof purgeReasonSchema>;

/** What a plan is about. A person's id is in none: it is typed again where the plan is run. */
export const planScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), subject: z.string() }),
  z.strictObject({ kind: z.literal('older'), dataSet: z.string(), beforeMs: moment }),
]);

/** A preview: what would go, why, and what is protected. Its canonical form is hashed, and shown before anything runs. */
export const purgePlanSchema = z.strictObject({
  schema: z.literal('vigie-purge-plan/1'),
  id: z.string(),
  createdMs: moment,
  origin: z.enum(['register', 'asked', 'person']),
  /** What was asked for, so that a stale plan can be made anew: all of it, or one data set; by the register, or by a period. */
  wish: z.strictObject({ dataSet: z.string().nullable(), olderThan: z.string().nullable() }),
  scopes: z.array(planScopeSchema),
  reasons: z.array(purgeReasonSchema),
  counts: z.array(scopeCountSchema),
});
export type PurgePlan = z.infer<typeof purgePlanSchema>;

export type Due = Record<string, Record<string, number>>;

/** `n` of each data set and store, as it is shown and confirmed. */
export function tabulate(counts: readonly StoreCount[]): Due {
  const table: Due = {};
  for (const { dataSet, store, n } of counts) {
    const stores = (table[dataSet] ??= {});
    stores[store] = (stores[store] ?? 0) + n;
  }
  return table;
}

/** The number that a confirmation names. */
export function totalOf(counts: readonly StoreCount[]): number {
  return counts.reduce((sum, { n }) => sum + n, 0);
}

export interface Extent {
  readonly held: number;
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
}

export function extentOf(counts: readonly ScopeCount[]): Extent {
  const times = counts.flatMap(({ oldestMs, newestMs }) => [oldestMs, newestMs]).filter((time) => time !== null);
  return {
    held: counts.reduce((sum, { held }) => sum + held, 0),
    oldestMs: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    newestMs: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
  };
}

/** What has to be typed, letter by letter, before a plan runs; for one person it is the id itself. */
export function confirmationOf(plan: PurgePlan): string | null {
  return plan.origin === 'person' ? null : `ERASE ${totalOf(plan.counts)}`;
}

/** The data sets in which a plan deletes, in the order in which they were counted. */
export function dataSetsOf({ counts, scopes }: Pick<PurgePlan, 'counts' | 'scopes'>): readonly string[] {
  const scoped = scopes.flatMap((scope) => (scope.kind === 'older' ? [scope.dataSet] : []));
  return [...new Set([...counts.map(({ dataSet }) => dataSet), ...scoped])];
}

/** Where more would go now than was shown, for the same moments; empty = the preview still holds. */
export function beyondShown(shown: readonly StoreCount[], now: readonly StoreCount[]): readonly StoreCount[] {
  const seen = tabulate(shown);
  const found = tabulate(now);
  return Object.entries(found).flatMap(([dataSet, stores]) =>
    Object.entries(stores)
      .filter(([store, n]) => n > (seen[dataSet]?.[store] ?? 0))
      .map(([store, n]) => ({ dataSet, store, n })),
  );
}

/** Whether the register asks for the same today as when the preview was made. */
export function sameReasons(before: readonly PurgeReason[], after: readonly PurgeReason[]): boolean {
  const asText = (reasons: readonly PurgeReason[]): string =>
    JSON.stringify(
      reasons.map((it) => [it.activity, it.category, it.dataSet, it.duration, it.beforeMs].join('\n')).toSorted(),
    );
  return asText(before) === asText(after);
}

/** The plan's scopes as the stores take them; `id` is the person's, where the plan is about one. */
export function toErasureScopes(plan: Pick<PurgePlan, 'scopes'>, id: string | null): readonly ErasureScope[] {
  return plan.scopes.map((scope) => {
    if (scope.kind === 'older') return scope;
    if (id === null) throw new Error('The plan is about one person, and no id was given.');
    return { kind: 'person', id };
  });
}
