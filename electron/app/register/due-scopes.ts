import { countingVersionOf } from '../../../gdpr-register/activity-record.ts';
import { purgeReasonsOf } from '../../../gdpr-register/bound-retention.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import type { Register } from './register.ts';

/** What the register asks a purge to destroy now: the versions that count, of every activity that can be read. */
export function dueScopesOf(register: Pick<Register, 'records'>, nowMs: number): readonly PurgeReason[] {
  return register.records().flatMap((record) => purgeReasonsOf(record.id, countingVersionOf(record).entry, nowMs));
}
