import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import type { ScopeCount } from '../../../gdpr-register/erasure-port.ts';
import {
  beyondShown,
  confirmationOf,
  dataSetsOf,
  type PurgePlan,
  sameReasons,
  toErasureScopes,
  totalOf,
} from '../../../gdpr-register/purge-plan.ts';
import type { PurgeIntent } from '../../../gdpr-register/purge-record.ts';
import { ContractFailure } from '../contract-failure.ts';
import { sha256 } from '../keys/signature-tools.ts';
import { impersonal } from './impersonal-words.ts';
import { type Asked, makePersonPlan, makePlan, reasonsAt } from './make-plan.ts';
import { holdsInForce, type PurgeDeps } from './purge-deps.ts';

export interface Confirmation {
  readonly plan: string;
  /** What was typed. */
  readonly confirm: string;
  readonly reason?: string | undefined;
}

/**
 * Turns a preview into an intent, or refuses: where it is unknown or used, where what was typed is not what it asks for,
 * where a hold is written down that nothing enforces, where more would go than it showed. Durable when it resolves; a
 * refusal is journaled.
 */
export async function confirmPlan(confirmation: Confirmation, deps: PurgeDeps, asked: Asked): Promise<PurgeIntent> {
  try {
    return await confirm(confirmation, deps, asked);
  } catch (error) {
    if (error instanceof ContractFailure) {
      const subject = deps.folder.ids().find((id) => id === confirmation.plan) ?? null;
      await deps.journal.append('purge-refused', { actor: asked.actor, subject, details: { why: error.error.code } });
    }
    throw error;
  }
}

async function confirm(confirmation: Confirmation, deps: PurgeDeps, asked: Asked): Promise<PurgeIntent> {
  const { folder } = deps;
  const reason = confirmation.reason === undefined ? null : impersonal('reason', confirmation.reason);
  const plan = unusedPlan(confirmation.plan, deps);
  const person = plan.origin === 'person' ? confirmation.confirm.toLowerCase() : null;
  requireTyped(plan, confirmation.confirm, deps);
  // What could not be certified in the end is not begun.
  deps.signingKey();
  const holds = await deps.holds(asked.signal);
  if (holds.some(({ state }) => state === 'not-enforced'))
    throw new ContractFailure(
      'hold-not-enforced',
      'A hold is written down that the stores do not know. Add it again or lift it; nothing is purged before.',
    );
  const before = await deps.erasure.count(toErasureScopes(plan, person), asked.signal);
  await requireFresh(plan, { before, person, deps, asked });
  requireErasable(plan, before);
  const intent: PurgeIntent = {
    schema: 'vigie-purge-intent/1',
    id: plan.id,
    confirmedMs: deps.nowMs(),
    preview: sha256(canonicalJson(plan)),
    scopes: plan.scopes,
    reason,
    before: before.map((count) => ({ ...count })),
    dataSets: [...dataSetsOf({ scopes: plan.scopes, counts: [...plan.counts, ...before] })],
    holds: [...holdsInForce(holds)],
  };
  if (person !== null && folder.secret(plan.id, 'subject') === null) folder.keepSecret(plan.id, 'subject', person);
  const details = { due: totalOf(before), preview: intent.preview, intent: sha256(canonicalJson(intent)) };
  await deps.journal.append('purge-confirmed', { actor: asked.actor, subject: plan.id, details });
  deps.onStep?.('intended', 'performed');
  // The last of all: with it the purge is open, and will be finished.
  folder.keepIntent(intent);
  return intent;
}

export function unknownPlan(): ContractFailure {
  return new ContractFailure('plan-unknown', 'There is no such plan. Make one with: purge plan');
}

function unusedPlan(id: string, { folder }: PurgeDeps): PurgePlan {
  const plan = folder.ids().includes(id) ? folder.plan(id) : null;
  if (plan === null) throw unknownPlan();
  if (folder.intent(id) === null) return plan;
  throw new ContractFailure('plan-used', 'That plan was confirmed before. See it with: purge status');
}

function requireTyped(plan: PurgePlan, typed: string, { subjectHash }: PurgeDeps): void {
  const wanted = confirmationOf(plan);
  if (wanted !== null && typed === wanted) return;
  const [scope] = plan.scopes;
  if (scope?.kind === 'person' && subjectHash(plan.id, typed.toLowerCase()) === scope.subject) return;
  throw new ContractFailure(
    'confirmation-wrong',
    wanted === null
      ? "The confirmation of that plan is the person's id."
      : `The confirmation of that plan is: ${wanted}`,
  );
}

interface Recounted {
  readonly before: readonly ScopeCount[];
  readonly person: string | null;
  readonly deps: PurgeDeps;
  readonly asked: Asked;
}

/** A stale preview is answered with a new one. */
async function requireFresh(plan: PurgePlan, { before, person, deps, asked }: Recounted): Promise<void> {
  const why = whyStale(plan, before, deps);
  if (why === null) return;
  const fresh = person === null ? await makePlan(plan.wish, deps, asked) : await makePersonPlan(person, deps, asked);
  throw new ContractFailure(
    'plan-stale',
    `That plan is out of date: ${why}. Nothing was deleted. A new plan was made: ${fresh.id}`,
    { plan: fresh.id, due: totalOf(fresh.counts) },
  );
}

/** Null where nothing is wrong with the preview. */
function whyStale(plan: PurgePlan, before: readonly ScopeCount[], deps: PurgeDeps): string | null {
  // By a clock that was ahead it took data for old that is not. One person's data goes whatever its age.
  if (plan.origin !== 'person' && plan.createdMs > deps.nowMs())
    return "it is of a later time than now: this machine's clock was set back since";
  if (plan.origin === 'register' && !sameReasons(plan.reasons, reasonsAt(plan.createdMs, plan.wish, deps)))
    return 'the register no longer asks for the same';
  const more = beyondShown(plan.counts, before);
  if (more.length === 0) return null;
  const places = more.map(({ dataSet, store, n }) => `${dataSet} in ${store}: ${n}`);
  return `more would go than the plan showed (${places.join(', ')})`;
}

function requireErasable({ origin }: PurgePlan, before: readonly ScopeCount[]): void {
  const held = before.some((count) => count.held > 0);
  if (origin !== 'person' || !held || totalOf(before) > 0) return;
  throw new ContractFailure('person-held', 'A hold protects that person: nothing is erased while it is in force.');
}
