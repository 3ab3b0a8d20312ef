import type { ListedHold } from '../../../gdpr-register/hold.ts';
import { confirmationOf, extentOf, type PurgePlan, totalOf } from '../../../gdpr-register/purge-plan.ts';
import { inWalkOrder } from '../../../pipeline/domain/data-sets.ts';
import type { PlanView } from '../../contract/calls/purge.ts';

/** A preview as it is shown, beside the holds that protect or ought to. */
export function toPlanView(plan: PurgePlan, holds: readonly ListedHold[]): PlanView {
  const { id, origin, createdMs, counts, reasons } = plan;
  return {
    plan: id,
    origin,
    createdMs,
    counts: inWalkOrder(counts),
    total: totalOf(counts),
    ...extentOf(counts),
    reasons,
    holds: holds.filter(({ state }) => state !== 'lifted'),
    confirmation: confirmationOf(plan),
  };
}
