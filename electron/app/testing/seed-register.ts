import { openSigningKey } from '../keys/signing-key.ts';
import { sampleCertificate } from '../keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';

/** What an application would find that has purged before: `call-inputs.ts` names it. */
export function seedRegister(dataDirectory: string): void {
  const certificates = openCertificateFiles(dataDirectory);
  certificates.file(sampleCertificate, openSigningKey(dataDirectory));
}
