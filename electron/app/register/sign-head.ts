import type { JournalHead } from '../../../gdpr-register/journal-head.ts';
import { seal } from '../../../gdpr-register/signed.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import type { SigningKey } from '../keys/signing-key.ts';

/** Where the journal ends, signed. */
export function signHead(end: Pick<JournalHead, 'entries' | 'hash'>, key: SigningKey, nowMs: number): string {
  const head: JournalHead = {
    schema: 'vigie-journal-head/1',
    installation: key.fingerprint,
    at: new Date(nowMs).toISOString(),
    entries: end.entries,
    hash: end.hash,
  };
  return seal(head, signerOf(key), signatureTools);
}
