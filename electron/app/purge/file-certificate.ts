import { resolve } from 'node:path';
import type { Certificate } from '../../../gdpr-register/certificate.ts';
import type { PurgeIntent, PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import type { PurgeOutcome } from '../../contract/calls/purge.ts';
import type { CertificateFiles } from './certificate-files.ts';
import { toCertificate } from './certify.ts';
import type { PurgeDeps } from './purge-deps.ts';

export interface FileCertificateOptions {
  readonly deps: Pick<PurgeDeps, 'folder' | 'journal' | 'signingKey'>;
  readonly files: CertificateFiles;
  toPdf(certificate: Certificate): Promise<Uint8Array>;
}

/** Turns what was verified into the one certificate: signed, in both forms, and journaled. */
export interface FileCertificate {
  file(intent: PurgeIntent, progress: PurgeProgress): Promise<void>;
  /** Of a purge that is certified; throws where its certificate is gone or altered. */
  outcome(id: string): PurgeOutcome;
}

export function createFileCertificate({ deps, files, toPdf }: FileCertificateOptions): FileCertificate {
  const { folder, journal, signingKey } = deps;
  return {
    async file(intent, progress) {
      const plan = folder.plan(intent.id);
      if (plan === null) throw new Error(`The plan of ${intent.id} is gone.`);
      const certificate = files.file(toCertificate(plan, intent, progress), signingKey());
      files.filePdf(intent.id, await toPdf(certificate));
      await journal.appendOnce('purge-certified', {
        actor: 'application',
        subject: intent.id,
        details: { certificate: certificate.hash },
      });
    },
    outcome(id) {
      const filed = files.read(id, signingKey().publicPem);
      if (!filed?.certificate)
        throw new Error(`The certificate ${id} cannot be read (${filed?.flaw ?? 'it is gone'}).`);
      const { counts } = filed.certificate.payload;
      return {
        id,
        certificate: resolve(files.path(id)),
        erased: counts.map(({ dataSet, store, erased }) => ({ dataSet, store, n: erased })),
        remaining: counts.map(({ dataSet, store, remaining }) => ({ dataSet, store, n: remaining })),
      };
    },
  };
}
