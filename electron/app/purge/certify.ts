import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { observedCounts, type UnsignedCertificate } from '../../../gdpr-register/certificate.ts';
import { type Deleted, isLocal, toClockRow, toPendingRow } from '../../../gdpr-register/deletion-clock.ts';
import type { PurgePlan } from '../../../gdpr-register/purge-plan.ts';
import type { PurgeIntent, PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import { dataSetOf } from '../../../gdpr-register/purge-steps.ts';
import { inWalkOrder } from '../../../pipeline/domain/data-sets.ts';
import { sha256 } from '../keys/signature-tools.ts';

type Local = Extract<UnsignedCertificate, { schema: 'vigie-erasure-certificate/1' }>;

/** What a verified purge comes to: from the three files of it, and nothing else. */
export function toCertificate(plan: PurgePlan, intent: PurgeIntent, progress: PurgeProgress): UnsignedCertificate {
  const { verification, receipt } = progress;
  if (verification === null || receipt === null) throw new Error('Only what was verified is certified.');
  const { remaining, pending, aggregatesAgree, scan } = verification;
  const { found, unread, ...scanned } = scan;
  const { before } = intent;
  const counts = inWalkOrder(observedCounts({ before, reported: progress.reported, remaining, pending }));
  const hits = found.length;
  const last = progress.done.at(-1);
  const common = {
    id: intent.id,
    issuedAt: toInstant(last?.atMs ?? intent.confirmedMs),
    scope: scopeOf(plan),
    reason: intent.reason,
    steps: progress.done.map(({ step, atMs }) => ({ step, at: toInstant(atMs) })),
    holds: intent.holds.map(({ id, ground, exception, startsOn, reviewOn }) => ({
      id,
      ground,
      exception,
      startsOn,
      reviewOn,
    })),
    preview: sha256(canonicalJson(plan)),
    intent: sha256(canonicalJson(intent)),
    trace: { kind: 'erasure-ledger' as const, store: 'profiles', effectiveUs: receipt.effectiveUs },
    failures: progress.failures.map(({ step, atMs, code }) => ({ step, at: toInstant(atMs), code })),
  };
  if (isLocal(verification.clock))
    return {
      schema: 'vigie-erasure-certificate/1',
      ...common,
      counts: counts.map(({ pending: _, ...count }) => count),
      clock: clockOf(counts, progress),
      verification: { aggregatesAgree, scan: { ...scanned, hits } },
    };
  return {
    schema: 'vigie-erasure-certificate/2',
    ...common,
    counts,
    clock: verification.clock.map((clock) => toClockRow(clock, deletedOf(clock.dataSet, progress))),
    pending: pending.filter(({ n }) => n > 0).map((it) => toPendingRow(it)),
    verification: { aggregatesAgree, scan: { ...scanned, hits, unread: [...unread] } },
  };
}

function deletedOf(dataSet: string, { done, verification }: PurgeProgress): Deleted {
  const at = (wanted: string): number[] => done.flatMap(({ step, atMs }) => (step === wanted ? [atMs] : []));
  const seenMs = Math.max(...at('verified'));
  return {
    // Facts without a value go when everything is settled, whichever data set was last.
    logicallyGoneMs: Math.max(...at(`erasing:${dataSet}`), ...(dataSet === 'clean-facts' ? at('settled') : [])),
    seenMs,
    pending: verification?.pending ?? [],
  };
}

function scopeOf({ scopes, reasons }: PurgePlan): UnsignedCertificate['scope'] {
  const [first] = scopes;
  if (first?.kind === 'person') return { kind: 'person', subject: first.subject };
  return {
    kind: 'older',
    parts: inWalkOrder(
      scopes.flatMap((scope) =>
        scope.kind === 'older' ? [{ dataSet: scope.dataSet, before: toInstant(scope.beforeMs) }] : [],
      ),
    ),
    askedBy: reasons.map(({ beforeMs, ...reason }) => ({ ...reason, before: toInstant(beforeMs) })),
  };
}

/**
 * The deletion clock where every store is embedded: what is deleted is overwritten and the log of writes truncated,
 * and the scan of the verification has read the files afterwards; from then on the bytes are gone.
 */
function clockOf(counts: Local['counts'], { done }: PurgeProgress): Local['clock'] {
  const verifiedMs = done.find(({ step }) => step === 'verified')?.atMs ?? 0;
  return [...new Set(counts.map(({ store }) => store))].map((store) => {
    const dataSets = counts.filter((count) => count.store === store).map(({ dataSet }) => dataSet);
    const erasedMs = done.flatMap(({ step, atMs }) => (dataSets.includes(dataSetOf(step) ?? '') ? [atMs] : []));
    return {
      store,
      logicallyGone: toInstant(Math.max(...erasedMs, 0)),
      physicallyGoneFrom: toInstant(verifiedMs),
      verifiedOn: toInstant(verifiedMs),
    };
  });
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
