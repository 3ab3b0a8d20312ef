import { resolve } from 'node:path';
import { type AddendumPayload, clockNow, toAddendum, waitingOf } from '../../../gdpr-register/addendum.ts';
import type { Certificate } from '../../../gdpr-register/certificate.ts';
import type { Closed } from '../../../gdpr-register/erasure-port.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { PurgeRecheck } from '../../contract/calls/purge.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { CertificateFiles } from './certificate-files.ts';
import type { Asked } from './make-plan.ts';
import type { PurgeDeps } from './purge-deps.ts';

export type RecheckDeps = Pick<PurgeDeps, 'folder' | 'erasure' | 'journal' | 'signingKey' | 'nowMs'> & {
  readonly certificates: CertificateFiles;
};

/**
 * Looks again at what a certificate says is on a server's disks until a day: files a signed addendum with what is there now,
 * and journals it (R-CRT-10). Where nothing waits any more there is nothing to look at.
 */
export async function recheckPurge(id: string, deps: RecheckDeps, { actor, signal }: Asked): Promise<PurgeRecheck> {
  const { erasure, certificates, journal, signingKey, nowMs } = deps;
  const certificate = requireCertificate(id, deps);
  const addenda = requireAddenda(id, deps);
  if (waitingOf(certificate.payload, addenda).length === 0)
    return {
      id,
      complete: true,
      addendum: null,
      clock: [...clockNow(certificate.payload, addenda)],
      pending: [],
      remaining: [],
    };
  const seen = await erasure.recheck(closedOf(id, deps, signal));
  const payload = toAddendum(certificate, addenda, { ...seen, seenMs: nowMs() });
  const { hash } = certificates.fileAddendum(payload, signingKey());
  const { number, complete, clock, pending, remaining } = payload;
  const details = { addendum: hash, number, complete };
  await journal.append('purge-rechecked', { actor, subject: id, details });
  const addendum = resolve(certificates.addendumPath(id, number));
  return { id, complete, addendum, clock, pending, remaining };
}

function requireCertificate(id: string, { certificates, signingKey }: RecheckDeps): Certificate {
  const filed = certificates.ids().includes(id) ? certificates.read(id, signingKey().publicPem) : null;
  if (filed === null)
    throw new ContractFailure('certificate-unknown', `There is no certificate ${id}. See: purge status`);
  if (filed.certificate) return filed.certificate;
  throw damaged(`${id}.json`, filed.flaw);
}

function requireAddenda(id: string, { certificates, signingKey }: RecheckDeps): readonly AddendumPayload[] {
  return certificates.addenda(id, signingKey().publicPem).map(({ number, content, flaw }) => {
    if (content === null) throw damaged(`${id}.addendum-${number}.json`, flaw);
    return content;
  });
}

function damaged(file: string, flaw: string | null): PipelineError {
  return new PipelineError(
    'store-damaged',
    `certificates/${file} cannot be trusted (${flaw ?? 'it is gone'}). Restore it from a backup, then verify again.`,
    { details: { file } },
  );
}

function closedOf(id: string, { folder }: RecheckDeps, signal: AbortSignal): Closed<AbortSignal> {
  const intent = folder.intent(id);
  const receipt = intent && folder.progress(intent).receipt;
  if (!receipt)
    throw new ContractFailure('plan-unknown', 'The files of that purge are gone: nobody knows what it was about.');
  const older = intent.scopes.flatMap((scope) =>
    scope.kind === 'older' ? [{ dataSet: scope.dataSet, beforeMs: scope.beforeMs }] : [],
  );
  return { receipt: { intentId: id, ...receipt }, dataSets: intent.dataSets, older, signal };
}
