import { openSigningKey } from '../keys/signing-key.ts';
import { sampleCertificate } from '../keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';
import { openRequestFolder } from '../requests/request-folder.ts';
import { sampleRequest } from '../requests/testing/sample-request.ts';

/** What an application would find that has purged before and has a request of a person: `call-inputs.ts` names it. */
export function seedRegister(dataDirectory: string): void {
  const certificates = openCertificateFiles(dataDirectory);
  certificates.file(sampleCertificate, openSigningKey(dataDirectory));
  openRequestFolder(dataDirectory).write({ revision: 1, request: sampleRequest });
}
