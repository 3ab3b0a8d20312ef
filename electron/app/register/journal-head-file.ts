import { join } from 'node:path';
import type { JournalVerdict } from '../../../gdpr-register/journal.ts';
import { type AnchorVerdict, verifyAnchor } from '../../../gdpr-register/journal-anchor.ts';
import { type JournalHead, verifyAgainstHead, verifyJournalHead } from '../../../gdpr-register/journal-head.ts';
import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { signatureTools } from '../keys/signature-tools.ts';
import { openSigningKey, publicKeyFile, type SigningKey } from '../keys/signing-key.ts';
import { signHead } from './sign-head.ts';

type End = Pick<JournalHead, 'entries' | 'hash'>;

/** `register/journal-head.json`: where the journal ends, signed, so that a journal that was cut is seen. */
export interface JournalHeadFile {
  /** Behind each line. A head that the journal no longer holds stays as it is, so that a later line hides nothing. */
  follow(end: End): void;
  /** What the head says of a chain that holds in itself. */
  verify(verdict: JournalVerdict): JournalVerdict;
  /** What an anchor, a head that was kept elsewhere, says of the same chain. */
  verifyAnchor(text: string, chain: JournalVerdict): AnchorVerdict;
  /** As it is filed; null where there is none. */
  text(): string | null;
}

export interface JournalHeadOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
  /** Of the line with that number; null where there is none. */
  hashOf(line: number): string | null;
  lines(): number;
}

export const journalHeadFile = (dataDirectory: string): string => join(dataDirectory, 'register', 'journal-head.json');

export function openJournalHead(options: JournalHeadOptions): JournalHeadFile {
  const { dataDirectory, log, nowMs } = options;
  const path = journalHeadFile(dataDirectory);
  let isHeld: boolean | null = null;
  let key: SigningKey | null = null;
  const verify = (verdict: JournalVerdict): JournalVerdict =>
    verifyAgainstHead(verdict, readIfThere(path), checkOf(dataDirectory));
  return {
    text: () => readIfThere(path),
    follow(end) {
      isHeld ??= isHeldBy(options);
      if (!isHeld) return;
      try {
        key ??= openSigningKey(dataDirectory);
        writeAtomically(path, signHead(end, key, nowMs()));
      } catch (error) {
        // The line is durable, which is what was asked for; the next one signs it too.
        const { code, message } = toPipelineError(error);
        log.warn('journal-head-stale', { message, error: code });
      }
    },
    verify,
    verifyAnchor: (anchor, chain) => verifyAnchor(anchor, { chain, journal: verify(chain) }, checkOf(dataDirectory)),
  };
}

function isHeldBy({ dataDirectory, hashOf, lines }: JournalHeadOptions): boolean {
  const text = readIfThere(journalHeadFile(dataDirectory));
  // A kill behind the very first line leaves none; the line that follows now is the second.
  if (text === null) return lines() <= 2;
  const read = verifyJournalHead(text, checkOf(dataDirectory));
  if (!read.ok) return false;
  const { entries, hash } = read.signed.payload;
  return entries === 0 || hashOf(entries) === hash;
}

function checkOf(dataDirectory: string) {
  return { publicPem: readIfThere(publicKeyFile(dataDirectory)), tools: signatureTools };
}
