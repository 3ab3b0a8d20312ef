import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { seal } from '../../../gdpr-register/signed.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { CertificateFiles } from '../purge/certificate-files.ts';
import { writeZip } from '../writers/zip.ts';

/** What an audit is made of: each read once, when it is asked for. */
export interface AuditSources {
  readonly key: SigningKey;
  readonly certificates: CertificateFiles;
  /** Every activity with its versions; what cannot be read is named in it. */
  register(): unknown;
  journalText(): string;
  /** The signed head of the same journal. */
  journalHead(): string;
  settings(): Readonly<Record<string, unknown>>;
  readonly verifierUrl: URL;
  nowMs(): number;
}

/**
 * What an authority is handed: the register, the journal with its signed head, the certificates, the key, the settings,
 * and the program that checks all of it. A signed list of the files says which they are.
 */
export function exportAudit(sources: AuditSources): Uint8Array {
  const files = filesOf(sources);
  const listed = [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
  const manifest = {
    schema: 'vigie-audit/1',
    installation: sources.key.fingerprint,
    at: new Date(sources.nowMs()).toISOString(),
    files: Object.fromEntries(listed) as Record<string, string>,
  } as const;
  files.set('manifest.json', Buffer.from(seal(manifest, signerOf(sources.key), signatureTools)));
  return writeZip(files);
}

function filesOf(sources: AuditSources): Map<string, Uint8Array> {
  const { key, certificates } = sources;
  const files = new Map<string, Uint8Array>([
    ['verify.mjs', readFileSync(sources.verifierUrl)],
    ['public-key.pem', Buffer.from(key.publicPem)],
    ['register.json', asJson(sources.register())],
    ['journal.ndjson', Buffer.from(sources.journalText())],
    ['journal-head.json', Buffer.from(sources.journalHead())],
    ['settings.json', asJson(withoutSecrets(sources.settings()))],
  ]);
  for (const id of certificates.ids()) {
    files.set(`certificates/${id}.json`, Buffer.from(certificates.text(id) ?? ''));
    for (const { number } of certificates.addenda(id, key.publicPem))
      files.set(`certificates/${id}.addendum-${number}.json`, Buffer.from(certificates.addendumText(id, number) ?? ''));
    const pdf = certificates.pdf(id);
    if (pdf !== null) files.set(`certificates/${id}.pdf`, pdf);
  }
  return files;
}

function asJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

const secret = /password|passphrase|secret|token|credential|private|key$/i;

/** Settings hold no secret today; one that a later connection brings is left out by its name, and it is said. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secret.test(name) ? '(left out)' : withoutSecrets(inner)]),
  );
}
