import type { RequestView } from '../../electron/contract/calls/request.ts';
import { erasureExceptionNames } from '../../gdpr-register/request/grounds.ts';
import { reasonSchema } from '../../gdpr-register/request/request.ts';
import type { Decision } from '../../gdpr-register/request/request.ts';

/** What was entered of a decision. */
export interface EnteredDecision {
  readonly outcome: Decision['outcome'] | null;
  readonly grounds: readonly string[];
  readonly exceptions: readonly string[];
  readonly reason: string;
}

export const outcomes = ['granted', 'partly', 'refused'] as const;

/** null = something is missing: a refusal, also a partial one, needs a ground and a reason; an exception its letter. */
export function decisionOf(
  entered: EnteredDecision,
  { request, grounds: offered }: Pick<RequestView, 'request' | 'grounds'>,
  on: string,
): Decision | null {
  const { outcome } = entered;
  if (outcome === null) return null;
  if (outcome === 'granted') {
    const isKnown = request.identity.state === 'confirmed';
    return isKnown ? { on, outcome, grounds: [], exceptions: [], reason: null } : null;
  }
  if (outcome === 'partly' && request.identity.state !== 'confirmed') return null;
  const grounds = offered.filter((ground) => entered.grounds.includes(ground));
  const exceptions = grounds.includes('exception')
    ? erasureExceptionNames.filter((name) => entered.exceptions.includes(name))
    : [];
  const reason = reasonSchema.safeParse(entered.reason);
  if (grounds.length === 0 || !reason.success) return null;
  if (grounds.includes('exception') && exceptions.length === 0) return null;
  return { on, outcome, grounds, exceptions, reason: reason.data };
}
