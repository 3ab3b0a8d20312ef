import { dueBefore, parseDuration } from '../../../gdpr-register/duration.ts';
import type { ErasureScope } from '../../../gdpr-register/erasure-port.ts';
import { type PurgePlan, type PurgeReason, totalOf } from '../../../gdpr-register/purge-plan.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { PurgeDeps } from './purge-deps.ts';
import { newRecordName } from '../record-name.ts';

/** What is previewed: without a period, what the register says is due; without a data set, all of it. */
export type PlanWish = PurgePlan['wish'];

/** What a purge by age takes where no data set is named; profiles take clean facts and aggregates along. */
const agedDataSets = ['raw-messages', 'rejected-pointers', 'profiles', 'logs', 'exports'] as const;

/** Counts what would go and files the preview; nothing is deleted. */
export async function makePlan(wish: PlanWish, deps: PurgeDeps, asked: Asked): Promise<PurgePlan> {
  const createdMs = deps.nowMs();
  if (wish.olderThan === null) {
    const reasons = reasonsAt(createdMs, wish, deps);
    return await countAndKeep({ origin: 'register', wish, createdMs, reasons, scopes: scopesOf(reasons) }, deps, asked);
  }
  const period = parseDuration(wish.olderThan);
  if (period === null) throw new ContractFailure('invalid-input', 'A period is written like P7D, P24M or PT12H.');
  const beforeMs = dueBefore(new Date(createdMs), period).getTime();
  const dataSets = wish.dataSet === null ? agedDataSets : [wish.dataSet];
  const scopes = dataSets.map((dataSet) => ({ kind: 'older' as const, dataSet, beforeMs }));
  return await countAndKeep({ origin: 'asked', wish, createdMs, reasons: [], scopes }, deps, asked);
}

/** A preview of everything that is held of one person. */
export async function makePersonPlan(id: string, deps: PurgeDeps, asked: Asked): Promise<PurgePlan> {
  const drawn = {
    origin: 'person',
    wish: { dataSet: null, olderThan: null },
    createdMs: deps.nowMs(),
    reasons: [],
  } as const;
  return await countAndKeep({ ...drawn, scopes: [{ kind: 'person', id: id.toLowerCase() }] }, deps, asked);
}

/** Who asks for what, of the register as it is now, at that moment. */
export function reasonsAt(atMs: number, { dataSet }: PlanWish, deps: PurgeDeps): readonly PurgeReason[] {
  return deps.dueScopes(atMs).filter((reason) => dataSet === null || reason.dataSet === dataSet);
}

export interface Asked {
  readonly actor: JournalActor;
  readonly signal: AbortSignal;
}

interface Drawn {
  readonly origin: PurgePlan['origin'];
  readonly wish: PlanWish;
  readonly createdMs: number;
  readonly reasons: readonly PurgeReason[];
  readonly scopes: readonly ErasureScope[];
}

async function countAndKeep(drawn: Drawn, deps: PurgeDeps, { actor, signal }: Asked): Promise<PurgePlan> {
  const { origin, wish, createdMs, reasons, scopes } = drawn;
  const id = newRecordName('purge', createdMs);
  const counts = scopes.length === 0 ? [] : await deps.erasure.count(scopes, signal);
  const plan: PurgePlan = {
    schema: 'vigie-purge-plan/1',
    id,
    createdMs,
    origin,
    wish,
    scopes: scopes.map((scope) =>
      scope.kind === 'person' ? { kind: 'person', subject: deps.subjectHash(id, scope.id) } : scope,
    ),
    reasons: [...reasons],
    counts: counts.map((count) => ({ ...count })),
  };
  deps.folder.keepPlan(plan);
  await deps.journal.append('purge-planned', {
    actor,
    subject: id,
    details: { origin, due: totalOf(plan.counts), held: plan.counts.reduce((sum, { held }) => sum + held, 0) },
  });
  return plan;
}

/**
 * A data set that several entries of the register ask for goes when the last of them no longer needs it: the longest
 * period counts.
 */
export function scopesOf(reasons: readonly PurgeReason[]): readonly ErasureScope[] {
  const before = new Map<string, number>();
  for (const { dataSet, beforeMs } of reasons) {
    before.set(dataSet, Math.min(beforeMs, before.get(dataSet) ?? beforeMs));
  }
  return [...before].map(([dataSet, beforeMs]) => ({ kind: 'older', dataSet, beforeMs }));
}
