import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { type CertificatePayload, observedCounts } from '../../../gdpr-register/certificate.ts';
import type { PurgePlan } from '../../../gdpr-register/purge-plan.ts';
import type { PurgeIntent, PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import { dataSetOf } from '../../../gdpr-register/purge-steps.ts';
import { sha256 } from '../keys/signature-tools.ts';

type Payload = Omit<CertificatePayload, 'installation'>;

/** What a verified purge comes to: from the three files of it, and nothing else. */
export function toCertificate(plan: PurgePlan, intent: PurgeIntent, progress: PurgeProgress): Payload {
  const { verification, receipt } = progress;
  if (verification === null || receipt === null) throw new Error('Only what was verified is certified.');
  const { remaining, aggregatesAgree, scan } = verification;
  const { found, ...scanned } = scan;
  const counts = observedCounts({ before: intent.before, reported: progress.reported, remaining });
  const last = progress.done.at(-1);
  return {
    schema: 'vigie-erasure-certificate/1',
    id: intent.id,
    issuedAt: toInstant(last?.atMs ?? intent.confirmedMs),
    scope: scopeOf(plan),
    reason: intent.reason,
    counts,
    steps: progress.done.map(({ step, atMs }) => ({ step, at: toInstant(atMs) })),
    clock: clockOf(counts, progress),
    verification: { aggregatesAgree, scan: { ...scanned, hits: found.length } },
    holds: intent.holds.map(({ id, ground, exception, startsOn, reviewOn }) => ({
      id,
      ground,
      exception,
      startsOn,
      reviewOn,
    })),
    preview: sha256(canonicalJson(plan)),
    intent: sha256(canonicalJson(intent)),
    trace: { kind: 'erasure-ledger', store: 'profiles', effectiveUs: receipt.effectiveUs },
    failures: progress.failures.map(({ step, atMs, code }) => ({ step, at: toInstant(atMs), code })),
  };
}

function scopeOf({ scopes, reasons }: PurgePlan): Payload['scope'] {
  const [first] = scopes;
  if (first?.kind === 'person') return { kind: 'person', subject: first.subject };
  return {
    kind: 'older',
    parts: scopes.flatMap((scope) =>
      scope.kind === 'older' ? [{ dataSet: scope.dataSet, before: toInstant(scope.beforeMs) }] : [],
    ),
    askedBy: reasons.map(({ beforeMs, ...reason }) => ({ ...reason, before: toInstant(beforeMs) })),
  };
}

/**
 * The deletion clock. Every store of today is embedded: what is deleted is overwritten and the log of writes truncated,
 * and the scan of the verification has read the files afterwards; from then on the bytes are gone.
 */
function clockOf(counts: Payload['counts'], { done }: PurgeProgress): Payload['clock'] {
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
