import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, type UnsignedCertificate, verifyCertificate } from '../../../gdpr-register/certificate.ts';
import { type Flaw, seal } from '../../../gdpr-register/signed.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { ensureFolder, namesInFolder } from '../private-folder.ts';
import { type AddendumFiles, openAddendumFiles } from './addendum-files.ts';
import { purgeIdPattern } from './purge-folder.ts';

export interface FiledCertificate {
  readonly id: string;
  readonly certificate: Certificate | null;
  /** Why it cannot be trusted; null = it is whole and signed by this installation. */
  readonly flaw: Flaw | null;
}

/** `register/certificates/<id>.json` and `.pdf`; a later look is `<id>.addendum-<number>.json`. */
export interface CertificateFiles extends AddendumFiles {
  ids(): readonly string[];
  /** null where there is none. */
  text(id: string): string | null;
  path(id: string): string;
  pdf(id: string): Uint8Array | null;
  read(id: string, publicPem: string | null): FiledCertificate | null;
  /** Files it once: what is there already and holds stays; what is there and does not hold is refused. */
  file(payload: UnsignedCertificate, key: SigningKey): Certificate;
  filePdf(id: string, bytes: Uint8Array): void;
}

export function openCertificateFiles(dataDirectory: string): CertificateFiles {
  const folder = join(dataDirectory, 'register', 'certificates');
  const pathOf = (id: string, ending: 'json' | 'pdf'): string => {
    if (!purgeIdPattern.test(id)) throw new TypeError('That is no name of a certificate.');
    return join(folder, `${id}.${ending}`);
  };
  const text = (id: string): string | null => readIfThere(pathOf(id, 'json'));
  const read = (id: string, publicPem: string | null): FiledCertificate | null => {
    const content = text(id);
    if (content === null) return null;
    const verdict = verifyCertificate(content, { publicPem, tools: signatureTools });
    return verdict.ok ? { id, certificate: verdict.signed, flaw: null } : { id, certificate: null, flaw: verdict.flaw };
  };
  const write = (id: string, ending: 'json' | 'pdf', content: string | Uint8Array): void => {
    ensureFolder(dataDirectory, 'register', 'certificates');
    writeAtomically(pathOf(id, ending), content);
  };
  return {
    ...openAddendumFiles(dataDirectory, (id) => pathOf(id, 'json')),
    ids: () => idsIn(dataDirectory),
    text,
    path: (id) => pathOf(id, 'json'),
    pdf(id) {
      const at = pathOf(id, 'pdf');
      return existsSync(at) ? readFileSync(at) : null;
    },
    read,
    file(payload, key) {
      if (text(payload.id) === null) {
        const whole = { ...payload, installation: key.fingerprint };
        write(payload.id, 'json', seal(whole, signerOf(key), signatureTools));
      }
      const filed = read(payload.id, key.publicPem);
      if (filed?.certificate) return filed.certificate;
      throw new PipelineError(
        'store-damaged',
        `The certificate ${payload.id} is there and cannot be trusted (${filed?.flaw ?? 'it is gone'}). Move it away, then resume.`,
        { details: { file: `${payload.id}.json` } },
      );
    },
    filePdf: (id, bytes) => write(id, 'pdf', bytes),
  };
}

function idsIn(dataDirectory: string): readonly string[] {
  const names = namesInFolder(dataDirectory, 'register', 'certificates').filter((name) => name.endsWith('.json'));
  return names
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => purgeIdPattern.test(id))
    .toSorted();
}
