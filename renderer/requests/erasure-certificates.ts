import type { ListedCertificate } from '../purge/certificate-store.ts';

export interface ErasureCertificate {
  readonly id: string;
  readonly issuedAt: string;
}

/** Certificates of one person's erasure that can be of a request: trusted, and not older than its receipt. */
export function erasureCertificates(
  listed: readonly ListedCertificate[],
  receivedOn: string,
): readonly ErasureCertificate[] {
  return listed.flatMap(({ id, flaw, content }) => {
    if (flaw !== null || content === null || content.scope.kind !== 'person') return [];
    // A day of the calendar may begin up to fourteen hours before the same one in UTC.
    const beginMs = Date.parse(`${receivedOn}T00:00:00Z`) - 14 * 3_600_000;
    return Date.parse(content.issuedAt) < beginMs ? [] : [{ id, issuedAt: content.issuedAt }];
  });
}
