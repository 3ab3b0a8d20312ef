import { verifyCertificate } from '../../../gdpr-register/certificate.ts';
import { readIfThere } from '../atomic-file.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Handlers } from '../handler-parts.ts';
import { languageOfPdf } from '../writers/pdf-language.ts';
import { signatureTools } from '../keys/signature-tools.ts';
import { publicKeyFile } from '../keys/signing-key.ts';
import { openCertificateFiles } from './certificate-files.ts';

type CertificateHandlers = Pick<Handlers, 'certificate.list' | 'certificate.read' | 'certificate.verify'>;

/** What was certified, checked each time against the public half of the key: a damaged private one hides no certificate. */
export function createCertificateHandlers(dataDirectory: string): CertificateHandlers {
  const files = openCertificateFiles(dataDirectory);
  const publicPem = (): string | null => readIfThere(publicKeyFile(dataDirectory));
  return {
    'certificate.list': async () =>
      files
        .ids()
        .toReversed()
        .flatMap((id) => files.read(id, publicPem()) ?? [])
        .map(({ id, certificate, flaw }) => ({
          id,
          flaw,
          content: certificate?.payload ?? null,
          paper: languageOfPdf(files.pdf(id)),
          addenda: files.addenda(id, publicPem()).flatMap(({ content }) => content ?? []),
        })),
    'certificate.read': async ({ id, format }) => {
      const bytes = files.ids().includes(id) ? bytesOf(files, id, format) : null;
      if (bytes === null)
        throw new ContractFailure(
          'certificate-unknown',
          `There is no certificate ${id} in that form. See: purge status`,
        );
      const mediaType = format === 'pdf' ? 'application/pdf' : 'application/json';
      return { fileName: `${id}.${format}`, mediaType, base64: bytes.toString('base64') };
    },
    'certificate.verify': async ({ text }) => {
      const key = publicPem();
      const verdict = verifyCertificate(text, { publicPem: key, tools: signatureTools });
      if (!verdict.ok) return { ok: false, flaw: verdict.flaw, where: verdict.where };
      // Without a key this installation has signed nothing yet.
      if (key === null) return { ok: false, flaw: 'other-signer', where: 'publicKey' };
      return { ok: true, id: verdict.signed.payload.id, fingerprint: verdict.fingerprint };
    },
  };
}

function bytesOf(files: ReturnType<typeof openCertificateFiles>, id: string, format: 'json' | 'pdf'): Buffer | null {
  const content = format === 'pdf' ? files.pdf(id) : files.text(id);
  return content === null ? null : Buffer.from(content);
}
