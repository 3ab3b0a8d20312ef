import type { JournalHead } from '../../../gdpr-register/journal-head.ts';
import { seal } from '../../../gdpr-register/signed.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { Journal } from '../register/journal-file.ts';

/** Where the journal ends now, signed. */
export function signHead(journal: Pick<Journal, 'head'>, key: SigningKey, nowMs: number): string {
  const head: JournalHead = {
    schema: 'vigie-journal-head/1',
    installation: key.fingerprint,
    at: new Date(nowMs).toISOString(),
    ...journal.head(),
  };
  return seal(head, signerOf(key), signatureTools);
}
